import { ACTIVE_SPAN, FEWEST_ACTIVE, FEWEST_MONTHS } from "@harmattan/domain/forecast/frozen-forecast";
import { NoData } from "@harmattan/ui/no-data";
import { getTranslations } from "next-intl/server";
import type { FoundForecasts } from "./found-forecasts.ts";

interface NoForecastProps {
	found: FoundForecasts;
	why: NonNullable<FoundForecasts["why"]>;
}

/** Why nothing is forecast of a region: where it could not be honest, it is not made. */
export async function NoForecast({ found: { region }, why }: NoForecastProps) {
	const t = await getTranslations("forecast");
	return (
		<NoData title={region.name}>
			{t(`why.${why}`, {
				region: region.name,
				months: why === "few_months" ? FEWEST_MONTHS : ACTIVE_SPAN,
				active: FEWEST_ACTIVE,
			})}
		</NoData>
	);
}
