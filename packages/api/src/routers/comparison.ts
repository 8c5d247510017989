import { comparisonInput, readComparison } from "../comparison.ts";
import { publicProcedure, router } from "../trpc.ts";

export const comparisonRouter = router({
	/** A measure of a region before and after a date or milestone. */
	read: publicProcedure.input(comparisonInput).query(({ ctx, input }) => readComparison(ctx, input)),
});
