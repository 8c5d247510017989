import type { EventClass } from "../events/classes.ts";
import { type History, MODEL_IDS, type ModelId } from "./model.ts";
import { recentValues } from "./recent-months.ts";
import { quantileOf } from "./scores.ts";

/** What is forecast of a region's months. */
export const FORECAST_MEASURES = ["events", "deaths"] as const;
export type ForecastMeasure = (typeof FORECAST_MEASURES)[number];
/** Classes of events that are forecast: abuse by security forces is too rare. */
export const FORECAST_CLASSES = ["V", "SJ", "CT"] as const satisfies readonly EventClass[];
export type ForecastClass = (typeof FORECAST_CLASSES)[number];

/** Months ahead, and draws a month. */
export const MONTHS_AHEAD = 6;
export const DRAWS = 1000;
/** The floor that every forecast is shown beside. */
export const FLOOR: ModelId = "nb12";
/** Models that are frozen at each revision; the others are for scoring models alone. */
export const FROZEN_MODELS: readonly ModelId[] = MODEL_IDS.filter((id) => id !== "conflictology");

/** Covered months without which nothing is forecast, the span within which months must be active, and how many. */
export const FEWEST_MONTHS = 36;
export const ACTIVE_SPAN = 36;
export const FEWEST_ACTIVE = 6;

/** Why nothing honest can be forecast: too few covered months, a gap in the year to the origin, or too few months with events. */
export type NoForecast = "few_months" | "gap" | "few_active";

/** Null where a forecast is made. */
export function whyNoForecast(history: History): NoForecast | null {
	const covered = history.filter((value) => value !== null);
	if (covered.length < FEWEST_MONTHS) return "few_months";
	if (recentValues(history, 12).length < 12) return "gap";
	return recentValues(history, ACTIVE_SPAN).filter((value) => value > 0).length < FEWEST_ACTIVE ? "few_active" : null;
}

/** Draws in order, as values with how often each was drawn: exact, and short where values repeat. */
export type DrawRuns = readonly (readonly [value: number, count: number])[];

export function runsOf(draws: Float64Array): DrawRuns {
	const runs: [number, number][] = [];
	for (const value of draws.toSorted()) {
		const last = runs.at(-1);
		if (last?.[0] === value) last[1] += 1;
		else runs.push([value, 1]);
	}
	return runs;
}

export const drawsOf = (runs: DrawRuns): Float64Array =>
	Float64Array.from(runs.flatMap(([value, count]) => Array.from({ length: count }, () => value)));

/** What draws of a month are shown by. */
export interface MonthQuantiles {
	median: number;
	low50: number;
	high50: number;
	low90: number;
	high90: number;
}

export function quantilesOf(runs: DrawRuns): MonthQuantiles {
	const draws = drawsOf(runs);
	const at = (share: number) => quantileOf(draws, share);
	return { median: at(0.5), low50: at(0.25), high50: at(0.75), low90: at(0.05), high90: at(0.95) };
}

/** Share of draws above a value. */
export function shareAbove(runs: DrawRuns, value: number): number {
	const total = runs.reduce((sum, [, count]) => sum + count, 0);
	return runs.reduce((sum, [drawn, count]) => (drawn > value ? sum + count : sum), 0) / total;
}
