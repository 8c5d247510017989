import { FORECAST_CLASSES, FORECAST_MEASURES, MONTHS_AHEAD } from "@harmattan/domain/forecast/frozen-forecast";
import { oneOf, type Readable } from "@/format/invalid-parameters.ts";
import { one } from "@/format/search.ts";
import type { RequestedForecasts } from "./found-forecasts.ts";

const isHorizon = (text: string) => /^[1-9]$/.test(text) && Number(text) <= MONTHS_AHEAD;

/** What the page of forecasts reads of its address. */
export const READABLE: Readable = {
	measure: oneOf(FORECAST_MEASURES),
	class: oneOf(FORECAST_CLASSES),
	horizon: isHorizon,
};

/** The forecasts that an address names; attacks where it names no class. */
export function requestedForecasts(parameters: Record<string, string | string[] | undefined>): RequestedForecasts {
	const horizon = one(parameters.horizon);
	return {
		dataset: one(parameters.dataset),
		region: one(parameters.region),
		measure: FORECAST_MEASURES.find((name) => name === one(parameters.measure)) ?? "events",
		class: FORECAST_CLASSES.find((name) => name === one(parameters.class)) ?? "SJ",
		horizon: horizon !== null && isHorizon(horizon) ? Number(horizon) : null,
	};
}

/** The address of the page of forecasts. */
export function forecastsAddress({ dataset, region, measure, class: eventClass, horizon }: RequestedForecasts): string {
	const given = Object.entries({ dataset, region, measure, class: eventClass, horizon }).flatMap(([name, value]) =>
		value === null ? [] : [[name, String(value)]],
	);
	return `/forecasts?${new URLSearchParams(given)}`;
}
