import type { Database } from "@harmattan/database/client";
import { forecastDraws, type LedgerEntry, listForecasts, scoredMonths } from "@harmattan/database/queries/forecasts";
import { listRegions } from "@harmattan/database/queries/regions";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { type Likelihood, likelihoodOf } from "@harmattan/domain/claims/forecast-score";
import {
	FLOOR,
	FORECAST_CLASSES,
	FORECAST_MEASURES,
	MONTHS_AHEAD,
	type MonthQuantiles,
	type NoForecast,
	quantilesOf,
	shareAbove,
	whyNoForecast,
} from "@harmattan/domain/forecast/frozen-forecast";
import type { ModelId } from "@harmattan/domain/forecast/model";
import { calibrationOf, type ScoredCell, skillByHorizon } from "@harmattan/domain/forecast/record";
import { resampling } from "@harmattan/domain/statistics/seeded-random";
import { dayOfInstant, monthOf } from "@harmattan/domain/time/calendar";
import { monthText } from "@harmattan/domain/time/month";
import { z } from "zod";
import type { TimedReader } from "../reader.ts";
import { resolveView } from "../view.ts";
import { viewInput } from "../view-input.ts";
import { backtest } from "./backtest.ts";
import { historyOf, readForecastUnits } from "./unit-histories.ts";

export const forecastInput = viewInput.extend({
	measure: z.enum(FORECAST_MEASURES).default("events"),
	class: z.enum(FORECAST_CLASSES).default("V"),
	/** Months ahead that scores are of; null: all of them. */
	horizon: z.coerce.number().int().min(1).max(MONTHS_AHEAD).nullable().default(null),
});

/** The model that a forecast is shown by, beside the floor. */
export const SHOWN: ModelId = "challenger";
/** Months of the past that the chart shows. */
const PAST = 24;
const MISSES = 10;

/** A forecast of the ledger with how it came out so far. */
export interface LedgerRow {
	id: string;
	frozenAt: string;
	revision: number;
	model: ModelId;
	version: number;
	hash: string;
	isRolledBack: boolean;
	months: (MonthQuantiles & { month: string; ahead: number; came: number | null })[];
	/** Means over the months that have come; null before any has. */
	score: { months: number; crps: number; ign: number; mis: number; inside90: number } | null;
}

/** What is forecast of a region's months, how the forecasts before it came out, and the whole ledger of it. */
export async function readForecasts(ctx: TimedReader, input: z.infer<typeof forecastInput>) {
	const { db, viewer, now } = ctx;
	const { dataset, region } = await resolveView(ctx, input);
	const subject = { datasetId: dataset.id, measure: input.measure, class: input.class };
	const [revision, units, entries, scored] = await Promise.all([
		newestRevision(db, viewer),
		readForecastUnits(db, dataset),
		listForecasts(db, { ...subject, region: region.id }, ctx.knownAt),
		scoredMonths(db, subject, ctx.knownAt),
	]);
	const unit = units.find((one) => one.region.id === region.id);
	const history = unit === undefined ? [] : historyOf(unit, input.measure, input.class);
	const why: NoForecast | "not_forecast" | null = unit === undefined ? "not_forecast" : whyNoForecast(history);
	const origin = unit?.known?.last ?? null;
	const newest = (model: ModelId) => entries.find((entry) => entry.model === model && entry.origin === origin);
	const lastYear = history.slice(-12).filter((value) => value !== null);
	const yearMean = lastYear.reduce((sum, value) => sum + value, 0) / Math.max(1, lastYear.length);
	const cells = scored
		.map((row) => ({ ...row, ahead: row.month - row.origin }))
		.filter(({ ahead }) => input.horizon === null || ahead === input.horizon);
	const frozen = cells.filter(({ kind }) => kind === "frozen");
	const { id, name, attribution, licence, synthetic } = dataset;
	return {
		dataset: { id, name, attribution, licence, synthetic },
		region: { id: region.id, name: region.name },
		revision: revision?.id ?? 0,
		measure: input.measure,
		class: input.class,
		horizon: input.horizon,
		why,
		history: history.slice(-PAST).map((value, index, shown) => ({
			month: monthText((origin ?? 0) - shown.length + 1 + index),
			value,
		})),
		yearMean,
		ahead: aheadOf(newest(SHOWN), newest(FLOOR), { yearMean, today: dayOfInstant(now) }),
		record: {
			regions: new Set(frozen.map((cell) => cell.region)).size,
			skill: skillByHorizon(frozen, { model: SHOWN, floor: FLOOR }, resampling()),
			calibration: calibrationOf(frozen.filter(({ model }) => model === SHOWN)),
			misses: await missesOf(db, frozen),
		},
		/** Of forecasts made later from earlier states of the data, all regions of the dataset; empty without earlier states. */
		backtestByRevision: skillByHorizon(
			cells.filter(({ kind }) => kind === "backtest"),
			{ model: SHOWN, floor: FLOOR },
			resampling(),
		),
		backtest: unit === undefined || why !== null ? null : backtest(units, unit, input),
		ledger: entries.map(ledgerRow),
	};
}

