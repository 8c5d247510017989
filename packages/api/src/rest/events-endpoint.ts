import { resolveView } from "@harmattan/analysis/view";
import type { Database } from "@harmattan/database/client";
import type { EventRow } from "@harmattan/database/queries/event-rows";
import { listEvents } from "@harmattan/database/queries/events";
import { listRegions } from "@harmattan/database/queries/regions";
import { DomainError } from "@harmattan/domain/errors";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { regionCoded, regionScope } from "@harmattan/domain/regions/region-scope";
import { shortId } from "@harmattan/domain/short-id";
import { dayOf } from "@harmattan/domain/time/calendar";
import { isoDate } from "@harmattan/domain/time/dated-span";
import { knownAt } from "@harmattan/domain/time/known-at";
import { z } from "zod";
import { eventsAnswer } from "./answers/events.ts";
import { endpoint } from "./endpoint.ts";

const MAX = 1000;
/** A parameter of several parts, with what to say of one that is not so. */
const partsOf = <Parts extends z.ZodType>(separator: string, parts: Parts, message: string) =>
	z.string().transform((text, issues): z.output<Parts> => {
		const read = parts.safeParse(text.split(separator));
		if (read.success) return read.data;
		issues.addIssue({ code: "custom", message });
		return z.NEVER;
	});
const degrees = (most: number) => z.string().trim().min(1).transform(Number).pipe(z.number().min(-most).max(most));
const bbox = partsOf(
	",",
	z.tuple([degrees(180), degrees(90), degrees(180), degrees(90)]).refine(([, south, , north]) => south <= north),
	"must be west,south,east,north in degrees, the south first",
);
/** The last event of a page: its day number and its id. */
const cursor = partsOf(
	".",
	z.tuple([z.coerce.number().int().min(-1_000_000).max(10_000_000), z.guid()]),
	"must be a cursor of an earlier answer",
);
const bound = z.union([z.literal("..").transform(() => null), isoDate]);
const interval = partsOf("/", z.tuple([bound, bound]), "must be FROM/TO in ISO dates, with .. for open");

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
		datetime: interval.optional(),
		bbox: bbox.optional(),
		limit: z.coerce.number().int().min(1).max(MAX).default(100),
		cursor: cursor.optional(),
		knownAt: knownAt.optional(),
	}),
	answer: eventsAnswer,
	run: async (ctx, parameters, request) => {
		const { dataset } = await resolveView(ctx, {
			dataset: parameters.dataset ?? null,
			region: parameters.country ?? null,
		});
		const [from, to] = parameters.datetime ?? [parameters.from ?? null, parameters.to ?? null];
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

/** What a unit comes down to, by its id or place code. Throws a DomainError for one that is not there. */
async function unitsOf(db: Database, unit: string): Promise<readonly string[]> {
	const regions = await listRegions(db);
	const id = regionCoded(regions, unit);
	const found = regions.find((region) => region.id === id);
	const { admin1 } = found === undefined ? { admin1: null } : regionScope(found, regions);
	if (admin1 === null)
		throw new DomainError("not_found", `there is no unit ${unit}`, {
			parameter: "admin1",
			remedy: "See /api/v1/regions for the list of ids and place codes.",
		});
	return admin1;
}

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
