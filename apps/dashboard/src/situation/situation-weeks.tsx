import { PeriodChart } from "@harmattan/charts/components/period-chart";
import { getFormatter, getTranslations } from "next-intl/server";
import { milestoneMarks } from "@/format/milestone-marks.ts";
import { Figure } from "@/page/figure.tsx";
import { api } from "@/server/context.ts";
import type { SituationData, SituationFigures } from "./situation-data.ts";

const SIZES = [
	{ width: 848, height: 190, className: "hidden md:block", lanes: 3, weeks: 156 },
	{ width: 358, height: 170, className: "md:hidden", lanes: 2, weeks: 78 },
] as const;
const PERIOD_DAYS = 7;
const WINDOW = 52;

interface SituationWeeksProps {
	data: SituationData;
	figures: SituationFigures;
}

/** Attacks a week with milestones, the two windows' means, and unfinished weeks hatched. */
export async function SituationWeeks({ data, figures }: SituationWeeksProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const row = figures.watch.find((entry) => entry.indicator === "events");
	const milestones = milestoneMarks(
		format,
		await api().reference.milestones(),
		data.region.countries,
		t("common.by", { date: "" }).trim(),
	);
	/** A mean is of a window that is covered throughout. */
	const perWeek = (value: number | null | undefined, weeks: number | undefined) =>
		value == null || weeks !== WINDOW || row?.isSelection ? null : value / WINDOW;
	const [before, after] = [perWeek(row?.before, row?.heldWeeksBefore), perWeek(row?.value, row?.heldWeeks)];
	const means = [
		...(before === null ? [] : [{ from: figures.before.from, to: figures.window.from, value: before }]),
		...(after === null ? [] : [{ from: figures.window.from, to: figures.window.to, value: after }]),
	];
	const round = (value: number | null) =>
		value === null ? t("common.notStated") : format.number(value, { maximumFractionDigits: 0 });
	return (
		<Figure
			title={t("situation.weeksTitle")}
			scope={[
				data.region.name,
				...(after === null ? [] : [t("situation.weeksMean", { before: round(before), after: round(after) })]),
			].join("; ")}
			source={`${data.dataset.attribution} (${data.dataset.licence}). ${t("common.revision", { revision: data.revision })}`}
			synthetic={data.dataset.synthetic}
			aside={<span className="type-caption text-ink-3">{t("situation.weeksAside")}</span>}
		>
			{SIZES.map(({ width, height, className, lanes, weeks }) => (
				<div key={width} className={className}>
					<PeriodChart
						label={t("situation.weeksLabel", { region: data.region.name })}
						values={figures.weeks
							.slice(-weeks)
							.map(({ period, events, provisional }) => ({ period, value: events, provisional }))}
						periodDays={PERIOD_DAYS}
						milestones={milestones}
						means={means.filter((mean) => mean.from >= (figures.weeks.at(-weeks)?.period ?? ""))}
						emphasiseFrom={figures.window.from}
						gapLabel={t("situation.gap")}
						width={width}
						height={height}
						lanes={lanes}
					/>
				</div>
			))}
		</Figure>
	);
}
