"use client";

import type { StatedSource } from "@harmattan/domain/events/stated-sources";
import { useFormatter, useTranslations } from "next-intl";
import { dayWords } from "@/format/words.ts";

/** Reports that are shown at once; more are behind a disclosure. */
const SHOWN = 3;

interface SourceListProps {
	of: readonly StatedSource[];
}

/** The reports that an event rests on, a line each; a long list opens. */
export function SourceList({ of }: SourceListProps) {
	const t = useTranslations("map");
	if (of.length === 0) return null;
	return (
		<>
			<Lines of={of.slice(0, SHOWN)} />
			{of.length <= SHOWN ? null : (
				<details>
					<summary className="min-h-6 cursor-pointer text-accent">
						{t("moreSources", { count: of.length - SHOWN })}
					</summary>
					<Lines of={of.slice(SHOWN)} />
				</details>
			)}
		</>
	);
}

function Lines({ of }: SourceListProps) {
	const format = useFormatter();
	return (
		<ul className="wrap-anywhere">
			{of.map(({ publisher, date, title }) => (
				<li key={`${publisher} ${date} ${title}`} className="border-b border-line-2 py-0.5">
					{title ?? publisher}
					{title === null ? null : (
						<span className="text-ink-3">
							{" "}
							{[publisher, date === null ? null : dayWords(format, date)].filter((part) => part !== null).join(", ")}
						</span>
					)}
				</li>
			))}
		</ul>
	);
}
