import { FORECAST_CLASSES, FORECAST_MEASURES, MONTHS_AHEAD } from "@harmattan/domain/forecast/frozen-forecast";
import { Button } from "@harmattan/ui/button";
import { Field } from "@harmattan/ui/field";
import { Options } from "@harmattan/ui/options";
import { getTranslations } from "next-intl/server";
import { RegionOptions } from "@/page/region-options.tsx";
import { shownState } from "@/server/context.ts";
import type { RequestedForecasts } from "./found-forecasts.ts";

interface ForecastFormProps {
	requested: RequestedForecasts;
}

/** What is forecast: a form whose answer is a page, so that it works without scripts and has an address. */
export async function ForecastForm({ requested }: ForecastFormProps) {
	const t = await getTranslations();
	const state = await shownState();
	return (
		<form method="get" className="grid content-start gap-3" aria-label={t("forecast.form")}>
			{requested.dataset ? <input type="hidden" name="dataset" value={requested.dataset} /> : null}
			{state === null ? null : <input type="hidden" name="knownAt" value={state.knownAt} />}
			<Field label={t("compare.region")}>
				{(control) => (
					<select {...control} name="region" defaultValue={requested.region ?? undefined}>
						<RegionOptions current={requested.region} />
					</select>
				)}
			</Field>
			<Field label={t("forecast.measure")}>
				{(control) => (
					<select {...control} name="measure" defaultValue={requested.measure}>
						<Options of={FORECAST_MEASURES.map((id) => ({ id, name: t(`forecast.measureOf.${id}`) }))} />
					</select>
				)}
			</Field>
			<Field label={t("map.class")}>
				{(control) => (
					<select {...control} name="class" defaultValue={requested.class}>
						<Options of={FORECAST_CLASSES.map((id) => ({ id, name: t(`class.${id}`) }))} />
					</select>
				)}
			</Field>
			<Field label={t("forecast.horizon")}>
				{(control) => (
					<select {...control} name="horizon" defaultValue={requested.horizon ?? ""}>
						<option value="">{t("forecast.anyHorizon")}</option>
						{Array.from({ length: MONTHS_AHEAD }, (_, index) => index + 1).map((months) => (
							<option key={months} value={months}>
								{t("forecast.monthsAhead", { months })}
							</option>
						))}
					</select>
				)}
			</Field>
			<Button type="submit" weight="main">
				{t("forecast.show")}
			</Button>
		</form>
	);
}
