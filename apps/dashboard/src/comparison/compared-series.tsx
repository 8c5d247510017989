import { PeriodChart } from "@harmattan/charts/components/period-chart";
import { isoOf } from "@harmattan/domain/time/calendar";
import { getFormatter, getTranslations } from "next-intl/server";
import { spanWords } from "@/format/words.ts";
import { Figure } from "@/page/figure.tsx";
import type { Compared } from "./compared.ts";

interface ComparedSeriesProps {
	found: Compared;
}

const SIZES = [
	{ width: 1080, height: 240, className: "hidden md:block" },
	{ width: 358, height: 200, className: "md:hidden" },
] as const;

/** The weeks around the date, with the mean of each window as a line over it. */
export async function ComparedSeries({ found }: ComparedSeriesProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { weeks, headline, milestone, date, dataset, region, measure, revision } = found;
	if (weeks.length === 0 || date === null || date.earliest === null) return null;
	const words = { by: (day: string) => day, after: (day: string) => day };
	const mark = {
		id: "date",
		date: date.earliest,
		title: milestone?.title ?? t("compare.date"),
		dateLabel: spanWords(format, date, words) ?? "",
	};
	const means =
		headline === null
			? []
			: [
					{ window: headline.beforeWindow, count: headline.before },
					{ window: headline.afterWindow, count: headline.after },
				].map(({ window, count }) => ({
					from: isoOf(window.from),
					to: isoOf(window.to + 1),
					value: count / window.weeks,
				}));
	const title = t(`map.seriesOf.${measure === "events" ? "events" : "deaths"}.week`);
	return (
		<Figure
			title={title}
			scope={[region.name, t(`class.${found.class}`), t("compare.meansNote"), t("common.revision", { revision })].join(
				"; ",
			)}
			source={`${dataset.attribution} (${dataset.licence})`}
			synthetic={dataset.synthetic}
		>
			{SIZES.map(({ width, height, className }) => (
				<div key={width} className={className}>
					<PeriodChart
						label={t("compare.seriesLabel", { title, region: region.name })}
						values={weeks}
						periodDays={7}
						milestones={[mark]}
						means={means}
						emphasiseFrom={date.latest}
						gapLabel={t("situation.gap")}
						width={width}
						height={height}
						lanes={1}
					/>
				</div>
			))}
		</Figure>
	);
}
