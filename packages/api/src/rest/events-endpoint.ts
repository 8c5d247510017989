import { resolveView } from "@harmattan/analysis/view";
import type { EventRow } from "@harmattan/database/queries/event-rows";
import { listEvents } from "@harmattan/database/queries/events";
import { DomainError } from "@harmattan/domain/errors";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { shortId } from "@harmattan/domain/short-id";
import { dayOf } from "@harmattan/domain/time/calendar";
import { isoDate } from "@harmattan/domain/time/dated-span";
import { knownAt } from "@harmattan/domain/time/known-at";
import { z } from "zod";
import { eventsAnswer } from "./answers/events.ts";
import { endpoint } from "./endpoint.ts";
import { bboxParameter, datetimeParameter, eventCursor } from "./space-and-time.ts";
import { unitsOf } from "./units-of.ts";

const MAX = 1000;
/** Events as GeoJSON, shaped as OGC API Features. Coarse points carry their precision, so that a map can leave them out. */
export const eventsEndpoint = endpoint({
	path: "/events",
	summary: "Events as GeoJSON features, a page at a time",
	type: "application/geo+json",
	parameters: z.object({
		dataset: shortId.optional(),
		country: z
			.string()
			.regex(/^[A-Z]{3}$/, "must be an ISO alpha-3 code")
			.optional(),
		admin1: shortId.optional(),
		actor: shortId.optional(),
		class: z.enum(EVENT_CLASSES).optional(),
		from: isoDate.optional(),
		to: isoDate.optional(),
		datetime: datetimeParameter.optional(),
		bbox: bboxParameter.optional(),
		limit: z.coerce.number().int().min(1).max(MAX).default(100),
		cursor: eventCursor.optional(),
		knownAt: knownAt.optional(),
	}),
	answer: eventsAnswer,
	run: async (ctx, parameters, request) => {
		const { dataset } = await resolveView(ctx, {
			dataset: parameters.dataset ?? null,
			region: parameters.country ?? null,
		});
		const { from, to } = parameters.datetime ?? { from: parameters.from ?? null, to: parameters.to ?? null };
		if (from !== null && to !== null && from > to)
			throw new DomainError("invalid", "the first day lies after the last", {
				parameter: parameters.datetime ? "datetime" : "from",
			});
		const [day, id] = parameters.cursor ?? [];
		const { events, matched, next } = await listEvents(
			ctx.db,
			{
				viewer: ctx.viewer,
				datasetId: dataset.id,
				countries: parameters.country ? [parameters.country] : null,
				admin1: parameters.admin1 === undefined ? null : await unitsOf(ctx.db, parameters.admin1),
				eventClass: parameters.class ?? null,
				actorId: parameters.actor ?? null,
				fromDay: from === null ? null : dayOf(from),
				toDay: to === null ? null : dayOf(to),
			},
			{
				bbox: parameters.bbox ?? null,
				limit: parameters.limit,
				after: day !== undefined && id !== undefined ? { day, id } : null,
			},
		);
		const following = new URL(request.url);
		if (next) following.searchParams.set("cursor", `${next.day}.${next.id}`);
		return {
			type: "FeatureCollection" as const,
			numberMatched: matched,
			numberReturned: events.length,
			attribution: `${dataset.attribution} (${dataset.licence})`,
			links: next
				? [{ rel: "next" as const, type: "application/geo+json", href: following.pathname + following.search }]
				: [],
			features: events.map(toFeature),
		};
	},
});

function toFeature({
	latitude,
	longitude,
	flags,
	...event
}: EventRow): z.input<typeof eventsAnswer>["features"][number] {
	return {
		type: "Feature",
		id: event.id,
		geometry: latitude === null || longitude === null ? null : { type: "Point", coordinates: [longitude, latitude] },
		properties: { ...event, synthetic: flags.includes("synthetic"), flags },
	};
}
