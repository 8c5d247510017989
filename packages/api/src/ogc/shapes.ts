import { z } from "zod";
import { count } from "../rest/answers/parts.ts";

/** A link (OGC API Features 7.4, RFC 8288). */
const link = z.object({ href: z.string(), rel: z.string(), type: z.string().optional(), title: z.string().optional() });
export type Link = z.infer<typeof link>;
const links = z.array(link);

export const landingAnswer = z.object({ title: z.string(), description: z.string(), links });
export const conformanceAnswer = z.object({ conformsTo: z.array(z.string()) });

export const collectionAnswer = z.object({
	id: z.string(),
	title: z.string(),
	description: z.string(),
	extent: z
		.object({
			spatial: z.object({ bbox: z.array(z.array(z.number())), crs: z.string() }).optional(),
			temporal: z.object({ interval: z.array(z.array(z.string().nullable())), trs: z.string() }),
		})
		.optional(),
	itemType: z.literal("feature"),
	crs: z.array(z.string()),
	links,
});
export const collectionsAnswer = z.object({ links, collections: z.array(collectionAnswer) });

const feature = z.object({
	type: z.literal("Feature"),
	id: z.string(),
	/** GeoJSON, longitude before latitude; null where the location is not stated, or no outline is there. */
	geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()) }).nullable(),
	properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export const itemAnswer = feature.extend({ links });
export const itemsAnswer = z.object({
	type: z.literal("FeatureCollection"),
	numberMatched: count,
	numberReturned: count,
	timeStamp: z.string(),
	attribution: z.string().optional(),
	links,
	features: z.array(feature),
});
