import { z } from "zod";
import { citations, citesOwnFields, id, optionalWords, words } from "../reference/draft-fields.ts";
import { placeGeometry } from "../reference/place-geometry.ts";
import { month } from "../time/month.ts";

/** How sure the author of a zone is of it: analytic confidence, in three steps (US Intelligence Community Directive 203). */
export const CONFIDENCES = ["low", "moderate", "high"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Classes that a scale may have: more could not be told apart on a map. */
const MAX_CLASSES = 5;

/** What an actor can be in an area, from the weakest hold to the strongest. One scale ships; a team may keep its own. */
export const zoneScaleDraft = z.object({
	id,
	name: words,
	/** Names of the classes, the strongest hold last. */
	classes: z
		.array(words)
		.min(1, "name at least one class")
		.max(MAX_CLASSES, `a scale has at most ${MAX_CLASSES} classes`)
		.refine((names) => new Set(names).size === names.length, { message: "two classes have the same name" }),
	/** What each class means. */
	note: optionalWords,
});
export type ZoneScaleDraft = z.infer<typeof zoneScaleDraft>;

/** The area of a zone: a GeoJSON polygon or several. */
export type ZoneGround = Extract<z.infer<typeof placeGeometry>, { type: "Polygon" | "MultiPolygon" }>;

/** Corners that an outline may have: more than a hand draws, and as many as are cut in an instant. */
const MAX_CORNERS = 2000;
/** Decimals of a degree that are kept: a tenth of a metre. */
const DECIMALS = 1e6;

const ground = placeGeometry
	.refine((given): given is ZoneGround => /Polygon$/.test(given.type), {
		message: "a zone is drawn as Polygon or MultiPolygon",
	})
	.transform(plainGround)
	.refine((given) => polygonsOf(given).flat(2).length <= MAX_CORNERS, {
		message: `an outline has at most ${MAX_CORNERS} corners: simplify it`,
	})
	.refine((given) => polygonsOf(given).every((rings) => rings.every((ring) => ring.length > 3)), {
		message: "a ring has at least three corners, and ends where it begins",
	});

const polygonsOf = (given: ZoneGround) => (given.type === "Polygon" ? [given.coordinates] : given.coordinates);

/** An outline with its corners as exactly as is kept, each once. */
function plainGround(given: ZoneGround): ZoneGround {
	const plain = (ring: [number, number][]) =>
		ring
			.map(([x, y]): [number, number] => [Math.round(x * DECIMALS) / DECIMALS, Math.round(y * DECIMALS) / DECIMALS])
			.filter(([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
	return given.type === "Polygon"
		? { type: "Polygon", coordinates: given.coordinates.map(plain) }
		: { type: "MultiPolygon", coordinates: given.coordinates.map((rings) => rings.map(plain)) };
}

/** Letters that the month behind the name of a zone takes of an id. */
const MONTH_SUFFIX = "-2026-11".length;
/** The name by which the versions of a zone belong together. */
export const zoneName = id.max(80 - MONTH_SUFFIX);

/** The id of a zone's version. */
export const zoneVersionId = (zone: string, of: string): string => `${zone}-${of}`;

/**
 * A zone as somebody drew it for a month: one version. It holds until the next one, and one without an area says that the zone is no
 * more. Who drew it, from what, and how surely stands with it.
 */
export const zoneDraft = z
	.object({
		/** The zone's name and its month: a zone has one version a month. */
		id,
		zone: zoneName,
		name: words,
		/** Id of the actor whose zone it is. */
		actor: id,
		scale: id,
		/** One of the classes of the scale. */
		class: words,
		month,
		/** Null: the zone is no more. */
		geometry: ground.nullable(),
		/** How the outline came about, in words. */
		geometrySource: optionalWords,
		confidence: z.enum(CONFIDENCES, "must be low, moderate or high"),
		/** Who answers for the judgement: a person or an organisation. */
		author: words,
		note: optionalWords,
		/** True for one that is made up, to try things out: it is said wherever it is shown. */
		synthetic: z.boolean(),
		citations,
	})
	.superRefine((row, issue) => {
		citesOwnFields(row, issue);
		if (row.id !== zoneVersionId(row.zone, row.month))
			issue.addIssue({
				code: "custom",
				path: ["id"],
				message: "must be the zone and its month, such as north-2026-11",
			});
		if (row.geometry !== null && row.geometrySource === null)
			issue.addIssue({ code: "custom", path: ["geometrySource"], message: "say what the geometry was taken from" });
	});
export type ZoneDraft = z.infer<typeof zoneDraft>;

/** A version of a zone as far as its time goes. */
interface ZoneVersion {
	zone: string;
	month: string;
	geometry: unknown;
}

/** The versions that hold in a month: of each zone the newest of that month or before, if it has an area. */
export function zonesIn<T extends ZoneVersion>(versions: readonly T[], of: string): T[] {
	const newest = new Map<string, T>();
	for (const version of versions) {
		const held = newest.get(version.zone);
		if (version.month <= of && (held === undefined || held.month < version.month)) newest.set(version.zone, version);
	}
	return [...newest.values()].filter(({ geometry }) => geometry !== null);
}

/** The months for which somebody drew, oldest first. Before the first nothing is known, and that is no area of 0. */
export const drawnMonths = (versions: readonly ZoneVersion[]): string[] =>
	[...new Set(versions.map((version) => version.month))].toSorted();
