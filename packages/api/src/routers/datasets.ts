import { editDataset, removeDataset, setDatasetAccess } from "@harmattan/database/changes/datasets";
import { eraseEventWords } from "@harmattan/database/changes/event-erasures";
import { listDatasets, readDataset, readDatasetAccess } from "@harmattan/database/queries/datasets";
import { DomainError } from "@harmattan/domain/errors";
import { datasetDraft } from "@harmattan/domain/licence/dataset-draft";
import { z } from "zod";
import { adminProcedure, freshAdminProcedure, router } from "../trpc.ts";

/** Datasets as admins keep them: name, licence, who may see them, coverage. */
export const datasetsRouter = router({
	list: adminProcedure.query(({ ctx }) => listDatasets(ctx.db, ctx.member)),
	read: adminProcedure
		.meta({ isKept: true })
		.input(z.object({ id: z.string().min(1).max(80) }))
		.query(async ({ ctx, input }) => {
			const found = await readDataset(ctx.db, input.id);
			if (!found) throw new DomainError("not_found", `there is no dataset ${input.id}`, { parameter: "id" });
			return found;
		}),
	edit: adminProcedure
		.input(datasetDraft)
		.mutation(({ ctx, input }) => editDataset(ctx.db, ctx.member, input, ctx.now)),
	/** Who reads it, of everybody whom its policy lets in. */
	access: adminProcedure
		.input(z.object({ id: z.string().min(1).max(80) }))
		.query(({ ctx, input }) => readDatasetAccess(ctx.db, input.id)),
	setAccess: freshAdminProcedure
		.input(
			z.object({
				id: z.string().min(1).max(80),
				namedOnly: z.boolean(),
				readers: z.array(z.string().max(100)).max(10_000),
			}),
		)
		.mutation(({ ctx, input: { id, ...access } }) => setDatasetAccess(ctx.db, ctx.member, id, access, ctx.now)),
	/** Takes the words out of events, for good; figures stay. */
	eraseWords: freshAdminProcedure
		.input(
			z.object({
				id: z.string().min(1).max(80),
				sourceIds: z.array(z.string().trim().min(1).max(200)).min(1, "must name an event").max(1000),
				reason: z.string().trim().min(3, "must be given").max(500),
			}),
		)
		.mutation(({ ctx, input: { id: datasetId, ...rest } }) =>
			eraseEventWords(ctx.db, ctx.member, { datasetId, ...rest }, ctx.now),
		),
	/** Removes a dataset; its id is typed once more, since nothing brings it back. */
	remove: freshAdminProcedure
		.input(z.object({ id: z.string().min(1).max(80), typed: z.string() }))
		.mutation(async ({ ctx, input: { id, typed } }) => {
			if (typed.trim() !== id)
				throw new DomainError("invalid", "what was typed is not the id of the dataset", {
					parameter: "typed",
					remedy: `Type ${id}.`,
				});
			const { events, storageKeys } = await removeDataset(ctx.db, ctx.member, id, ctx.now);
			for (const key of storageKeys) await ctx.uploads.remove(key);
			return { events };
		}),
});
