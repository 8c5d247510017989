import { forecastModel, forecastUnits } from "@harmattan/domain/forecast/forecast";
import {
	DRAWS,
	FLOOR,
	type ForecastClass,
	type ForecastMeasure,
	MONTHS_AHEAD,
	whyNoForecast,
} from "@harmattan/domain/forecast/frozen-forecast";
import { scoresOf } from "@harmattan/domain/forecast/scores";
import { type ForecastUnit, historyOf } from "./unit-histories.ts";

/** Origins that are looked back on. */
const ORIGINS = 12;
const SEED = 1;

/** What the models would have said of a region's past months, by today's data. */
export interface Backtest {
	origins: number;
	/** Months that were forecast, of all origins. */
	months: number;
	crps: number;
	floor: number;
	inside90: number;
}

/**
 * Forecasts of a region's months from each of the last origins whose outcome is known. They are made from the data as they stand, later corrections in
 * them, and were never frozen: what an installation shows before its ledger has scores.
 */
export function backtest(
	units: readonly ForecastUnit[],
	unit: ForecastUnit,
	{ measure, class: eventClass }: { measure: ForecastMeasure; class: ForecastClass },
): Backtest | null {
	const alike = units.filter(({ region }) => (region.kind === "admin1") === (unit.region.kind === "admin1"));
	const all = alike.map((one) => ({ id: one.region.id, history: historyOf(one, measure, eventClass) }));
	const own = historyOf(unit, measure, eventClass);
	const cells = Array.from({ length: ORIGINS }, (_, index) => own.length - 1 - ORIGINS + index - MONTHS_AHEAD + 1)
		.filter((origin) => origin > 0 && whyNoForecast(own.slice(0, origin + 1)) === null)
		.flatMap((origin) => {
			const back = own.length - 1 - origin;
			const histories = new Map(
				all.map(({ id, history }) => [id, history.slice(0, Math.max(0, history.length - back))]),
			);
			const drawn = (model: "challenger" | typeof FLOOR) =>
				forecastUnits({
					model: forecastModel(model),
					histories,
					units: [unit.region.id],
					months: MONTHS_AHEAD,
					draws: DRAWS,
					seed: SEED,
				}).get(unit.region.id) ?? [];
			const [shown, floor] = [drawn("challenger"), drawn(FLOOR)];
			return own.slice(origin + 1, origin + 1 + MONTHS_AHEAD).flatMap((came, ahead) => {
				const [ours, theirs] = [shown[ahead], floor[ahead]];
				return came === null || ours === undefined || theirs === undefined
					? []
					: [{ origin, ours: scoresOf(ours, came), floor: scoresOf(theirs, came) }];
			});
		});
	if (cells.length === 0) return null;
	const mean = (pick: (cell: (typeof cells)[number]) => number) =>
		cells.reduce((sum, cell) => sum + pick(cell), 0) / cells.length;
	return {
		origins: new Set(cells.map(({ origin }) => origin)).size,
		months: cells.length,
		crps: mean(({ ours }) => ours.crps),
		floor: mean((cell) => cell.floor.crps),
		inside90: mean(({ ours }) => Number(ours.inside90)),
	};
}
