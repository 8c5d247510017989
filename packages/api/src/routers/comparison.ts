import { comparisonInput, readComparison, readPrevious } from "@harmattan/analysis/comparison/comparison";
import { pastProcedure } from "../past-procedure.ts";
import { publicProcedure, router } from "../trpc.ts";

export const comparisonRouter = router({
	/** A measure of a region before and after a date or milestone. */
	read: pastProcedure.input(comparisonInput).query(({ ctx, input }) => readComparison(ctx, input)),
	/** The ratio of the same comparison before the newest import; null where there was none. */
	previous: publicProcedure
		.input(comparisonInput)
		.query(async ({ ctx, input }) => readPrevious(ctx, await readComparison(ctx, input), input)),
});
