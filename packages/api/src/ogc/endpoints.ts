import { type FeatureCollectionAbout, readCollections } from "@harmattan/analysis/features/collections";
import { DomainError } from "@harmattan/domain/errors";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { shortId } from "@harmattan/domain/short-id";
import { knownAt } from "@harmattan/domain/time/known-at";
import { z } from "zod";
import type { ApiContext } from "../context.ts";
import { endpoint, fileEndpoint, keepingOf } from "../rest/endpoint.ts";
import { publicUrl } from "../rest/public-url.ts";
import { bboxParameter, datetimeParameter } from "../rest/space-and-time.ts";
import { eventItem, eventItems } from "./event-items.ts";
import { BASE, type Linker, linker, withCursor } from "./links.ts";
import { listedItem, listedItems } from "./listed-items.ts";
import { qgisProject } from "./qgis-project.ts";
import {
	collectionAnswer,
	collectionsAnswer,
	conformanceAnswer,
	itemAnswer,
	itemsAnswer,
	landingAnswer,
} from "./shapes.ts";

const CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
const GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";
const JSON_TYPE = "application/json";
const GEOJSON = "application/geo+json";
const QGIS = "application/x-qgis-project";

/** What this service is built to (OGC 17-069r4, version 1.0.1). */
const CONFORMS_TO = ["core", "geojson", "oas30"].map(
	(part) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${part}`,
);

/** The most features of one answer; a higher limit is lowered to it, as the standard has it. */
const MAX = 1000;

/** The state of our data: kept in every link, so that a program that follows them reads one state. */
const known = z.object({ knownAt: knownAt.optional() });
const ofCollection = known.extend({ collectionId: z.string().max(80) });

/** Every path of the features service, by OGC API Features part 1. */
export const OGC_ENDPOINTS = [
	endpoint({
		path: "",
		summary: "Landing page",
		parameters: known,
		answer: landingAnswer,
		run: async (ctx, _, request) => {
			const at = linker(ctx, request);
			return {
				title: "Harmattan",
				description:
					"Conflict events, units of administration and zones as features. Only what the asker may see is listed.",
				links: [
					at(BASE, "self", JSON_TYPE, "This page"),
					at(`${BASE}/api`, "service-desc", "application/vnd.oai.openapi+json;version=3.0", "The API's definition"),
					at(`${BASE}/conformance`, "conformance", JSON_TYPE, "What it is built to"),
					at(`${BASE}/collections`, "data", JSON_TYPE, "The collections"),
					at(`${BASE}/project.qgs`, "related", QGIS, "A QGIS project of all collections"),
				],
			};
		},
	}),
	endpoint({
		path: "/conformance",
		summary: "Conformance classes",
		parameters: known,
		answer: conformanceAnswer,
		run: async () => ({ conformsTo: CONFORMS_TO }),
	}),
	endpoint({
		path: "/collections",
		summary: "The collections of features",
		parameters: known,
		answer: collectionsAnswer,
		run: async (ctx, _, request) => {
			const at = linker(ctx, request);
			const collections = await readCollections(ctx);
			return {
				links: [at(`${BASE}/collections`, "self", JSON_TYPE, "The collections")],
				collections: collections.map((about) => described(about, at)),
			};
		},
	}),
	fileEndpoint({
		path: "/project.qgs",
		summary: "A QGIS project with a layer for each collection",
		type: QGIS,
		parameters: known,
		run: async (ctx, _, request) => {
			const { origin } = publicUrl(ctx, request);
			const project = qgisProject(await readCollections(ctx), `${origin}${BASE}`, "Harmattan");
			return new Response(project, {
				headers: {
					"content-type": `${QGIS}; charset=utf-8`,
					"content-disposition": 'attachment; filename="harmattan.qgs"',
					"cache-control": keepingOf(ctx.viewer),
				},
			});
		},
	}),
	endpoint({
		path: "/collections/{collectionId}",
		summary: "One collection",
		parameters: ofCollection,
		answer: collectionAnswer,
		run: async (ctx, { collectionId }, request) =>
			described(await collectionNamed(ctx, collectionId), linker(ctx, request)),
	}),
	endpoint({
		path: "/collections/{collectionId}/items",
		summary: "Features of a collection, a page at a time",
		type: GEOJSON,
		parameters: ofCollection.extend({
			bbox: bboxParameter.optional(),
			datetime: datetimeParameter.optional(),
			limit: z.coerce
				.number()
				.int()
				.min(1)
				.default(100)
				.transform((limit) => Math.min(limit, MAX))
				// What a program takes a page to be at most; more is no error.
				.meta({ maximum: MAX }),
			/** Where a page begins; of a link that an answer gave. */
			cursor: z.string().max(80).optional(),
			/** Of events only. */
			class: z.enum(EVENT_CLASSES).optional(),
			country: z
				.string()
				.regex(/^[A-Z]{3}$/, "must be an ISO alpha-3 code")
				.optional(),
			/** A unit's id or place code; of events only. */
			admin1: shortId.optional(),
		}),
		answer: itemsAnswer,
		run: async (ctx, { collectionId, ...wanted }, request) => {
			const { kind, dataset } = await collectionNamed(ctx, collectionId);
			const found =
				kind === "events" ? await eventItems(ctx, dataset?.id ?? "", wanted) : await listedItems(ctx, kind, wanted);
			const path = `${BASE}/collections/${encodeURIComponent(collectionId)}`;
			const at = linker(ctx, request);
			const self = at(`${path}/items`, "self", GEOJSON, "This page", new URL(request.url).searchParams);
			return {
				type: "FeatureCollection" as const,
				numberMatched: found.matched,
				numberReturned: found.features.length,
				timeStamp: ctx.now.toISOString(),
				...(dataset === null ? {} : { attribution: `${dataset.attribution} (${dataset.licence})` }),
				links: [
					self,
					at(path, "collection", JSON_TYPE, "The collection"),
					...(found.next === null ? [] : [{ ...withCursor(self, found.next), rel: "next", title: "Next page" }]),
				],
				features: found.features,
			};
		},
	}),
	endpoint({
		path: "/collections/{collectionId}/items/{featureId}",
		summary: "One feature",
		type: GEOJSON,
		parameters: ofCollection.extend({ featureId: z.string().max(80) }),
		answer: itemAnswer,
		run: async (ctx, { collectionId, featureId }, request) => {
			const { kind, dataset } = await collectionNamed(ctx, collectionId);
			const feature =
				kind === "events" ? await eventItem(ctx, dataset?.id ?? "", featureId) : await listedItem(ctx, kind, featureId);
			if (!feature)
				throw new DomainError("not_found", `there is no feature ${featureId}`, {
					parameter: "featureId",
					remedy: "Take an id of the collection's items.",
				});
			const path = `${BASE}/collections/${encodeURIComponent(collectionId)}`;
			const at = linker(ctx, request);
			return {
				...feature,
				links: [
					at(`${path}/items/${encodeURIComponent(featureId)}`, "self", GEOJSON, "This feature"),
					at(path, "collection", JSON_TYPE, "The collection"),
				],
			};
		},
	}),
];

/** The collection of an id. Throws a DomainError for one that is not there, or not for the asker. */
async function collectionNamed(ctx: ApiContext, id: string): Promise<FeatureCollectionAbout> {
	const found = (await readCollections(ctx)).find((collection) => collection.id === id);
	if (found) return found;
	throw new DomainError("not_found", `there is no collection ${id}`, {
		parameter: "collectionId",
		remedy: "See /ogc/collections for those that there are.",
	});
}

function described({ id, title, description, box, days, dataset }: FeatureCollectionAbout, at: Linker) {
	const path = `${BASE}/collections/${encodeURIComponent(id)}`;
	return {
		id,
		title,
		description,
		extent: {
			...(box === null ? {} : { spatial: { bbox: [[...box]], crs: CRS84 } }),
			temporal: { interval: [days], trs: GREGORIAN },
		},
		itemType: "feature" as const,
		crs: [CRS84],
		links: [
			at(path, "self", JSON_TYPE, title),
			at(`${path}/items`, "items", GEOJSON, title),
			...(dataset === null ? [] : [at("/api/v1/export/columns", "describedby", JSON_TYPE, "What its columns hold")]),
		],
	};
}
