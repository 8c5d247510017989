import {
	readStatedSeries,
	readStatedTotals,
	seriesInput,
	totalsInput,
} from "@harmattan/analysis/stated-series/stated-series";
import { removeSeries } from "@harmattan/database/changes/stated-series";
import { listStatedSeries } from "@harmattan/database/queries/stated-series";
import { shortId } from "@harmattan/domain/short-id";
import { z } from "zod";
import { pastProcedure } from "../past-procedure.ts";
import { bringSeries, seriesTextInput } from "../series-text.ts";
import { adminProcedure, router } from "../trpc.ts";

/** Series of values that sources state, beside those that are formed of events. */
export const seriesRouter = router({
	totals: pastProcedure.input(totalsInput).query(({ ctx, input }) => readStatedTotals(ctx, input)),
	list: pastProcedure.query(({ ctx }) => listStatedSeries(ctx.db)),
	read: pastProcedure.input(seriesInput).query(({ ctx, input }) => readStatedSeries(ctx, input)),
	bring: adminProcedure.input(seriesTextInput).mutation(({ ctx, input }) => bringSeries(ctx, input)),
	remove: adminProcedure
		.input(z.object({ id: shortId }))
		.mutation(({ ctx, input }) => removeSeries(ctx.db, ctx.member, input.id, ctx.now)),
});
