import {
	briefInput,
	briefsInput,
	correct,
	correctionInput,
	draftBrief,
	draftInput,
	editTakeaways,
	publish,
	readBrief,
	readBriefs,
	remove,
	review,
	takeawaysInput,
} from "@harmattan/analysis/brief/briefs";
import { analystProcedure, publicProcedure, router } from "../trpc.ts";

/** Weekly briefs: what is published for everybody, what is written for analysts. */
export const briefsRouter = router({
	list: publicProcedure
		.meta({ isKept: true })
		.input(briefsInput)
		.query(({ ctx, input }) => readBriefs(ctx, input)),
	read: publicProcedure
		.meta({ isKept: true })
		.input(briefInput)
		.query(({ ctx, input }) => readBrief(ctx, input)),
	draft: analystProcedure.input(draftInput).mutation(({ ctx, input }) => ctx.admit(() => draftBrief(ctx, input))),
	edit: analystProcedure.input(takeawaysInput).mutation(({ ctx, input }) => editTakeaways(ctx, input)),
	review: analystProcedure.input(briefInput).mutation(({ ctx, input }) => review(ctx, input)),
	publish: analystProcedure.input(briefInput).mutation(({ ctx, input }) => publish(ctx, input)),
	remove: analystProcedure.input(briefInput).mutation(({ ctx, input }) => remove(ctx, input)),
	correct: analystProcedure.input(correctionInput).mutation(({ ctx, input }) => correct(ctx, input)),
});
