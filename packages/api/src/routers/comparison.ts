import { comparisonInput, readComparison } from "../comparison.ts";
import { pastProcedure } from "../past-procedure.ts";
import { router } from "../trpc.ts";

export const comparisonRouter = router({
	/** A measure of a region before and after a date or milestone. */
	read: pastProcedure.input(comparisonInput).query(({ ctx, input }) => readComparison(ctx, input)),
});
