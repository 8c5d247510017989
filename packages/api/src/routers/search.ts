import { search, searchInput } from "@harmattan/analysis/search/search";
import { publicProcedure, router } from "../trpc.ts";

/** Finds what a search names, as everything stands now. */
export const searchRouter = router({
	find: publicProcedure.input(searchInput).query(({ ctx, input }) => search(ctx, input)),
});
