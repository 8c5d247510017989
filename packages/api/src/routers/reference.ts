import { listActors, unresolvedNames } from "@harmattan/database/queries/actors";
import { listOpened } from "@harmattan/database/queries/aggregates";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { listDocuments, listEndnotes } from "@harmattan/database/queries/documents";
import { listEngagements } from "@harmattan/database/queries/engagements";
import { listPresences } from "@harmattan/database/queries/forces";
import { listMilestones } from "@harmattan/database/queries/milestones";
import { listPlaces } from "@harmattan/database/queries/places";
import { listRegions } from "@harmattan/database/queries/regions";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { shortId } from "@harmattan/domain/short-id";
import { chooseDataset } from "@harmattan/domain/situation/choose-view";
import { knownAt } from "@harmattan/domain/time/known-at";
import { z } from "zod";
import { aggregatesInput, readAggregates } from "../aggregates.ts";
import { withKnownAt } from "../known-at.ts";
import { publicProcedure, router } from "../trpc.ts";

const NAMES_SHOWN = 8;

export const referenceRouter = router({
	presences: publicProcedure.query(({ ctx }) => listPresences(ctx.db)),
	actors: publicProcedure.query(({ ctx }) => listActors(ctx.db)),
	/** Countries, groups, named areas and admin-1 units. */
	regions: publicProcedure.query(({ ctx }) => listRegions(ctx.db)),
	/** Milestones as they were written at a state of the data; without one, as they are. */
	milestones: publicProcedure
		.input(z.object({ knownAt: knownAt.nullable() }).optional())
		.query(({ ctx, input }) => withKnownAt(ctx, input?.knownAt ?? null, (then) => listMilestones(then.db))),
	engagements: publicProcedure.query(({ ctx }) => listEngagements(ctx.db)),
	places: publicProcedure.query(({ ctx }) => listPlaces(ctx.db, null)),
	documents: publicProcedure.query(({ ctx }) => listDocuments(ctx.db)),
	endnotes: publicProcedure.query(({ ctx }) => listEndnotes(ctx.db)),
	datasets: publicProcedure.query(({ ctx }) => listDatasets(ctx.db, ctx.viewer)),
	/** The names in a dataset that no actor stands for yet; reads every event of it. */
	unresolved: publicProcedure.input(z.object({ dataset: shortId })).query(async ({ ctx, input }) => {
		const { id } = chooseDataset(await listDatasets(ctx.db, ctx.viewer), input.dataset);
		return unresolvedNames(ctx.db, id, NAMES_SHOWN);
	}),
	/** Restricted datasets whose monthly counts everybody may read. */
	openedAggregates: publicProcedure.query(({ ctx }) => listOpened(ctx.db)),
	aggregates: publicProcedure.input(aggregatesInput).query(({ ctx, input }) => readAggregates(ctx, input)),
	newestRevision: publicProcedure.query(async ({ ctx }) => (await newestRevision(ctx.db, ctx.viewer)) ?? null),
});
