import { chosenDataset } from "@harmattan/analysis/chosen-dataset";
import type { EventFilter } from "@harmattan/database/queries/event-filter";
import type { EventRow } from "@harmattan/database/queries/event-rows";
import { listEvents, readEvent } from "@harmattan/database/queries/events";
import { listRegions } from "@harmattan/database/queries/regions";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { dayOf } from "@harmattan/domain/time/calendar";
import { z } from "zod";
import type { ApiContext } from "../context.ts";
import { featureOf, rowOf, tableSource } from "../exports/event-table.ts";
import { eventCursor } from "../rest/space-and-time.ts";
import { unitsOf } from "../rest/units-of.ts";
import { noSuchPage, type WantedItems } from "./wanted-items.ts";

const all = (ctx: ApiContext, datasetId: string): EventFilter => ({
	viewer: ctx.viewer,
	datasetId,
	countries: null,
	admin1: null,
	eventClass: null,
	actorId: null,
	fromDay: null,
	toDay: null,
});

/** A page of a dataset's events as features, with the columns of an export. Throws a DomainError for a cursor of no page. */
export async function eventItems(ctx: ApiContext, datasetId: string, wanted: WantedItems) {
	const after = wanted.cursor === undefined ? null : eventCursor.safeParse(wanted.cursor).data;
	if (after === undefined) throw noSuchPage();
	const { from, to } = wanted.datetime ?? { from: null, to: null };
	const filter: EventFilter = {
		...all(ctx, datasetId),
		countries: wanted.country === undefined ? null : [wanted.country],
		admin1: wanted.admin1 === undefined ? null : await unitsOf(ctx.db, wanted.admin1),
		eventClass: wanted.class ?? null,
		fromDay: from === null ? null : dayOf(from),
		toDay: to === null ? null : dayOf(to),
	};
	const { events, matched, next } = await listEvents(ctx.db, filter, {
		bbox: wanted.bbox ?? null,
		limit: wanted.limit,
		after: after === null ? null : { day: after[0], id: after[1] },
	});
	return {
		matched,
		features: await asFeatures(ctx, datasetId, events),
		next: next === null ? null : `${next.day}.${next.id}`,
	};
}

/** One event as a feature; null where there is none of that id. */
export async function eventItem(ctx: ApiContext, datasetId: string, id: string) {
	if (!z.guid().safeParse(id).success) return null;
	const event = await readEvent(ctx.db, all(ctx, datasetId), id);
	return event === null ? null : ((await asFeatures(ctx, datasetId, [event]))[0] ?? null);
}

async function asFeatures(ctx: ApiContext, datasetId: string, events: readonly EventRow[]) {
	// Notes the reading of a dataset whose reading is kept.
	const dataset = await chosenDataset(ctx, datasetId);
	const [regions, revision] = await Promise.all([listRegions(ctx.db), newestRevision(ctx.db, ctx.viewer)]);
	const source = tableSource(dataset, revision?.id ?? 0, regions);
	return events.map((event) => featureOf(rowOf(event, source)));
}
