import { getTranslations } from "next-intl/server";
import type { Explained } from "./explained.ts";
import { SeriesFigure } from "./series-figure.tsx";

interface IndicatorFigureProps {
	found: Explained;
	/** Which of the two datasets is drawn; both on one scale. */
	side: "first" | "beside";
	/** A data revision or instant; null is now. */
	knownAt: string | null;
	headingLevel?: 2 | 3;
}

/** The series of an opened indicator; the value that is explained is marked. */
export async function IndicatorFigure({ found, side, knownAt, headingLevel = 2 }: IndicatorFigureProps) {
	const t = await getTranslations();
	const { explained, region, beside } = found;
	const { dataset, points } = side === "first" || beside === null ? found : beside;
	const ends = [...found.points, ...(beside?.points ?? [])].flatMap(({ value, high }) => [value ?? 0, high ?? 0]);
	return (
		<SeriesFigure
			title={t("explained.figure", { name: found.text.name, interval: found.interval })}
			scope={[
				region.name,
				dataset.name,
				t(`class.${explained === null ? found.class : (explained.class ?? "all")}`),
				found.bounds === "none" ? null : t(`explained.boundsNote.${found.bounds as "ci95"}`),
				t("common.revision", { revision: found.revision }),
			]}
			source={`${dataset.attribution} (${dataset.licence})`}
			synthetic={dataset.synthetic}
			points={points}
			interval={found.interval}
			unit={found.unit}
			countries={region.countries}
			knownAt={knownAt}
			none={t("situation.noCoverage", { dataset: dataset.name, region: region.name })}
			gap={t("situation.gap")}
			marked={side === "first" && explained && !explained.isSpan ? explained.point.period : null}
			most={beside === null ? null : Math.max(0, ...ends) || 1}
			headingLevel={headingLevel}
		/>
	);
}
