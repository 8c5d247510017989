import { CONFIDENCES } from "@harmattan/domain/zones/zone";
import { z } from "zod";
import { citations, count, named } from "./parts.ts";

const month = z.string();
const km2 = z.number();
/** GeoJSON, WGS 84, longitude first. */
const ground = z.unknown();

const version = named.extend({
	/** The zone that this is a version of. */
	zone: z.string(),
	actor: z.string(),
	scale: z.string(),
	class: z.string(),
	month,
	/** Null: the zone is no more. */
	geometry: ground,
	geometrySource: z.string().nullable(),
	confidence: z.enum(CONFIDENCES),
	author: z.string(),
	note: z.string().nullable(),
	/** Made up, to try things out. */
	synthetic: z.boolean(),
	citations,
});

/** What of the gazetteer and the reference data lies in a ground. */
const inside = z.object({
	towns: count,
	/** People of the towns whose population GeoNames states; nobody else is counted. */
	people: count.nullable(),
	peopleNotStated: count,
	/** The largest towns. */
	named: z.array(z.object({ name: z.string(), country: z.string(), population: count.nullable() })),
	routes: z.array(z.object({ name: z.string(), km: z.number() })),
	sites: z.array(z.object({ name: z.string() })),
});

const change = z.object({ before: km2, after: km2, gained: km2, lost: km2 });

/** An actor's zones in a month, and their difference from an earlier month; areas in km² on the ellipsoid. */
export const zonesAnswer = z.object({
	revision: count,
	actors: z.array(named.extend({ scales: z.array(z.string()) })),
	scales: z.array(named.extend({ classes: z.array(z.string()), note: z.string().nullable() })),
	/** Null: nobody has drawn a zone. */
	shown: z
		.object({
			actor: named,
			scale: named.extend({ classes: z.array(z.string()), note: z.string().nullable() }),
			months: z.array(month),
			month,
			before: month,
			zones: z.array(
				version.extend({
					km2,
					/** Months since it was drawn. */
					age: count,
				}),
			),
			ground: z.array(z.object({ class: z.string(), geometry: ground })),
			/** Null before the first month that somebody drew for. */
			inside: inside.nullable(),
			/** Null where nobody had drawn by the earlier month. */
			difference: z
				.object({
					whole: change,
					classes: z.array(change.extend({ class: z.string() })),
					moves: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable(), km2 })),
					gained: ground,
					lost: ground,
					gainedInside: inside,
					lostInside: inside,
				})
				.nullable(),
			history: z.array(z.object({ month, whole: km2, classes: z.array(z.object({ class: z.string(), km2 })) })),
			versions: z.array(version),
			/** Sites and routes whose location no source states. */
			unplaced: count,
		})
		.nullable(),
});
