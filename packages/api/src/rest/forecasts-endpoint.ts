import { forecastInput, readForecasts } from "@harmattan/analysis/forecast/ledger";
import { knownAt } from "@harmattan/domain/time/known-at";
import { forecastsAnswer } from "./answers/forecasts.ts";
import { endpoint } from "./endpoint.ts";

/** The ledger of a region's forecasts; with a horizon, of that many months ahead alone. */
export const forecastsEndpoint = endpoint({
	path: "/forecasts",
	summary: "Forecasts of a region's months as they were frozen, with what came of them and their scores",
	parameters: forecastInput
		.partial({ dataset: true, region: true, horizon: true })
		.extend({ knownAt: knownAt.optional() }),
	answer: forecastsAnswer,
	run: async (ctx, parameters) => {
		const horizon = parameters.horizon ?? null;
		const { dataset, region, revision, measure, why, record, ledger, ...found } = await readForecasts(ctx, {
			...parameters,
			dataset: parameters.dataset ?? null,
			region: parameters.region ?? null,
			horizon,
		});
		const { regions, skill, calibration } = record;
		return {
			dataset,
			region,
			revision,
			measure,
			class: found.class,
			why,
			record: { regions, skill, calibration },
			ledger: ledger.map((row) => ({
				...row,
				months: row.months.filter(({ ahead }) => horizon === null || ahead === horizon),
			})),
		};
	},
});
