import { keepForecasts } from "@harmattan/analysis/forecast/freeze";
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
