import { countScored, newestForecast } from "@harmattan/database/queries/forecasts";
import { type Likelihood, likelihoodOf } from "@harmattan/domain/claims/forecast-score";
import { type MonthQuantiles, quantilesOf, shareAbove } from "@harmattan/domain/forecast/frozen-forecast";
import { monthText } from "@harmattan/domain/time/month";
import type { z } from "zod";
import type { TimedReader } from "../reader.ts";
import { resolveView } from "../view.ts";
import { forecastInput, SHOWN } from "./ledger.ts";

export const nextMonthInput = forecastInput.omit({ horizon: true });

/** Months of the past that the small fan shows. */
const PAST = 12;

/** What a page says of the month after the last one that is known, in one line. */
export interface NextMonth {
	history: { month: string; value: number | null }[];
	ahead: (MonthQuantiles & { month: string })[];
	yearMean: number;
	/** How likely more than the year's mean is. */
	above: { share: number; likelihood: Likelihood };
	/** Scored months of all forecasts of the dataset, and how many fell within nine of ten draws. */
	record: { months: number; inside90: number };
}

/** The newest frozen forecast of a view; null where none was made. */
export async function readNextMonth(
	ctx: TimedReader,
	input: z.infer<typeof nextMonthInput>,
): Promise<NextMonth | null> {
	const { dataset, region } = await resolveView(ctx, input);
	const of = { datasetId: dataset.id, measure: input.measure, class: input.class, model: SHOWN };
	const [found, record] = await Promise.all([
		newestForecast(ctx.db, { ...of, region: region.id }, ctx.knownAt),
		countScored(ctx.db, of, ctx.knownAt),
	]);
	const [first] = found?.months ?? [];
	if (found === undefined || first === undefined) return null;
	const year = found.history.slice(-PAST);
	const known = year.filter((value) => value !== null);
	const yearMean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
	const share = shareAbove(first, yearMean);
	return {
		history: year.map((value, index) => ({ month: monthText(found.origin - year.length + 1 + index), value })),
		ahead: found.months.map((runs, index) => ({ month: monthText(found.origin + 1 + index), ...quantilesOf(runs) })),
		yearMean,
		above: { share, likelihood: likelihoodOf(share) },
		record,
	};
}
