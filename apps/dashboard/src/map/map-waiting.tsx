"use client";

import { useTranslations } from "next-intl";

interface MapWaitingProps {
	error: string | null;
	onRetry: () => void;
	/** How far the events have come, in words. */
	words: string | null;
	/** True until there is something to show. */
	isWaiting: boolean;
}

/** What stands on the map's page while its events come, and where they do not. */
export function MapWaiting({ error, onRetry, words, isWaiting }: MapWaitingProps) {
	const t = useTranslations("map");
	return (
		<>
			{isWaiting ? <h1 className="sr-only">{t("title")}</h1> : null}
			{error !== null ? (
				<p role="alert" className="px-4 py-2 md:px-6">
					{t("error", { message: error })}{" "}
					<button type="button" onClick={onRetry} className="min-h-6 text-accent underline">
						{t("retry")}
					</button>
				</p>
			) : isWaiting ? (
				<p role="status" className="px-4 py-2 md:px-6">
					{t("loading")} {words}
				</p>
			) : null}
			{isWaiting ? <div aria-busy="true" className="h-[60vh]" /> : null}
		</>
	);
}
