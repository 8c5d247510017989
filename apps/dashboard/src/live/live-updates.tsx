"use client";

import { useLocale } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useRouter } from "@/i18n/navigation.ts";
import { type LiveWords, noticeWords, verdictWords } from "./notice-words.ts";
import { trpcClient } from "./trpc-client.ts";

const SHOWN_MS = 20_000;

interface LiveUpdatesProps {
	/** Data revision that the page was drawn from: what came since is fetched at once. */
	revision: number;
	words: LiveWords;
}

/** Follows committed data revisions: redraws the page in place and says in a line what moved. */
export function LiveUpdates({ revision, words }: LiveUpdatesProps) {
	const router = useRouter();
	const locale = useLocale();
	const [connected, setConnected] = useState(false);
	const [notice, setNotice] = useState<string | null>(null);
	const first = useRef(revision);
	useEffect(() => {
		const subscription = trpcClient.live.revisions.subscribe(
			{ lastEventId: String(first.current) },
			{
				onConnectionStateChange: (state) => setConnected(state.state === "pending"),
				onData: ({ data }) => {
					router.refresh();
					// The verdicts of a revision come after it: those that are as before are no news.
					if (data.revision !== null) setNotice(noticeWords(data.revision, words, locale));
					else if (data.verdicts.length > 0) setNotice(verdictWords(data.verdicts, words));
				},
			},
		);
		return () => subscription.unsubscribe();
	}, [router, words, locale]);
	useEffect(() => {
		if (notice === null) return;
		const timer = setTimeout(() => setNotice(null), SHOWN_MS);
		return () => clearTimeout(timer);
	}, [notice]);
	return (
		<div className="flex items-center gap-2">
			<span className="type-caption hidden text-ink-3 md:inline" data-live={connected ? "connected" : "waiting"}>
				{connected ? words.connected : words.waiting}
			</span>
			<section aria-label={words.label} aria-live="polite" className="contents">
				{notice === null ? null : (
					<div className="fixed right-4 bottom-14 z-30 flex max-w-md items-start gap-3 border-t-2 border-accent bg-raise p-3 md:right-6 md:bottom-6">
						<p>{notice}</p>
						<button type="button" className="min-h-6 text-accent underline" onClick={() => setNotice(null)}>
							{words.close}
						</button>
					</div>
				)}
			</section>
		</div>
	);
}
