import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import type { Explained } from "./explained.ts";
import { periodWords, valueWords } from "./words.ts";

interface DivergenceNoteProps {
	found: Explained;
}

/** How far two datasets tell the same: never their sum. */
export async function DivergenceNote({ found }: DivergenceNoteProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { beside, dataset, unit } = found;
	if (beside === null) return null;
	const { periods, ratio, correlation, opposed, steps, furthest } = beside.divergence;
	const names = { first: dataset.name, other: beside.dataset.name };
	const lines = [
		periods === 0 ? t("explained.divergence.never", names) : t("explained.divergence.periods", { periods }),
		ratio === null
			? null
			: t("explained.divergence.ratio", { ...names, ratio: format.number(ratio, { maximumFractionDigits: 2 }) }),
		correlation === null
			? null
			: t("explained.divergence.correlation", {
					correlation: format.number(correlation, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
				}),
		steps === 0 ? null : t("explained.divergence.opposed", { opposed, steps }),
		furthest === null
			? null
			: t("explained.divergence.furthest", {
					...names,
					period: periodWords(format, furthest.period, found.interval),
					firstValue: valueWords(t, format, unit, furthest.first),
					otherValue: valueWords(t, format, unit, furthest.other),
				}),
	].filter((line) => line !== null);
	return (
		<Section title={t("explained.divergence.title")} aside={t("explained.divergence.aside")}>
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
