import { aggregatesInput, readAggregates } from "@harmattan/analysis/aggregates/aggregates";
import { chosenDataset } from "@harmattan/analysis/chosen-dataset";
import { listActors, unresolvedNames } from "@harmattan/database/queries/actors";
import { listOpened } from "@harmattan/database/queries/aggregates";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { listDocuments, listEndnotes } from "@harmattan/database/queries/documents";
import { listEngagements } from "@harmattan/database/queries/engagements";
import { listPresences } from "@harmattan/database/queries/forces";
import { listMilestones } from "@harmattan/database/queries/milestones";
import { listPlaces } from "@harmattan/database/queries/places";
import { listRegions } from "@harmattan/database/queries/regions";
import { listStates, newestRevision } from "@harmattan/database/queries/revisions";
import { shortId } from "@harmattan/domain/short-id";
import { z } from "zod";
import { pastProcedure } from "../past-procedure.ts";
import { publicProcedure, router } from "../trpc.ts";

const NAMES_SHOWN = 8;
const STATES_SHOWN = 20;

export const referenceRouter = router({
	presences: pastProcedure.query(({ ctx }) => listPresences(ctx.db)),
	actors: pastProcedure.query(({ ctx }) => listActors(ctx.db)),
	/** Countries, groups, named areas and admin-1 units. */
	regions: pastProcedure.query(({ ctx }) => listRegions(ctx.db)),
	milestones: pastProcedure.query(({ ctx }) => listMilestones(ctx.db)),
	engagements: pastProcedure.query(({ ctx }) => listEngagements(ctx.db)),
	places: pastProcedure.query(({ ctx }) => listPlaces(ctx.db, null)),
	documents: pastProcedure.query(({ ctx }) => listDocuments(ctx.db)),
	endnotes: pastProcedure.query(({ ctx }) => listEndnotes(ctx.db)),
	datasets: pastProcedure.query(({ ctx }) => listDatasets(ctx.db, ctx.viewer)),
	/** The names in a dataset that no actor stands for yet; reads every event of it. */
	unresolved: pastProcedure.input(z.object({ dataset: shortId })).query(async ({ ctx, input }) => {
		const { id } = await chosenDataset(ctx, input.dataset);
		return unresolvedNames(ctx.db, id, NAMES_SHOWN);
	}),
	/** Restricted datasets whose monthly counts everybody may read. */
	openedAggregates: publicProcedure.query(({ ctx }) => listOpened(ctx.db)),
	aggregates: publicProcedure.input(aggregatesInput).query(({ ctx, input }) => readAggregates(ctx, input)),
	/** The newest states of the data, those after the shown one too. */
	states: publicProcedure.query(({ ctx }) => listStates(ctx.db, ctx.viewer, STATES_SHOWN)),
	newestRevision: pastProcedure.query(async ({ ctx }) => (await newestRevision(ctx.db, ctx.viewer)) ?? null),
});
