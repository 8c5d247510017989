import { getFormatter, getTranslations } from "next-intl/server";
import { ClaimThis } from "@/claims/claim-this.tsx";
import type { FoundForecasts } from "./found-forecasts.ts";
import { monthWords } from "./month-words.ts";

interface ClaimForecastProps {
	found: FoundForecasts;
}

/** For analysts: a claim that the next month comes to at least the year's mean, as likely as the forecast says; its verdict and score follow once the month is covered. */
export async function ClaimForecast({ found }: ClaimForecastProps) {
	const { dataset, region, measure, yearMean, ahead } = found;
	const [next] = ahead.filter(({ isOver }) => !isOver);
	if (next === undefined) return null;
	const t = await getTranslations();
	const format = await getFormatter();
	const value = Math.max(1, Math.ceil(yearMean));
	const text = t("forecast.claimText", {
		region: region.name,
		class: t(`class.${found.class}`),
		mean: format.number(value),
		measure,
		month: monthWords(format, next.month),
	});
	return (
		<ClaimThis
			view={{
				dataset: dataset.id,
				forecast: { likelihood: next.above.likelihood, text },
				value,
				test: {
					kind: "indicator",
					indicator: measure === "deaths" ? "fatalities" : "events",
					region: region.id,
					class: found.class,
					actor: null,
					area: null,
					interval: "month",
					from: null,
					to: null,
					period: `${next.month}-01`,
				},
			}}
		/>
	);
}
