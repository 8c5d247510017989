import { chosenDataset } from "@harmattan/analysis/chosen-dataset";
import { atRevision, requestedRevision } from "@harmattan/analysis/known-at";
import { resolveChoice } from "@harmattan/analysis/map/choice";
import { pivotInput, readPivot } from "@harmattan/analysis/map/pivot";
import { remoteCounts } from "@harmattan/analysis/map/served-counts";
import { comparedNearby } from "@harmattan/analysis/matching/matches";
import { listActorNames } from "@harmattan/database/queries/actors";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { findEvent, nearbyEvents } from "@harmattan/database/queries/event-history";
import { listEventTable, TABLE_SORTS } from "@harmattan/database/queries/event-table";
import { eventsAt } from "@harmattan/database/queries/events";
import { listPresences } from "@harmattan/database/queries/forces";
import { listMilestones } from "@harmattan/database/queries/milestones";
import { listPlaces } from "@harmattan/database/queries/places";
import { listPopulations } from "@harmattan/database/queries/populations";
import { listRegions } from "@harmattan/database/queries/regions";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { listZoneScales, listZones } from "@harmattan/database/queries/zones";
import { isClaimable } from "@harmattan/domain/claims/made-claim";
import { DomainError } from "@harmattan/domain/errors";
import { eventChoice } from "@harmattan/domain/events/event-choice";
import { mayActAs } from "@harmattan/domain/people/roles";
import { isLayerUnit } from "@harmattan/domain/regions/region-scope";
import { shortId } from "@harmattan/domain/short-id";
import { z } from "zod";
import { pastProcedure } from "../past-procedure.ts";
import { router, sharedProcedure } from "../trpc.ts";

const EVENTS_AT_A_PLACE = 50;
/** Rows of a part of the table. */
const TABLE_ROWS = 100;

const spotInput = z.union([
	z.object({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) }),
	z.object({
		cell: z.string().regex(/^[0-9a-f]{15}$/),
		resolution: z.union([z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]),
	}),
	z.object({ anywhere: z.literal(true) }),
]);

export const mapRouter = router({
	/** What a map of a dataset is drawn with beside its events, which come as a file of columns: see `eventFiles`. */
	open: pastProcedure.input(z.object({ dataset: shortId.nullable().default(null) })).query(async ({ ctx, input }) => {
		const datasets = await listDatasets(ctx.db, ctx.viewer);
		const dataset = await chosenDataset(ctx, input.dataset);
		const [actors, milestones, places, zones, zoneScales, presences, regions, populations, revision, fileHash] =
			await Promise.all([
				listActorNames(ctx.db, ctx.viewer),
				listMilestones(ctx.db),
				listPlaces(ctx.db, null),
				listZones(ctx.db),
				listZoneScales(ctx.db),
				listPresences(ctx.db),
				listRegions(ctx.db),
				listPopulations(ctx.db),
				newestRevision(ctx.db, ctx.viewer),
				ctx.eventFiles.newestHash(ctx, dataset.id),
			]);
		return {
			dataset,
			/** Names the state of the dataset's events, which is then fetched from an address that may be kept for good. Null: none is ready. */
			fileHash: dataset.licencePolicy === "open" ? fileHash : null,
			datasets,
			actors,
			milestones,
			places,
			/** Every version of every zone: which hold depends on the day that is shown. Those that are made up stand beside made-up events only. */
			zones: zones
				.filter(({ synthetic }) => !synthetic || dataset.synthetic)
				.map(({ id, zone, name, scale, class: of, month, geometry, synthetic }) => ({
					id,
					zone,
					name,
					scale,
					class: of,
					month,
					geometry,
					synthetic,
				})),
			zoneScales,
			presences,
			/** Admin-1 units and named areas. */
			regions: regions.filter((region) => isLayerUnit(region) || region.kind === "named_area"),
			/** Countries that the dataset holds events of. */
			countries: regions.flatMap(({ id, kind, name }) =>
				kind === "country" && dataset.countries.includes(id) ? [{ id, name }] : [],
			),
			populations,
			revision: revision?.id ?? 0,
			/** The data revision that the map is of, where that is not the newest. */
			knownAt: ctx.knownAt,
			/** Whether the asker may keep what the map shows for a permanent link. */
			mayCite: ctx.member !== null,
			/** Whether the asker may claim what the map shows: of the present, and of open data. */
			mayClaim:
				ctx.member !== null && mayActAs(ctx.member.role, "analyst") && ctx.knownAt === null && isClaimable(dataset),
		};
	}),
	/** Events of a choice at one coordinate, in one hexagon or anywhere, newest first. */
	eventsAt: pastProcedure.input(eventChoice.extend({ spot: spotInput })).query(async ({ ctx, input }) => {
		const { filter } = await resolveChoice(ctx, input);
		return eventsAt(ctx.db, filter, input.spot, EVENTS_AT_A_PLACE);
	}),
	/** Chosen events by hexagon with the counts beside every filter, counted here: for datasets that are too large for a browser. */
	counts: sharedProcedure.input(eventChoice).query(async ({ ctx, input }) => {
		const knownAt = await requestedRevision(ctx, input.knownAt);
		const { dataset } = await atRevision(ctx, knownAt, (then) => resolveChoice(then, input));
		return remoteCounts(await ctx.eventFiles.bins({ ...ctx, knownAt }, dataset.id), input);
	}),
	/** Rows of the chosen events as a table, sorted by a column, a part at a time. */
	table: pastProcedure
		.input(
			eventChoice.extend({
				sort: z.enum(TABLE_SORTS).default("date"),
				descending: z.boolean().default(true),
				offset: z.number().int().min(0).max(1_000_000).default(0),
				bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable().default(null),
				district: z.string().trim().min(1).max(100).nullable().default(null),
				source: z.string().trim().min(1).max(100).nullable().default(null),
			}),
		)
		.query(async ({ ctx, input: { sort, descending, offset, bbox, district, source, ...choice } }) => {
			const { filter } = await resolveChoice(ctx, choice);
			const part = { sort, descending, offset, bbox, district, source, limit: TABLE_ROWS };
			return listEventTable(ctx.db, filter, part);
		}),
	/** The chosen events counted by two dimensions. */
	pivot: pastProcedure.input(pivotInput).query(({ ctx, input }) => readPivot(ctx, input)),
	/** One event with its revisions, and what other datasets tell of near it in place and time. */
	event: pastProcedure.input(z.object({ dataset: shortId, id: z.guid() })).query(async ({ ctx, input }) => {
		const { filter } = await resolveChoice(ctx, eventChoice.parse({ dataset: input.dataset }));
		const event = await findEvent(ctx.db, { ...filter, eventClass: null }, input.id);
		if (!event)
			throw new DomainError("not_found", `there is no event ${input.id} that you may see`, { parameter: "id" });
		return { ...event, nearby: await comparedNearby(ctx, event, await nearbyEvents(ctx.db, ctx.viewer, event)) };
	}),
});
