import { listDatasets } from "@harmattan/database/queries/datasets";
import type { EventFilter } from "@harmattan/database/queries/event-filter";
import { eventsAt, findEvent } from "@harmattan/database/queries/events";
import { mapFacets, mapLocations } from "@harmattan/database/queries/map-locations";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { DomainError } from "@harmattan/domain/errors";
import { chooseDataset } from "@harmattan/domain/situation/choose-view";
import { addMonths, dayOf, isoOf } from "@harmattan/domain/time/calendar";
import { z } from "zod";
import type { ApiContext } from "../context.ts";
import { idInput, type MapInput, mapInput } from "../inputs.ts";
import { publicProcedure, router } from "../trpc.ts";

const EVENTS_AT_A_PLACE = 50;

const spotInput = z.union([
	z.object({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) }),
	z.object({
		cell: z.string().regex(/^[0-9a-f]{15}$/),
		resolution: z.union([z.literal(4), z.literal(5), z.literal(6), z.literal(7)]),
	}),
]);

/** The dataset and filter of a map; without dates, the twelve months to the newest event. */
async function resolveMap({ db, viewer }: ApiContext, input: MapInput) {
	const datasets = await listDatasets(db, viewer);
	const dataset = chooseDataset(datasets, input.dataset);
	const last = input.to ? dayOf(input.to) : dataset.newestEvent ? dayOf(dataset.newestEvent) : null;
	const first = input.from ? dayOf(input.from) : last === null ? null : addMonths(last, -12) + 1;
	if (first !== null && last !== null && first > last)
		throw new DomainError("invalid", "from lies after to", { parameter: "from", remedy: "Swap the two dates." });
	const filter: EventFilter = {
		viewer,
		datasetId: dataset.id,
		countries: input.countries.length > 0 ? input.countries : null,
		admin1: null,
		eventClass: input.eventClass,
		actorId: input.actor,
		fromDay: first,
		toDay: last,
	};
	return {
		datasets,
		dataset,
		filter,
		from: first === null ? null : isoOf(first),
		to: last === null ? null : isoOf(last),
	};
}

export const mapRouter = router({
	/** Events by coordinate and the counts beside the filters. */
	read: publicProcedure.input(mapInput).query(async ({ ctx, input }) => {
		const { datasets, dataset, filter, from, to } = await resolveMap(ctx, input);
		const [locations, facets, revision] = await Promise.all([
			mapLocations(ctx.db, filter),
			mapFacets(ctx.db, filter),
			newestRevision(ctx.db, ctx.viewer),
		]);
		return {
			dataset,
			datasets: datasets.map(({ id, name }) => ({ id, name })),
			from,
			to,
			...locations,
			facets,
			revision: revision?.id ?? 0,
		};
	}),
	/** Events of the map's filter at one coordinate or in one hexagon, newest first. */
	eventsAt: publicProcedure.input(mapInput.extend({ spot: spotInput })).query(async ({ ctx, input }) => {
		const { filter } = await resolveMap(ctx, input);
		return eventsAt(ctx.db, filter, input.spot, EVENTS_AT_A_PLACE);
	}),
	/** One event with its revisions. */
	event: publicProcedure.input(z.object({ dataset: idInput, id: z.guid() })).query(async ({ ctx, input }) => {
		const everything = {
			viewer: ctx.viewer,
			datasetId: input.dataset,
			countries: null,
			admin1: null,
			eventClass: null,
			actorId: null,
			fromDay: null,
			toDay: null,
		};
		const event = await findEvent(ctx.db, everything, input.id);
		if (!event)
			throw new DomainError("not_found", `there is no event ${input.id} that you may see`, { parameter: "id" });
		return event;
	}),
});
