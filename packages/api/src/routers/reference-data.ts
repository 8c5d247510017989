import {
	addAlias,
	editReferenceRows,
	mergeActors,
	removeReference,
	saveReference,
	splitActors,
	undoReferenceChange,
} from "@harmattan/database/changes/reference";
import { unresolvedNames } from "@harmattan/database/queries/actors";
import {
	listReference,
	recentReferenceChanges,
	referenceVersions,
} from "@harmattan/database/queries/reference-history";
import { listRegions } from "@harmattan/database/queries/regions";
import { DomainError } from "@harmattan/domain/errors";
import { citation } from "@harmattan/domain/forces/force";
import { actorDraft, aliasDraft, REFERENCE_ENTITIES, referenceDraft } from "@harmattan/domain/reference/drafts";
import { z } from "zod";
import { rowNumber } from "../inputs.ts";
import { adminProcedure, router } from "../trpc.ts";

const NAMES_SHOWN = 500;
const CHANGES_SHOWN = 30;

const entity = z.enum(REFERENCE_ENTITIES);
const rowId = z.string().min(1).max(80);
const version = rowNumber.positive();

/** Reference data as admins keep it: rows with their versions, and every change as a data revision that can be undone. */
export const referenceDataRouter = router({
	list: adminProcedure.input(z.object({ entity })).query(({ ctx, input }) => listReference(ctx.db, input.entity)),
	/** A row with all its versions, newest first. */
	read: adminProcedure
		.meta({ isKept: true })
		.input(z.object({ entity, id: rowId }))
		.query(async ({ ctx, input }) => {
			const versions = await referenceVersions(ctx.db, input.entity, input.id);
			if (versions.length === 0)
				throw new DomainError("not_found", `there is no ${input.entity} ${input.id}`, { parameter: "id" });
			return { draft: versions[0]?.draft ?? null, versions };
		}),
	/** Countries, their units, and named areas, to choose from. */
	regions: adminProcedure.query(({ ctx }) => listRegions(ctx.db)),
	changes: adminProcedure.query(({ ctx }) => recentReferenceChanges(ctx.db, CHANGES_SHOWN)),
	/** Names in a dataset's events that no actor stands for, with how many events name each. */
	unresolved: adminProcedure
		.meta({ isKept: true })
		.input(z.object({ dataset: z.string().min(1).max(80) }))
		.query(({ ctx, input }) => unresolvedNames(ctx.db, input.dataset, NAMES_SHOWN)),
	save: adminProcedure
		.input(z.object({ draft: referenceDraft, version: version.nullable() }))
		.mutation(({ ctx, input: { draft, version } }) =>
			saveReference(ctx.db, ctx.member, { entity: draft.entity, id: draft.row.id, version }, draft, ctx.now),
		),
	/** Sets one field of several rows, cited in each: one change, which is undone as one. */
	saveMany: adminProcedure
		.input(
			z.object({
				entity,
				ids: z.array(rowId).min(1).max(200),
				field: z.string().min(1).max(60),
				value: z.union([z.string().max(4000), z.null()]),
				citation: citation.omit({ field: true }),
			}),
		)
		.mutation(({ ctx, input: { citation: cited, ...edit } }) =>
			editReferenceRows(ctx.db, ctx.member, { ...edit, citation: { ...cited, field: edit.field } }, ctx.now),
		),
	remove: adminProcedure
		.input(z.object({ entity, id: rowId, version }))
		.mutation(({ ctx, input }) => removeReference(ctx.db, ctx.member, input, ctx.now)),
	/** Lets a name stand for an actor from now on. */
	addAlias: adminProcedure
		.input(z.object({ id: rowId, alias: aliasDraft }))
		.mutation(({ ctx, input }) => addAlias(ctx.db, ctx.member, input, ctx.now)),
	undo: adminProcedure
		.input(z.object({ dataRevision: rowNumber.positive() }))
		.mutation(({ ctx, input }) => undoReferenceChange(ctx.db, ctx.member, input.dataRevision, ctx.now)),
	mergeActors: adminProcedure
		.input(z.object({ stays: rowId, goes: rowId }))
		.mutation(({ ctx, input }) => mergeActors(ctx.db, ctx.member, input, ctx.now)),
	splitActor: adminProcedure
		.input(
			z.object({
				id: rowId,
				names: z.array(z.string().min(1).max(400)).min(1).max(500),
				made: actorDraft.pick({ id: true, name: true }),
			}),
		)
		.mutation(({ ctx, input }) => splitActors(ctx.db, ctx.member, input, ctx.now)),
});
