import { decidePair, decisionInput, matchesInput, readMatches } from "@harmattan/analysis/matching/matches";
import { pastProcedure } from "../past-procedure.ts";
import { analystProcedure, router } from "../trpc.ts";

/** Which events of two datasets stand for the same. */
export const matchesRouter = router({
	read: pastProcedure.input(matchesInput).query(({ ctx, input }) => readMatches(ctx, input)),
	decide: analystProcedure.input(decisionInput).mutation(({ ctx, input }) => decidePair(ctx, input)),
});