/** What is forecast of a month. */
export interface MonthAhead extends MonthQuantiles {
	month: string;
	/** The floor's forecast of it; null where none was frozen. */
	floor: MonthQuantiles | null;
	/** How likely it is that the month comes to more than the mean of the year before. */
	above: { share: number; likelihood: Likelihood };
	/** True where the month was over when this is read, and is not covered yet. */
	isOver: boolean;
}

function aheadOf(
	shown: LedgerEntry | undefined,
	floor: LedgerEntry | undefined,
	{ yearMean, today }: { yearMean: number; today: number },
): MonthAhead[] {
	return (shown?.months ?? []).map((runs, index) => {
		const month = (shown?.origin ?? 0) + 1 + index;
		const floorRuns = floor?.months[index];
		const share = shareAbove(runs, yearMean);
		return {
			month: monthText(month),
			...quantilesOf(runs),
			floor: floorRuns === undefined ? null : quantilesOf(floorRuns),
			above: { share, likelihood: likelihoodOf(share) },
			isOver: month < monthOf(today),
		};
	});
}

function ledgerRow(entry: LedgerEntry): LedgerRow {
	const of = (pick: (score: LedgerEntry["scores"][number]) => number) =>
		entry.scores.reduce((sum, score) => sum + pick(score), 0) / entry.scores.length;
	return {
		id: entry.id,
		frozenAt: entry.frozenAt.toISOString(),
		revision: entry.dataRevision,
		model: entry.model,
		version: entry.version,
		hash: entry.hash,
		isRolledBack: entry.isRolledBack,
		months: entry.months.map((runs, index) => {
			const month = entry.origin + 1 + index;
			return {
				month: monthText(month),
				ahead: index + 1,
				...quantilesOf(runs),
				came: entry.scores.find((score) => score.month === month)?.came ?? null,
			};
		}),
		score:
			entry.scores.length === 0
				? null
				: {
						months: entry.scores.length,
						crps: of(({ crps }) => crps),
						ign: of(({ ign }) => ign),
						mis: of(({ mis }) => mis),
						inside90: of(({ inside90 }) => Number(inside90)),
					},
	};
}

/** A month that fell outside the 90% interval. */
export interface Miss extends MonthQuantiles {
	forecast: string;
	region: { id: string; name: string };
	month: string;
	ahead: number;
	came: number;
}

/** The months that lay outside the 90% interval, the farthest off first. */
async function missesOf(
	db: Database,
	cells: readonly (ScoredCell & { forecastId: string; month: number })[],
): Promise<Miss[]> {
	const misses = cells
		.filter(({ model, inside90 }) => model === SHOWN && !inside90)
		.toSorted((a, b) => b.crps - a.crps)
		.slice(0, MISSES);
	const [draws, regions] = await Promise.all([
		forecastDraws(
			db,
			misses.map(({ forecastId }) => forecastId),
		),
		listRegions(db),
	]);
	return misses.flatMap(({ forecastId, region, month, ahead, came }) => {
		const runs = draws.get(forecastId)?.[ahead - 1];
		const name = regions.find(({ id }) => id === region)?.name ?? region;
		return runs === undefined
			? []
			: [
					{
						forecast: forecastId,
						region: { id: region, name },
						month: monthText(month),
						ahead,
						came,
						...quantilesOf(runs),
					},
				];
	});
}
