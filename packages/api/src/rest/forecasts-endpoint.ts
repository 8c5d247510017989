import { forecastInput, readForecasts } from "@harmattan/analysis/forecast/ledger";
import { knownAt } from "@harmattan/domain/time/known-at";
import type { z } from "zod";
import { csvResponse } from "../exports/csv-response.ts";
import { forecastsAnswer } from "./answers/forecasts.ts";
import { endpoint, fileEndpoint } from "./endpoint.ts";

const parameters = forecastInput
	.partial({ dataset: true, region: true, horizon: true })
	.extend({ knownAt: knownAt.optional() });
const inputOf = ({ dataset, region, horizon, ...rest }: z.output<typeof parameters>) => ({
	...rest,
	dataset: dataset ?? null,
	region: region ?? null,
	horizon: horizon ?? null,
});

/** The ledger of a region's forecasts; with a horizon, of that many months ahead alone. */
export const forecastsEndpoint = endpoint({
	path: "/forecasts",
	summary: "Forecasts of a region's months as they were frozen, with what came of them and their scores",
	parameters,
	answer: forecastsAnswer,
	run: async (ctx, requested) => {
		const input = inputOf(requested);
		const { dataset, region, revision, measure, why, record, ledger, ...found } = await readForecasts(ctx, input);
		const { regions, skill, calibration } = record;
		return {
			dataset,
			region,
			revision,
			measure,
			class: found.class,
			why,
			record: { regions, skill, calibration },
			ledger: ledger.map((row) => ({ ...row, months: monthsOf(row.months, input.horizon) })),
		};
	},
});

const monthsOf = <Month extends { ahead: number }>(months: readonly Month[], horizon: number | null): Month[] =>
	months.filter(({ ahead }) => horizon === null || ahead === horizon);

const COLUMNS = [
	"forecast",
	"frozen_at",
	"data_revision",
	"rolled_back",
	"model",
	"model_version",
	"dataset",
	"region",
	"measure",
	"class",
	"month",
	"months_ahead",
	"low90",
	"low50",
	"median",
	"high50",
	"high90",
	"came",
	"sha256",
	"synthetic",
	"attribution",
	"licence",
];

/** The same ledger as a table: a row a forecast and month. */
export const forecastTableEndpoint = fileEndpoint({
	path: "/forecasts.csv",
	summary: "The ledger of a region's forecasts as CSV: a row a forecast and month, with what the month came to",
	type: "text/csv",
	parameters,
	run: async (ctx, requested) => {
		const input = inputOf(requested);
		const found = await readForecasts(ctx, input);
		const { dataset, region, measure, ledger } = found;
		async function* lines() {
			for (const row of ledger)
				for (const month of monthsOf(row.months, input.horizon))
					yield [
						row.id,
						row.frozenAt,
						String(row.revision),
						String(row.isRolledBack),
						row.model,
						String(row.version),
						dataset.id,
						region.id,
						measure,
						found.class,
						month.month,
						String(month.ahead),
						...[month.low90, month.low50, month.median, month.high50, month.high90].map(String),
						month.came === null ? "" : String(month.came),
						row.hash,
						String(dataset.synthetic),
						dataset.attribution,
						dataset.licence,
					];
		}
		return csvResponse(
			`harmattan-forecasts-${dataset.id}-${region.id}-${measure}-${found.class}.csv`,
			COLUMNS,
			lines(),
		);
	},
});
