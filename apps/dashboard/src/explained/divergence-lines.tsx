import type { Divergence } from "@harmattan/domain/indicators/divergence";
import type { Interval } from "@harmattan/domain/time/calendar";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { periodWords } from "@/format/measure-words.ts";

interface DivergenceLinesProps {
	divergence: Divergence;
	names: { first: string; other: string };
	interval: Interval;
	/** Each side's value with its unit. */
	words: { first: (value: number) => string; other: (value: number) => string };
	/** False where the two are of different units: how far apart they lie means nothing then. */
	isSameUnit: boolean;
}

/** How far two series tell the same: never their sum. */
export async function DivergenceLines({ divergence, names, interval, words, isSameUnit }: DivergenceLinesProps) {
	const t = await getTranslations("explained.divergence");
	const format = await getFormatter();
	const { periods, provisional, ratio, correlation, opposed, steps, furthest } = divergence;
	const lines = [
		periods === 0 ? t("never", names) : t("periods", { periods }),
		provisional === 0 ? null : t("provisional", { provisional }),
		ratio === null ? null : t("ratio", { ...names, ratio: format.number(ratio, { maximumFractionDigits: 2 }) }),
		correlation === null
			? null
			: t("correlation", {
					correlation: format.number(correlation, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
				}),
		steps === 0 ? null : t("opposed", { opposed, steps }),
		furthest === null || !isSameUnit
			? null
			: t("furthest", {
					...names,
					period: periodWords(format, furthest.period, interval),
					firstValue: words.first(furthest.first),
					otherValue: words.other(furthest.other),
				}),
		isSameUnit ? null : t("caution"),
	].filter((line) => line !== null);
	return (
		<Section title={t("title")} aside={isSameUnit ? t("aside") : null}>
			<ul className="type-table max-w-[80ch]">
				{lines.map((line) => (
					<li key={line} className="border-b border-line-2 py-1">
						{line}
					</li>
				))}
			</ul>
		</Section>
	);
}
