import { withKnownAt } from "@harmattan/analysis/known-at";
import { knownAt } from "@harmattan/domain/time/known-at";
import { z } from "zod";
import { publicProcedure } from "./trpc.ts";

/** A procedure for everybody who may read, of the data as they stood at `knownAt`: a revision or an instant; null is what the context names, else now. */
export const pastProcedure = publicProcedure
	.input(z.object({ knownAt: knownAt.nullable().default(null) }).prefault({}))
	.use(({ ctx, input, next }) => withKnownAt(ctx, input.knownAt, (then) => next({ ctx: then })));
