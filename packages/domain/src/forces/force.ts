import { z } from "zod";
import { ACTOR_KINDS } from "../actors/taxonomy.ts";
import { datedSpan } from "../time/dated-span.ts";

/** How the numbers of a force were counted. Numbers of different kinds are never added. */
export const COUNT_KINDS = ["authorised", "planned", "sought", "deployed", "staff", "recruited", "estimated"] as const;
export type CountKind = (typeof COUNT_KINDS)[number];

/** Where a presence stands, as the source puts it. */
export const FORCE_STATUSES = [
	"present",
	"concentrated",
	"leaving",
	"suspended",
	"withdrawn",
	"ended",
	"left",
	"prospective",
	"avoided",
] as const;

/** What kind of presence a force is; decides hue, hatch and whether it counts as domestic. */
export const FORCE_TYPES = [
	"foreign_military",
	"peacekeeping",
	"private_military",
	"cooperation",
	"partnership",
	"training",
	"joint_force",
	"auxiliary",
	"state",
	"armed_group",
] as const;

/** Where a value comes from: the document, our own editors with a source, or our arithmetic. */
export const ORIGINS = ["document", "editor", "derived"] as const;

/** A citation of one field of one reference row. */
export const citation = z.object({
	field: z.string(),
	origin: z.enum(ORIGINS),
	/** Endnote of the founding assessment; null where the text has none or the source is another. */
	endnote: z.number().int().min(1).max(45).nullable(),
	/** Id of a document in Sources; null with an endnote, which names its own documents. */
	documentId: z.string().nullable(),
	/** Words beside it, such as "text, no endnote" or how a value was derived. */
	note: z.string().nullable(),
});
export type Citation = z.infer<typeof citation>;

/** One counted strength, with its own date and citation. Undated observations have null bounds. */
export const strengthObservation = z.object({
	countKind: z.enum(COUNT_KINDS),
	low: z.number().int().nonnegative().nullable(),
	best: z.number().int().nonnegative().nullable(),
	high: z.number().int().nonnegative().nullable(),
	date: datedSpan,
	note: z.string().nullable(),
	citations: z.array(citation),
});
export type StrengthObservation = z.infer<typeof strengthObservation>;

/** A force in a host country over one spell of presence. */
export const presence = z.object({
	id: z.string(),
	host: z.string().length(3),
	force: z.string(),
	sponsor: z.string().nullable(),
	type: z.enum(FORCE_TYPES),
	kind: z.enum(ACTOR_KINDS),
	from: datedSpan,
	to: datedSpan,
	status: z.enum(FORCE_STATUSES),
	note: z.string().nullable(),
	lastConfirmed: datedSpan,
	strengths: z.array(strengthObservation),
	citations: z.array(citation),
});
export type Presence = z.infer<typeof presence>;
