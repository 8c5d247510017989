import type { DrawRuns, ForecastClass, ForecastMeasure } from "@harmattan/domain/forecast/frozen-forecast";
import type { ModelId } from "@harmattan/domain/forecast/model";
import { and, asc, desc, eq, getTableColumns, inArray, lte, sql } from "drizzle-orm";
import type { ForecastScore, FrozenForecast } from "../changes/forecasts.ts";
import type { Database } from "../client.ts";
import { forecastScores, forecasts } from "../schema/forecasts.ts";
import { dataRevisions, imports } from "../schema/imports.ts";

/** What tells a forecast from the one before it: the same months known make the same forecast. */
export interface FrozenInputs {
	region: string;
	measure: ForecastMeasure;
	class: ForecastClass;
	model: string;
	version: number;
	origin: number;
	history: (number | null)[];
}

/** The newest forecast of each region, measure, class and model of a dataset, by what it was made from. */
export async function newestInputs(db: Database, datasetId: string): Promise<FrozenInputs[]> {
	return db
		.selectDistinctOn([forecasts.region, forecasts.measure, forecasts.class, forecasts.model], {
			region: forecasts.region,
			measure: forecasts.measure,
			class: forecasts.class,
			model: forecasts.model,
			version: forecasts.version,
			origin: forecasts.origin,
			history: forecasts.history,
		})
		.from(forecasts)
		.where(and(eq(forecasts.datasetId, datasetId), eq(forecasts.kind, "frozen")))
		.orderBy(forecasts.region, forecasts.measure, forecasts.class, forecasts.model, desc(forecasts.dataRevision));
}

/** The data revisions that imports of a dataset took before its first forecast was frozen, newest first, and that no backtest was made of. */
export async function revisionsToBacktest(db: Database, datasetId: string, most: number): Promise<number[]> {
	const rows = await db.execute<{ id: number }>(sql`
		select r.id from ${dataRevisions} r join ${imports} i on i.id = r.import_id
		where i.dataset_id = ${datasetId} and r.kind = 'import'
			and r.id < coalesce((select min(data_revision) from ${forecasts} where dataset_id = ${datasetId} and kind = 'frozen'), 0)
			and not exists (select from ${forecasts} f where f.dataset_id = ${datasetId} and f.data_revision = r.id)
		order by r.id desc limit ${most}`);
	return rows.map(({ id }) => id);
}

/** What a forecast of the ledger is of, without its draws. */
export type ForecastHead = Pick<FrozenForecast, "id" | "region" | "measure" | "class" | "origin">;

/** What all forecasts of a dataset are of. */
export async function forecastHeads(db: Database, datasetId: string): Promise<ForecastHead[]> {
	return db
		.select({
			id: forecasts.id,
			region: forecasts.region,
			measure: forecasts.measure,
			class: forecasts.class,
			origin: forecasts.origin,
		})
		.from(forecasts)
		.where(eq(forecasts.datasetId, datasetId));
}

/** The draws of some forecasts, by id. */
export async function forecastDraws(db: Database, ids: readonly string[]): Promise<Map<string, DrawRuns[]>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.select({ id: forecasts.id, months: forecasts.months })
		.from(forecasts)
		.where(inArray(forecasts.id, [...ids]));
	return new Map(rows.map(({ id, months }) => [id, months]));
}

/** What each scored month of a dataset's forecasts has come to, by forecast and month. */
export async function knownOutcomes(db: Database, datasetId: string): Promise<Map<string, number>> {
	const rows = await db
		.selectDistinctOn([forecastScores.forecastId, forecastScores.month], {
			forecastId: forecastScores.forecastId,
			month: forecastScores.month,
			came: forecastScores.came,
		})
		.from(forecastScores)
		.innerJoin(forecasts, eq(forecasts.id, forecastScores.forecastId))
		.where(eq(forecasts.datasetId, datasetId))
		.orderBy(forecastScores.forecastId, forecastScores.month, desc(forecastScores.dataRevision));
	return new Map(rows.map(({ forecastId, month, came }) => [`${forecastId} ${month}`, came]));
}

/** A forecast with its scores, and whether the import that it was made from has been rolled back since. */
export interface LedgerEntry extends FrozenForecast {
	isRolledBack: boolean;
	/** The newest score of each of its months that is covered, in their order. */
	scores: ForecastScore[];
}

