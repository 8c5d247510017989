import type { Database } from "../client.ts";
import { forecastScores, forecasts } from "../schema/forecasts.ts";

/** A forecast as it is kept, and a score of one of its months. */
export type FrozenForecast = typeof forecasts.$inferSelect;
export type ForecastScore = typeof forecastScores.$inferSelect;

/** Rows that one statement takes. */
const AT_ONCE = 200;

/** Adds forecasts to the ledger; one that is there already stays as it is. Returns how many were new. */
export async function freezeForecasts(db: Database, rows: readonly FrozenForecast[]): Promise<number> {
	let added = 0;
	for (let from = 0; from < rows.length; from += AT_ONCE) {
		const part = rows.slice(from, from + AT_ONCE);
		added += (await db.insert(forecasts).values(part).onConflictDoNothing().returning({ id: forecasts.id })).length;
	}
	return added;
}

/** Adds scores to the ledger. */
export async function addForecastScores(db: Database, rows: readonly ForecastScore[]): Promise<void> {
	for (let from = 0; from < rows.length; from += AT_ONCE)
		await db
			.insert(forecastScores)
			.values(rows.slice(from, from + AT_ONCE))
			.onConflictDoNothing();
}
