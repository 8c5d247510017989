import { PeriodChart } from "@harmattan/charts/components/period-chart";
import { getFormatter, getTranslations } from "next-intl/server";
import { milestoneMarks } from "@/format/milestone-marks.ts";
import { Figure } from "@/page/figure.tsx";
import { api } from "@/server/context.ts";
import type { Explained } from "./explained.ts";
import { numberWords } from "./words.ts";

interface IndicatorFigureProps {
	found: Explained;
	/** Which of the two datasets is drawn; both on one scale. */
	side: "first" | "beside";
	headingLevel?: 2 | 3;
}

const SIZES = [
	{ width: 1080, height: 240, className: "hidden md:block" },
	{ width: 358, height: 200, className: "md:hidden" },
] as const;
const PERIOD_DAYS = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.25 } as const;
/** Kinds of milestones that are marked. */
const MARKED = ["coup", "withdrawal"];
const WHOLE = ["events", "deaths", "weeks", "people"];

/** The series of an opened indicator, with the bounds of each value; the one that is explained is marked. */
export async function IndicatorFigure({ found, side, headingLevel = 2 }: IndicatorFigureProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { dataset, points } = side === "first" || found.beside === null ? found : found.beside;
	const values = points.map(({ period, value, low, high, provisional }) => ({ period, value, low, high, provisional }));
	const ends = [...found.points, ...(found.beside?.points ?? [])].flatMap(({ value, high }) => [value ?? 0, high ?? 0]);
	const milestones = (await api().reference.milestones()).filter(({ kind }) => MARKED.includes(kind));
	const title = t("explained.figure", { name: found.text.name, interval: found.interval });
	const source = `${dataset.attribution} (${dataset.licence})`;
	const isWhole = WHOLE.includes(found.unit);
	return (
		<Figure
			title={title}
			scope={[
				found.region.name,
				dataset.name,
				t(`class.${found.explained?.class ?? found.class}`),
				found.bounds === "none" ? null : t(`explained.boundsNote.${found.bounds as "ci95"}`),
				t("common.revision", { revision: found.revision }),
			]
				.filter(Boolean)
				.join("; ")}
			source={source}
			synthetic={dataset.synthetic}
			headingLevel={headingLevel}
		>
			{values.length === 0 ? (
				<p className="hatched border border-line p-6">
					<span className="bg-bg p-2">
						{t("situation.noCoverage", { dataset: dataset.name, region: found.region.name })}
					</span>
				</p>
			) : (
				SIZES.map(({ width, height, className }) => (
					<div key={width} className={className}>
						<PeriodChart
							label={t("explained.figureLabel", { title, region: found.region.name, dataset: dataset.name })}
							values={values}
							periodDays={PERIOD_DAYS[found.interval]}
							milestones={milestoneMarks(
								format,
								milestones,
								found.region.countries,
								t("common.by", { date: "" }).trim(),
							)}
							means={[]}
							emphasiseFrom={null}
							gapLabel={t("situation.gap")}
							width={width}
							height={height}
							lanes={3}
							isWhole={isWhole}
							tickWords={(tick) => numberWords(format, found.unit, tick)}
							marked={side === "first" && !found.explained?.isSpan ? (found.explained?.point.period ?? null) : null}
							{...(found.beside === null ? {} : { most: Math.max(isWhole ? 1 : 0, ...ends) })}
						/>
					</div>
				))
			)}
		</Figure>
	);
}
