import { z } from "zod";
import { shortId } from "../short-id.ts";
import { isoDate } from "../time/dated-span.ts";
import { knownAt } from "../time/known-at.ts";
import { CODE_STATUSES, EVENT_CLASSES } from "./classes.ts";
import { areaText, mapArea } from "./map-area.ts";
import { GEO_PRECISIONS } from "./precision.ts";

const MAX = 300;
const MAX_NAME = 300;

/** Which events of a dataset a map, a table or an export is about. Empty lists and nulls leave a dimension open. */
export const eventChoice = z.object({
	dataset: shortId.nullable().default(null),
	eventClass: z.enum(EVENT_CLASSES).default("V"),
	/** First and last day, both included. */
	from: isoDate.nullable().default(null),
	to: isoDate.nullable().default(null),
	countries: z
		.array(z.string().regex(/^[A-Z]{3}$/, "must be ISO alpha-3 codes"))
		.max(MAX)
		.default([]),
	/** Ids of admin-1 regions. */
	regions: z.array(shortId).max(MAX).default([]),
	/** Ids of actors, or `name:` and a stated name that no actor stands for. An event is chosen by any of its actors. */
	actors: z.array(z.string().min(1).max(MAX_NAME)).max(MAX).default([]),
	precisions: z.array(z.enum(GEO_PRECISIONS)).max(GEO_PRECISIONS.length).default([]),
	/** Best estimate of deaths, both bounds included; events without a stated number are left out then. */
	deaths: z
		.object({ from: z.number().int().nonnegative(), to: z.number().int().nonnegative().nullable() })
		.nullable()
		.default(null),
	/** How sure the source is of its coding; with one of them, events of sources that state none are left out. */
	codeStatus: z.enum(CODE_STATUSES).nullable().default(null),
	area: mapArea.nullable().default(null),
	/** The state of the data that they are chosen from; null is now. */
	knownAt: knownAt.nullable().default(null),
});
export type EventChoice = z.infer<typeof eventChoice>;

/** A choice as the parameters of a map's or file's address; a comma within one of several is written %2C. */
export function choiceParameters(choice: EventChoice): Record<string, string> {
	const { dataset, eventClass, from, to, countries, regions, actors, precisions, deaths, area, knownAt: at } = choice;
	const { codeStatus } = choice;
	const list = (items: readonly string[]) => items.map((item) => item.replaceAll(",", "%2C")).join(",");
	const parameters = {
		dataset,
		class: eventClass,
		from,
		to,
		country: list(countries),
		region: list(regions),
		actor: list(actors),
		precision: list(precisions),
		deaths: deaths && deathsText(deaths),
		status: codeStatus,
		area: area && areaText(area),
		knownAt: at,
	};
	return Object.fromEntries(Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

type Deaths = NonNullable<EventChoice["deaths"]>;

/** Bounds of deaths as a short text for an address: `2-10`, or `2-` for an open end. */
export const deathsText = ({ from, to }: Deaths): string => `${from}-${to ?? ""}`;

/** The bounds that a text of `deathsText` tells of; null where it tells of none. */
export function readDeaths(text: string): Deaths | null {
	const [, from, to] = /^(\d{1,6})-(\d{0,6})$/.exec(text) ?? [];
	return from === undefined ? null : { from: Number(from), to: to ? Number(to) : null };
}