/** What forecasts are of. */
interface Subject {
	datasetId: string;
	region: string;
	measure: ForecastMeasure;
	class: ForecastClass;
}

const ofSubject = (of: Subject, until: number | null) =>
	and(
		eq(forecasts.kind, "frozen"),
		eq(forecasts.datasetId, of.datasetId),
		eq(forecasts.region, of.region),
		eq(forecasts.measure, of.measure),
		eq(forecasts.class, of.class),
		until === null ? undefined : lte(forecasts.dataRevision, until),
	);

/** The ledger of a region, measure and class as of a data revision (null: the present), the newest forecast first. */
export async function listForecasts(db: Database, of: Subject, until: number | null): Promise<LedgerEntry[]> {
	const rows = await db
		.select({
			forecast: forecasts,
			isRolledBack: sql<boolean>`exists (select from ${imports} where ${imports.dataRevision} = ${forecasts.dataRevision} and ${imports.status} = 'rolled_back')`,
		})
		.from(forecasts)
		.where(ofSubject(of, until))
		.orderBy(desc(forecasts.origin), desc(forecasts.dataRevision), asc(forecasts.model));
	const scores = await newestScores(
		db,
		rows.map(({ forecast }) => forecast.id),
		until,
	);
	return rows.map(({ forecast, isRolledBack }) => ({
		...forecast,
		isRolledBack,
		scores: scores.filter(({ forecastId }) => forecastId === forecast.id),
	}));
}

/** The newest forecast by a model of a region, measure and class as of a data revision; undefined where none was made. */
export async function newestForecast(
	db: Database,
	of: Subject & { model: ModelId },
	until: number | null,
): Promise<FrozenForecast | undefined> {
	const [found] = await db
		.select()
		.from(forecasts)
		.where(and(ofSubject(of, until), eq(forecasts.model, of.model)))
		.orderBy(desc(forecasts.origin), desc(forecasts.dataRevision))
		.limit(1);
	return found;
}

/** Of all scored months of a model's forecasts of a dataset, measure and class: how many there are, and how many fell within the 90% interval. */
export async function countScored(
	db: Database,
	of: { datasetId: string; measure: ForecastMeasure; class: ForecastClass; model: ModelId },
	until: number | null,
): Promise<{ months: number; inside90: number }> {
	const scored = (await scoredMonths(db, of, until)).filter(
		({ model, kind }) => model === of.model && kind === "frozen",
	);
	return { months: scored.length, inside90: scored.filter(({ inside90 }) => inside90).length };
}

/** The newest score of each month of some forecasts, as of a data revision. */
async function newestScores(db: Database, ids: readonly string[], until: number | null): Promise<ForecastScore[]> {
	return ids.length === 0
		? []
		: db
				.selectDistinctOn([forecastScores.forecastId, forecastScores.month])
				.from(forecastScores)
				.where(
					and(
						inArray(forecastScores.forecastId, [...ids]),
						until === null ? undefined : lte(forecastScores.dataRevision, until),
					),
				)
				.orderBy(forecastScores.forecastId, forecastScores.month, desc(forecastScores.dataRevision));
}

/** A score with what it is of. */
export interface ScoredMonth extends ForecastScore {
	region: string;
	model: ModelId;
	origin: number;
	kind: FrozenForecast["kind"];
}

/** The newest score of every month of every forecast of a dataset, measure and class, as of a data revision. */
export async function scoredMonths(
	db: Database,
	of: { datasetId: string; measure: ForecastMeasure; class: ForecastClass },
	until: number | null,
): Promise<ScoredMonth[]> {
	const { region, model, origin, kind } = forecasts;
	return db
		.selectDistinctOn([forecastScores.forecastId, forecastScores.month], {
			...getTableColumns(forecastScores),
			region,
			model,
			origin,
			kind,
		})
		.from(forecastScores)
		.innerJoin(forecasts, eq(forecasts.id, forecastScores.forecastId))
		.where(
			and(
				eq(forecasts.datasetId, of.datasetId),
				eq(forecasts.measure, of.measure),
				eq(forecasts.class, of.class),
				until === null ? undefined : lte(forecastScores.dataRevision, until),
			),
		)
		.orderBy(forecastScores.forecastId, forecastScores.month, desc(forecastScores.dataRevision));
}
