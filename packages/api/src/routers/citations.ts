import { cite, citeInput, openCited } from "@harmattan/analysis/citation/citing";
import { z } from "zod";
import { publicProcedure, readerProcedure, router } from "../trpc.ts";

export const citationsRouter = router({
	/** Keeps a view as it stands, for a permanent link. What is kept already is given again. */
	cite: readerProcedure.input(citeInput).mutation(({ ctx, input }) => cite(ctx, input)),
	open: publicProcedure
		.meta({ isKept: true })
		.input(z.object({ id: z.string().regex(/^[\w-]{14}$/, "must be the id of a cited view") }))
		.query(({ ctx, input }) => openCited(ctx, input.id)),
});
