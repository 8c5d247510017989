import { createHash } from "node:crypto";
import { asKnownAt } from "@harmattan/database/as-known";
import {
	addForecastScores,
	type ForecastScore,
	type FrozenForecast,
	freezeForecasts,
} from "@harmattan/database/changes/forecasts";
import type { Database } from "@harmattan/database/client";
import { type Dataset, listDatasets } from "@harmattan/database/queries/datasets";
import {
	forecastDraws,
	forecastHeads,
	knownOutcomes,
	newestInputs,
	revisionsToBacktest,
} from "@harmattan/database/queries/forecasts";
import { forecastModel, forecastUnits } from "@harmattan/domain/forecast/forecast";
import {
	DRAWS,
	drawsOf,
	FORECAST_CLASSES,
	FORECAST_MEASURES,
	type ForecastClass,
	type ForecastMeasure,
	FROZEN_MODELS,
	MONTHS_AHEAD,
	quantilesOf,
	runsOf,
	whyNoForecast,
} from "@harmattan/domain/forecast/frozen-forecast";
import { scoresOf } from "@harmattan/domain/forecast/scores";
import canonicalize from "canonicalize";
import { type ForecastUnit, inputsOf, readForecastUnits } from "./unit-histories.ts";

interface Revision {
	id: number;
	now: Date;
}

/** Letters of the hash that a forecast is called by. */
const ID_LETTERS = 16;
const SUBJECTS = FORECAST_MEASURES.flatMap((measure) =>
	FORECAST_CLASSES.map((eventClass) => ({ measure, class: eventClass })),
);

/**
 * Freezes what the data of a revision forecast, and scores what was forecast of months that they cover. A forecast that would be made from the
 * same months as the one before it is that one, and is not written again. Returns how many forecasts and scores were added.
 */
export async function keepForecasts(
	db: Database,
	dataset: Dataset,
	revision: Revision,
): Promise<{ frozen: number; scored: number }> {
	const units = await readForecastUnits(db, dataset);
	const scored = await scoreForecasts(db, dataset, units, revision);
	const known = new Map(
		(await newestInputs(db, dataset.id)).map((row) => [
			keyOf(row),
			canonicalize({ version: row.version, origin: row.origin, history: row.history }),
		]),
	);
	const rows = SUBJECTS.flatMap((subject) =>
		forecastsOf(units, subject, { datasetId: dataset.id, revision, known, kind: "frozen" }),
	);
	return { frozen: await freezeForecasts(db, rows), scored };
}

const keyOf = (of: { region: string; measure: string; class: string; model: string }) =>
	[of.region, of.measure, of.class, of.model].join(" ");

/** Revisions before the first frozen forecast that are looked back on. */
const BACKTESTED = 24;

/**
 * Forecasts from the data as they stood at earlier imports, each from what was known then: for an installation that is older than its ledger. They are
 * marked, and scored like the others. Returns how many were added.
 */
export async function keepBacktests(db: Database, dataset: Dataset, now: Date): Promise<number> {
	let added = 0;
	for (const id of await revisionsToBacktest(db, dataset.id, BACKTESTED)) {
		const rows = await asKnownAt(db, id, async (past) => {
			const then = (await listDatasets(past, ADMIN)).find((one) => one.id === dataset.id);
			if (then === undefined) return [];
			const units = await readForecastUnits(past, then);
			return SUBJECTS.flatMap((subject) =>
				forecastsOf(units, subject, {
					datasetId: dataset.id,
					revision: { id, now },
					known: new Map(),
					kind: "backtest",
				}),
			);
		});
		added += await freezeForecasts(db, rows);
	}
	return added;
}

const ADMIN = { role: "admin" } as const;

interface FreezeOptions {
	datasetId: string;
	revision: Revision;
	/** What the newest forecasts were made from. */
	known: ReadonlyMap<string, string | undefined>;
	kind: FrozenForecast["kind"];
}

