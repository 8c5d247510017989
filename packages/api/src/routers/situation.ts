import { readSituation } from "@harmattan/analysis/situation/situation";
import { viewInput } from "@harmattan/analysis/view-input";
import { pastProcedure } from "../past-procedure.ts";
import { router } from "../trpc.ts";

export const situationRouter = router({
	/** The Situation of a region: watch list, weeks, what moved where, and the map's events of the last window. */
	read: pastProcedure.input(viewInput).query(({ ctx, input }) => readSituation(ctx, input)),
});
