import { ACTOR_TYPES, IDEOLOGIES } from "@harmattan/domain/actors/taxonomy";
import { ACTOR_ROLES, CODE_STATUSES, EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { EVENT_FLAGS } from "@harmattan/domain/events/mapped-event";
import { DATE_PRECISIONS, GEO_PRECISIONS } from "@harmattan/domain/events/precision";
import { z } from "zod";
import { count, day } from "./parts.ts";

const deaths = count.nullable();

/** A page of events, shaped as OGC API Features. */
export const eventsAnswer = z.object({
	type: z.literal("FeatureCollection"),
	numberMatched: count,
	numberReturned: count,
	attribution: z.string(),
	links: z.array(z.object({ rel: z.literal("next"), type: z.string(), href: z.string() })),
	features: z.array(
		z.object({
			type: z.literal("Feature"),
			id: z.string(),
			geometry: z.object({ type: z.literal("Point"), coordinates: z.tuple([z.number(), z.number()]) }).nullable(),
			properties: z.object({
				id: z.string(),
				sourceId: z.string(),
				dataset: z.string(),
				dateStart: day,
				dateEnd: day,
				datePrecision: z.enum(DATE_PRECISIONS),
				country: z.string().nullable(),
				admin1: z.string().nullable(),
				admin2: z.string().nullable(),
				/** A province, or a region of a later law, where one is known. */
				finerUnit: z.string().nullable(),
				place: z.string().nullable(),
				geoPrecision: z.enum(GEO_PRECISIONS),
				classes: z.array(z.enum(EVENT_CLASSES)),
				type: z.string(),
				actors: z.array(
					z.object({
						id: z.string().nullable(),
						name: z.string(),
						/** The source's words. */
						stated: z.string(),
						role: z.enum(ACTOR_ROLES),
						type: z.enum(ACTOR_TYPES).nullable(),
						ideology: z.enum(IDEOLOGIES).nullable(),
					}),
				),
				fatalities: z.object({ low: deaths, best: deaths, high: deaths }),
				civilians: deaths,
				codeStatus: z.enum(CODE_STATUSES).nullable(),
				sources: count.nullable(),
				sourceList: z.array(
					z.object({ publisher: z.string().nullable(), date: day.nullable(), title: z.string().nullable() }),
				),
				revision: count,
				synthetic: z.boolean(),
				flags: z.array(z.enum(EVENT_FLAGS)),
			}),
		}),
	),
});
