import {
	askForCheck,
	askForCommit,
	askForRollback,
	cancelImport,
	discardImport,
	recordFetch,
} from "@harmattan/database/changes/imports";
import { changeSettings } from "@harmattan/database/changes/settings";
import {
	countRejects,
	findImport,
	listDifferences,
	listImports,
	listMappings,
	listRejects,
	listTargets,
} from "@harmattan/database/queries/imports";
import { listRegions } from "@harmattan/database/queries/regions";
import { statedCoverage } from "@harmattan/domain/coverage/stated-coverage";
import { DomainError } from "@harmattan/domain/errors";
import { DIFFERENCE_KINDS } from "@harmattan/domain/imports/check-report";
import { columnMapping, DATE_ORDERS } from "@harmattan/domain/imports/column-mapping";
import { feedRequest, NEWEST_RELEASES } from "@harmattan/domain/imports/feeds";
import { importScope } from "@harmattan/domain/imports/scope";
import { snapshotScope } from "@harmattan/domain/imports/snapshot";
import { newDataset } from "@harmattan/domain/licence/dataset-draft";
import { parseRelease } from "@harmattan/domain/merge/release";
import { z } from "zod";
import { rowNumber } from "../inputs.ts";
import { adminProcedure, router } from "../trpc.ts";

const PAGE = 50;
const named = z.object({ id: rowNumber });
const datasetId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/, "must be 2 to 41 small letters, digits and dashes");
const choices = z.object({
	datasetId,
	newDataset: newDataset.nullable(),
	/** Countries whose events are taken in; left out: as the dataset says. */
	scope: z.object({ countries: importScope }).nullable().default(null),
	release: z
		.string()
		.trim()
		.nullable()
		.refine((text) => text === null || parseRelease(text) !== null, "must be a release such as 25.1 or 25.0.7"),
	mapping: columnMapping.nullable(),
	mappingName: z.string().trim().min(1).max(60).nullable(),
	snapshot: snapshotScope.nullable(),
	/** What the file covers, where its release does not say; empty where nothing is stated. */
	coverage: z.array(statedCoverage).max(50).default([]),
	/** The order of day and month in dates of three numbers. */
	dateOrder: z.enum(DATE_ORDERS).nullable().default(null),
});

/** Imports from upload to rollback, for admins. What is slow, the worker does; a page follows it with `watch`. */
export const importsRouter = router({
	list: adminProcedure
		.input(z.object({ before: rowNumber.nullable().default(null) }))
		.query(({ ctx, input }) => listImports(ctx.db, { before: input.before, limit: PAGE })),
	read: adminProcedure
		.meta({ isKept: true })
		.input(named)
		.query(async ({ ctx, input }) => {
			const found = await findImport(ctx.db, input.id);
			if (!found) throw new DomainError("not_found", `there is no import ${input.id}`, { parameter: "id" });
			return found;
		}),
	differences: adminProcedure
		.input(named.extend({ kind: z.enum(DIFFERENCE_KINDS), after: rowNumber.default(-1) }))
		.query(({ ctx, input }) =>
			listDifferences(ctx.db, input.id, { kind: input.kind, after: input.after, limit: PAGE }),
		),
	rejects: adminProcedure.input(named.extend({ after: rowNumber.default(-1) })).query(async ({ ctx, input }) => ({
		reasons: await countRejects(ctx.db, input.id),
		rows: await listRejects(ctx.db, input.id, { after: input.after, limit: PAGE }),
	})),
	/** Where a file can go, and how files of own columns have been read before. */
	choices: adminProcedure.query(async ({ ctx }) => ({
		datasets: await listTargets(ctx.db),
		mappings: await listMappings(ctx.db),
		countries: (await listRegions(ctx.db)).flatMap(({ id, kind, name }) => (kind === "country" ? [{ id, name }] : [])),
	})),
	check: adminProcedure
		.input(named.extend({ choices }))
		.mutation(({ ctx, input }) => askForCheck(ctx.db, ctx.member, input.id, input.choices, ctx.now)),
	/** Asks the worker to fetch a publisher's data; the file is then checked like an uploaded one. */
	fetch: adminProcedure.input(feedRequest).mutation(async ({ ctx, input }) => {
		if (input.feed === "ucdp" && input.url !== undefined)
			throw new DomainError("invalid", "the address of a release is the publisher's to give", { parameter: "url" });
		if (input.feed === "ucdp" && input.release !== NEWEST_RELEASES && parseRelease(input.release) === null) {
			throw new DomainError("invalid", `“${input.release}” is not a UCDP release`, {
				parameter: "release",
				remedy: "Write it as 25.1, or 25.0.7 for a candidate release.",
			});
		}
		const fileName = input.feed === "ucdp" ? `UCDP GED ${input.release}` : `${input.feed}, changes`;
		return { id: await recordFetch(ctx.db, ctx.member, { request: input, fileName, now: ctx.now }) };
	}),
	/** Loads UCDP GED: the newest final release and every candidate since, committed where they are clean, and looked for each night from then on. */
	loadUcdp: adminProcedure.mutation(async ({ ctx }) => {
		await changeSettings(ctx.db, ctx.member, { fetchUcdp: true }, ctx.now);
		const request = { feed: "ucdp" as const, release: NEWEST_RELEASES, approved: true };
		return {
			id: await recordFetch(ctx.db, ctx.member, { request, fileName: "UCDP GED, current releases", now: ctx.now }),
		};
	}),
	commit: adminProcedure.input(named).mutation(({ ctx, input }) => askForCommit(ctx.db, ctx.member, input.id, ctx.now)),
	discard: adminProcedure.input(named).mutation(async ({ ctx, input }) => {
		const storageKey = await discardImport(ctx.db, ctx.member, input.id, ctx.now);
		if (storageKey !== null) await ctx.uploads.remove(storageKey);
	}),
	/** Ends an import that is under way, in whatever phase. */
	cancel: adminProcedure.input(named).mutation(async ({ ctx, input }) => {
		const storageKey = await cancelImport(ctx.db, ctx.member, input.id, ctx.now);
		if (storageKey !== null) await ctx.uploads.remove(storageKey);
	}),
	rollBack: adminProcedure
		.input(named)
		.mutation(async ({ ctx, input }) => ({ id: await askForRollback(ctx.db, ctx.member, input.id, ctx.now) })),
	/** An import's state and progress, now and each time that they change. */
	watch: adminProcedure.input(named).subscription(async function* ({ ctx, input, signal }) {
		const ended = signal ?? new AbortController().signal;
		const state = async () => {
			const found = await findImport(ctx.db, input.id);
			return found && { status: found.status, progress: found.progress };
		};
		const now = await state();
		if (now) yield now;
		for await (const { id } of ctx.feed.imports(ended)) {
			if ((await ctx.viewerNow().catch(() => null))?.role !== "admin") return;
			const next = id === input.id || id === 0 ? await state() : undefined;
			if (next) yield next;
		}
	}),
});