/** The forecasts of a measure and class that differ from the newest known ones. Countries and admin-1 units do not take from each other. */
function forecastsOf(
	units: readonly ForecastUnit[],
	subject: { measure: ForecastMeasure; class: ForecastClass },
	{ datasetId, revision: { id: dataRevision, now }, known, kind }: FreezeOptions,
): FrozenForecast[] {
	const byOrigin = Map.groupBy(
		units.flatMap(({ region, known: months, ...unit }) => {
			const history = inputsOf({ region, known: months, ...unit }, subject.measure, subject.class);
			return months === null || whyNoForecast(history) !== null ? [] : [{ region, origin: months.last, history }];
		}),
		({ region, origin }) => `${region.kind === "admin1"} ${origin}`,
	);
	return [...byOrigin.values()].flatMap((group) => {
		const histories = new Map(group.map(({ region, history }) => [region.id, history]));
		return FROZEN_MODELS.flatMap((id) => {
			const model = forecastModel(id);
			const isNew = ({ region, origin, history }: (typeof group)[number]) =>
				known.get(keyOf({ ...subject, region: region.id, model: id })) !==
				canonicalize({ version: model.version, origin, history });
			const fresh = group.filter(isNew);
			if (fresh.length === 0) return [];
			const units = fresh.map(({ region }) => region.id);
			const drawn = forecastUnits({ model, histories, units, months: MONTHS_AHEAD, draws: DRAWS, seed: dataRevision });
			return fresh.map(({ region, origin, history }) =>
				frozen({
					datasetId,
					dataRevision,
					frozenAt: now,
					region: region.id,
					...subject,
					model: id,
					version: model.version,
					seed: dataRevision,
					kind,
					origin,
					history,
					months: (drawn.get(region.id) ?? []).map(runsOf),
				}),
			);
		});
	});
}

/** A forecast with the hash of all that it says. */
function frozen(forecast: Omit<FrozenForecast, "id" | "hash">): FrozenForecast {
	const said = { ...forecast, frozenAt: forecast.frozenAt.toISOString() };
	const hash = createHash("sha256")
		.update(canonicalize(said) ?? "")
		.digest("hex");
	return { ...forecast, id: hash.slice(0, ID_LETTERS), hash };
}

/** Whether a kept forecast still says what it said when it was frozen. */
export const isUntouched = ({ id: _id, hash, ...forecast }: FrozenForecast): boolean => frozen(forecast).hash === hash;

/** Scores the months of forecasts that are covered now: those without a score, and those that have come to another value since. */
async function scoreForecasts(
	db: Database,
	dataset: Dataset,
	units: readonly ForecastUnit[],
	{ id: dataRevision, now }: Revision,
): Promise<number> {
	const [heads, known] = await Promise.all([forecastHeads(db, dataset.id), knownOutcomes(db, dataset.id)]);
	const byRegion = new Map(units.map((unit) => [unit.region.id, unit]));
	const due = heads.flatMap(({ id, region, measure, class: eventClass, origin }) =>
		Array.from({ length: MONTHS_AHEAD }, (_, index) => ({ id, index, month: origin + 1 + index })).flatMap((one) => {
			const came = byRegion.get(region)?.valueIn(one.month, measure, eventClass) ?? null;
			return came === null || known.get(`${id} ${one.month}`) === came ? [] : [{ ...one, came }];
		}),
	);
	const draws = await forecastDraws(db, [...new Set(due.map(({ id }) => id))]);
	const rows = due.flatMap(({ id, index, month, came }): ForecastScore[] => {
		const runs = draws.get(id)?.[index];
		if (runs === undefined) return [];
		const { low50, high50 } = quantilesOf(runs);
		const { crps, ign, mis, inside90 } = scoresOf(drawsOf(runs), came);
		const inside50 = low50 <= came && came <= high50;
		return [{ forecastId: id, month, dataRevision, scoredAt: now, came, crps, ign, mis, inside50, inside90 }];
	});
	await addForecastScores(db, rows);
	return rows.length;
}
