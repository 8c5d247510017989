import { forecastInput, readForecasts } from "@harmattan/analysis/forecast/ledger";
import { nextMonthInput, readNextMonth } from "@harmattan/analysis/forecast/next-month";
import { pastProcedure } from "../past-procedure.ts";
import { router } from "../trpc.ts";

/** What is forecast, and how the forecasts before it came out. */
export const forecastsRouter = router({
	next: pastProcedure.input(nextMonthInput).query(({ ctx, input }) => readNextMonth(ctx, input)),
	read: pastProcedure.input(forecastInput).query(({ ctx, input }) => readForecasts(ctx, input)),
});
