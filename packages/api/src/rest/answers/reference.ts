import { ACTOR_TYPES, IDEOLOGIES } from "@harmattan/domain/actors/taxonomy";
import { COUNT_KINDS, FORCE_STATUSES, FORCE_TYPES } from "@harmattan/domain/forces/force";
import { z } from "zod";
import { citations, count, day, named, span } from "./parts.ts";

const countries = z.array(z.string());
const strength = count.nullable();

export const forcesAnswer = z.array(
	z.object({
		id: z.string(),
		host: z.string(),
		force: z.string(),
		sponsor: z.string().nullable(),
		type: z.enum(FORCE_TYPES),
		from: span,
		to: span,
		status: z.enum(FORCE_STATUSES),
		strengths: z.array(
			z.object({
				countKind: z.enum(COUNT_KINDS),
				low: strength,
				best: strength,
				high: strength,
				date: span,
				cite: citations,
			}),
		),
		citations,
	}),
);

export const milestonesAnswer = z.array(
	z.object({
		id: z.string(),
		title: z.string(),
		kind: z.string(),
		date: span,
		countries,
		parties: z.array(z.string()),
		place: z.string().nullable(),
		note: z.string().nullable(),
		citations,
	}),
);

export const engagementsAnswer = z.array(
	z.object({
		id: z.string(),
		host: z.string(),
		sponsor: z.string(),
		kind: z.string(),
		title: z.string(),
		from: span,
		to: span,
		state: z.enum(["ongoing", "ending", "ended", "reported", "announced"]),
		citations,
	}),
);

export const placesAnswer = z.array(
	named.extend({
		kind: z.enum(["area", "site", "route"]),
		countries,
		regionId: z.string().nullable(),
		actors: z.array(z.string()),
		status: z.string(),
		from: span,
		/** GeoJSON; null where the location is not stated. */
		geometry: z.unknown(),
		geometrySource: z.string().nullable(),
		citations,
	}),
);

export const documentsAnswer = z.array(
	z.object({
		id: z.string(),
		title: z.string().nullable(),
		publisher: z.string().nullable(),
		printed: z.string(),
		url: z.string().nullable(),
		truncated: z.boolean(),
		defanged: z.boolean(),
		noUrl: z.boolean(),
		reliability: z.string().nullable(),
		endnotes: z.array(count),
		/** Its number in lists of sources; null where endnotes name it. */
		number: count.nullable(),
		/** Values of reference data that cite it. */
		uses: count,
	}),
);

export const actorsAnswer = z.array(
	named.extend({
		type: z.enum(ACTOR_TYPES).nullable(),
		ideology: z.enum(IDEOLOGIES).nullable(),
		country: z.string().nullable(),
	}),
);

export const regionsAnswer = z.array(
	named.extend({
		kind: z.enum(["country", "admin1", "admin2", "group", "named_area"]),
		parent: z.string().nullable(),
		members: z.array(z.string()),
		/** The unit that a law divided into this one and others. */
		replaces: z.string().nullable(),
		/** Names by date, oldest first, with OCHA's place codes; the last day is the one before `validTo`. */
		versions: z.array(
			z.object({
				name: z.string(),
				validFrom: day.nullable(),
				validTo: day.nullable(),
				pcode: z.string().nullable(),
			}),
		),
	}),
);

const unitOnDate = named
	.extend({
		pcode: z.string().nullable(),
		/** The line to its neighbour is ours, by the nearest seat of a department. */
		isApproximate: z.boolean(),
	})
	.nullable();

export const placeOnDateAnswer = z.object({
	latitude: z.number(),
	longitude: z.number(),
	date: day,
	country: z.string().nullable(),
	admin1: unitOnDate,
	admin2: unitOnDate,
});
