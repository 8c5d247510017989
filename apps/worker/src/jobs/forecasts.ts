import { keepBacktests, keepForecasts } from "@harmattan/analysis/forecast/freeze";
import { enqueue } from "@harmattan/database/enqueue";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { newestRevision } from "@harmattan/database/queries/revisions";
import type { Job } from "./job.ts";

const VIEWER = { role: "admin" } as const;

/** Freezes what the newest data forecast, and scores what was forecast of months that they cover; once for all revisions that came before it began. */
export const keepForecastsJob: Job<"keep-forecasts"> = {
	name: "keep-forecasts",
	run: async (_, { connection, now, log }) => {
		await connection.db.transaction(
			async (tx) => {
				const revision = await newestRevision(tx, VIEWER);
				if (revision === undefined) return;
				for (const dataset of await listDatasets(tx, VIEWER)) {
					const { frozen, scored } = await keepForecasts(tx, dataset, { id: revision.id, now: now() });
					if (frozen + scored > 0)
						log.info({ dataset: dataset.id, revision: revision.id, frozen, scored }, "kept forecasts");
				}
			},
			{ isolationLevel: "repeatable read" },
		);
	},
};

/** Makes the forecasts that earlier states of the data would have given, where the ledger began after them, and has them scored. */
export const backtestForecastsJob: Job<"backtest-forecasts"> = {
	name: "backtest-forecasts",
	run: async (_, { connection: { db }, now, log }) => {
		let added = 0;
		for (const dataset of await listDatasets(db, VIEWER)) added += await keepBacktests(db, dataset, now());
		if (added === 0) return;
		log.info({ added }, "made backtests of earlier data revisions");
		await enqueue(db, "keep-forecasts", {});
	},
};
