import type { RouterOutput } from "@harmattan/api/outputs";
import type { ForecastClass, ForecastMeasure } from "@harmattan/domain/forecast/frozen-forecast";

/** What the page of forecasts shows. */
export type FoundForecasts = RouterOutput["forecasts"]["read"];

/** What is requested of it. */
export interface RequestedForecasts {
	dataset: string | null;
	region: string | null;
	measure: ForecastMeasure;
	class: ForecastClass;
	horizon: number | null;
}
