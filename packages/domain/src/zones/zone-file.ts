import { z } from "zod";
import { citation } from "../forces/force.ts";
import { draftId } from "../reference/draft-id.ts";
import { CONFIDENCES, type ZoneDraft, type ZoneScaleDraft, zoneDraft, zoneVersionId } from "./zone.ts";

/** What a zone has where its file does not say: what the form around the file was filled in with. */
export const zoneDefaults = z.object({
	actor: z.string(),
	scale: z.string(),
	class: z.string(),
	month: z.string(),
	geometrySource: z.string().nullable(),
	confidence: z.enum(CONFIDENCES),
	author: z.string(),
	note: z.string().nullable(),
	synthetic: z.boolean(),
	citations: z.array(citation),
});
export type ZoneDefaults = z.infer<typeof zoneDefaults>;

/** What is wrong with a feature of a file. */
export interface ZoneFileProblem {
	/** Number of the feature in its file, from 1; null: the file itself. */
	feature: number | null;
	/** The property at fault, as the file names it. */
	property: string;
	/** Its value as written. */
	value: string;
	message: string;
}

/** What the installation has that zones name. */
export interface KnownZones {
	/** Ids of actors. */
	actors: ReadonlySet<string>;
	scales: readonly Pick<ZoneScaleDraft, "id" | "classes">[];
}

/** Properties that a feature may have; others are left alone. */
export const ZONE_PROPERTIES = [
	"zone",
	"name",
	"actor",
	"scale",
	"class",
	"month",
	"confidence",
	"author",
	"note",
	"synthetic",
] as const;

const feature = z.object({
	type: z.literal("Feature"),
	geometry: z.unknown(),
	properties: z.record(z.string(), z.unknown()).nullable(),
});
const collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()) });

const LONGEST_VALUE = 60;
const shown = (value: unknown): string => {
	const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
	return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
};

/**
 * Zones in a GeoJSON text (RFC 7946): a feature each, whose properties go before the defaults. Every problem is listed; where there is
 * one, the file is not fit to be stored.
 */
export function readZoneFile(
	text: string,
	defaults: ZoneDefaults,
	known: KnownZones,
): { zones: ZoneDraft[]; problems: ZoneFileProblem[] } {
	const whole = (message: string) => ({
		zones: [],
		problems: [{ feature: null, property: "", value: shown(text.trim()), message }],
	});
	let given: unknown;
	try {
		given = JSON.parse(text);
	} catch {
		return whole("this is not JSON");
	}
	const many = collection.safeParse(given);
	const features = many.success ? many.data.features : [given];
	if (features.length === 0) return whole("the collection has no feature");
	const zones: ZoneDraft[] = [];
	const problems: ZoneFileProblem[] = [];
	for (const [index, one] of features.entries()) {
		const read = feature.safeParse(one);
		if (!read.success) {
			problems.push({ feature: index + 1, property: "", value: shown(one), message: "this is no GeoJSON feature" });
			continue;
		}
		const row = rowOf(read.data, defaults);
		if (read.data.geometry === null && read.data.properties?.ended !== true) {
			const message = "draw an area, or set ended to true";
			problems.push({ feature: index + 1, property: "geometry", value: "null", message });
			continue;
		}
		const { data, error } = zoneDraft.safeParse(row);
		if (data !== undefined) {
			zones.push(data);
			problems.push(...unknownIn(data, known).map((problem) => ({ feature: index + 1, ...problem })));
		}
		for (const { path, message } of error?.issues ?? []) {
			const property = String(path[0] ?? "");
			// The id is made of the zone and the month: what is wrong with these is said of them.
			if (property === "id" || (property === "zone" && row.zone === "")) continue;
			problems.push({ feature: index + 1, property, value: shown(row[property as keyof typeof row] ?? ""), message });
		}
	}
	for (const [index, { id }] of zones.entries())
		if (zones.findIndex((zone) => zone.id === id) < index)
			problems.push({
				feature: null,
				property: "zone",
				value: id,
				message: "two features are the same zone and month",
			});
	return { zones, problems };
}

function unknownIn({ actor, scale, class: named }: ZoneDraft, { actors, scales }: KnownZones) {
	const held = scales.find(({ id }) => id === scale);
	return [
		...(actors.has(actor) ? [] : [{ property: "actor", value: actor, message: "no actor has this id" }]),
		...(held === undefined ? [{ property: "scale", value: scale, message: "no scale of zones has this id" }] : []),
		...(held === undefined || held.classes.includes(named)
			? []
			: [{ property: "class", value: named, message: `must be one of ${held.classes.join(", ")}` }]),
	];
}

function rowOf({ geometry, properties }: z.infer<typeof feature>, defaults: ZoneDefaults) {
	const own = Object.fromEntries(
		ZONE_PROPERTIES.flatMap((name) => {
			const value = properties?.[name];
			return value === undefined || value === null || value === "" ? [] : [[name, value]];
		}),
	);
	const row = { name: "", ...defaults, ...own, geometry };
	const zone = typeof own.zone === "string" ? own.zone : draftId(`${row.actor} ${row.name}`);
	return { ...row, zone, id: zoneVersionId(zone, row.month) };
}
