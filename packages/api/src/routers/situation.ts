import { viewInput } from "../inputs.ts";
import { pastProcedure } from "../past-procedure.ts";
import { readSituation } from "../situation.ts";
import { router } from "../trpc.ts";

export const situationRouter = router({
	/** The Situation of a region: watch list, weeks, what moved where, and the map's events of the last window. */
	read: pastProcedure.input(viewInput).query(({ ctx, input }) => readSituation(ctx, input)),
});
