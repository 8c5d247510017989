import type { Random } from "../statistics/block-bootstrap.ts";

/** Values of a unit by month, oldest first, the last one that of the origin. Null: not covered, which is no zero. */
export type History = readonly (number | null)[];

/** What the units of one forecast share. */
export interface Setting {
	/** How many months ahead, from the month after the origin on. */
	months: number;
	/** Draws a month. */
	draws: number;
	/** Positive values of all units within the year to the origin: what a unit that was quiet may come to. */
	pool: readonly number[];
}

/** Draws of a unit, a list for each month ahead. */
export type Draws = Float64Array[];

/** A way of forecasting a unit's months from its past. Pure: the same random numbers give the same draws. */
export interface ForecastModel {
	id: ModelId;
	/** Grows with every change of what it draws. */
	version: number;
	draw: (history: History, setting: Setting, random: Random) => Draws;
}

export const MODEL_IDS = ["conflictology", "nb12", "challenger"] as const;
export type ModelId = (typeof MODEL_IDS)[number];
