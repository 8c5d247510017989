import { publishView, removeView, saveView } from "@harmattan/database/changes/saved-views";
import { listSavedViews } from "@harmattan/database/queries/saved-views";
import { mayActAs } from "@harmattan/domain/people/roles";
import { FIGURE_VIEWS, savedView } from "@harmattan/domain/views/saved-view";
import { z } from "zod";
import { analystProcedure, publicProcedure, router } from "../trpc.ts";

export const viewsRouter = router({
	/** Views that ship with the product, those that members saved, and whether the asker may save one. A visitor gets the published ones, without their authors. */
	list: publicProcedure.query(async ({ ctx }) => ({
		figures: FIGURE_VIEWS,
		saved: (await listSavedViews(ctx.db, ctx.viewer)).map(
			({ name, query, published, authorId, authorName, savedAt }) => ({
				name,
				query,
				published,
				author: ctx.viewer === null ? null : authorName,
				savedAt: savedAt.toISOString(),
				mayChange: ctx.member !== null && (ctx.member.id === authorId || ctx.member.role === "admin"),
			}),
		),
		maySave: ctx.member !== null && mayActAs(ctx.member.role, "analyst"),
	})),
	save: analystProcedure.input(savedView).mutation(({ ctx, input }) => saveView(ctx.db, ctx.member, input, ctx.now)),
	publish: analystProcedure
		.input(savedView.pick({ name: true }).extend({ published: z.boolean() }))
		.mutation(({ ctx, input }) => publishView(ctx.db, ctx.member, input, ctx.now)),
	remove: analystProcedure
		.input(savedView.pick({ name: true }))
		.mutation(({ ctx, input }) => removeView(ctx.db, ctx.member, input.name, ctx.now)),
});
