import { newsInput, readNews } from "@harmattan/analysis/situation/news";
import { readSituation } from "@harmattan/analysis/situation/situation";
import { viewInput } from "@harmattan/analysis/view-input";
import { pastProcedure } from "../past-procedure.ts";
import { publicProcedure, router } from "../trpc.ts";

export const situationRouter = router({
	/** The Situation of a region: watch list, weeks, what moved where, and the map's events of the last window. */
	read: pastProcedure.input(viewInput).query(({ ctx, input }) => readSituation(ctx, input)),
	/** What has changed since an instant, the gravest first. */
	news: publicProcedure.input(newsInput).query(({ ctx, input }) => readNews(ctx, input)),
});
