"use client";

import type { ImportProgress, ImportStatus } from "@harmattan/domain/imports/report";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { sizeWords } from "@/format/words.ts";
import { useRouter } from "@/i18n/navigation.ts";
import { trpcClient } from "@/live/trpc-client.ts";

interface WatchImportProps {
	id: number;
	status: ImportStatus;
	progress: ImportProgress | null;
}

/** Follows an import that the worker is at: phase, rows, speed, time left; draws the page anew when it moves on. */
export function WatchImport({ id, status, progress: first }: WatchImportProps) {
	const t = useTranslations("admin.imports");
	const format = useFormatter();
	const router = useRouter();
	const [progress, setProgress] = useState(first);
	const busy = status === "checking" || status === "committing" || status === "uploaded";
	useEffect(() => {
		if (!busy) return;
		const subscription = trpcClient.imports.watch.subscribe(
			{ id },
			{
				onData: (state) => {
					setProgress(state.progress);
					if (state.status !== status || state.progress === null) router.refresh();
				},
			},
		);
		return () => subscription.unsubscribe();
	}, [id, busy, status, router]);
	if (!busy || status === "uploaded") return null;
	const { phase = "reading", rows = 0, bytes = 0, totalBytes = null, bytesPerSecond = 0 } = progress ?? {};
	const left = totalBytes !== null && bytesPerSecond > 0 ? Math.ceil((totalBytes - bytes) / bytesPerSecond) : null;
	return (
		<div role="status" className="mt-3 max-w-[640px]">
			<progress
				max={totalBytes ?? 1}
				value={totalBytes === null ? undefined : Math.min(bytes, totalBytes)}
				aria-label={t(`state.${status}`)}
				className="h-2 w-full"
			/>
			<p className="type-table text-ink-2">
				{[
					t(`phase.${phase}`),
					t("rowsRead", { rows }),
					t("rate", { rate: sizeWords(format, bytesPerSecond) }),
					left !== null && phase === "reading" ? t("left", { seconds: left }) : null,
				]
					.filter(Boolean)
					.join(" · ")}
			</p>
		</div>
	);
}
