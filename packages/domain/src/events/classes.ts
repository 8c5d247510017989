import { type ActorType, type Ideology, SECURITY_FORCE_TYPES } from "../actors/taxonomy.ts";

/**
 * Event classes, version 2 (since a name may mean one actor in one admin-1 and another elsewhere): a named set that every indicator points at. Stored as a bit each, so that a
 * class filter is one integer operation in SQL and in the browser.
 */
export const CLASSES_VERSION = 2;
export const EVENT_CLASSES = ["V", "SJ", "CT", "SF"] as const;
export type EventClass = (typeof EVENT_CLASSES)[number];
export const CLASS_BIT: Record<EventClass, number> = { V: 1, SJ: 2, CT: 4, SF: 8 };

/** How sure a source is of its own coding of an event: UCDP's `code_status`, which is "Clear" or says what is still to be checked. */
export const CODE_STATUSES = ["clear", "not_clear"] as const;
export type CodeStatus = (typeof CODE_STATUSES)[number];
/** The status stands in the bit set beside the classes, so that every count by class is one by status too. */
export const STATUS_BIT: Record<CodeStatus, number> = { clear: 16, not_clear: 32 };

/** What a source says of an event's kind, reduced to what classes need. */
export interface ClassInput {
	/** Null where the source states none. */
	codeStatus: CodeStatus | null;
	/** Battles, explosions, violence against civilians, mobs, excessive force: UCDP types 1, 2, 3. */
	politicalViolence: boolean;
	/** UCDP type 3 (one-sided), or ACLED's civilian_targeting. */
	civilianTargeting: boolean;
	/** True where the perpetrator may stand on either side; else it is side a. */
	sidesInterchangeable: boolean;
	actors: readonly { role: ActorRole; type: ActorType | null; ideology: Ideology | null }[];
}

/** Which side an actor is on. UCDP names the perpetrator of one-sided violence as side a. */
export const ACTOR_ROLES = ["side_a", "side_b", "associated_a", "associated_b"] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

/** The classes of an event, and the status of its coding, as a bit set. SJ reads "involving": no source says who attacked whom. */
export function classify({
	codeStatus,
	politicalViolence,
	civilianTargeting,
	sidesInterchangeable,
	actors,
}: ClassInput): number {
	let bits = codeStatus === null ? 0 : STATUS_BIT[codeStatus];
	if (politicalViolence) bits |= CLASS_BIT.V;
	if (politicalViolence && actors.some((actor) => actor.ideology === "salafi_jihadi")) bits |= CLASS_BIT.SJ;
	if (civilianTargeting) bits |= CLASS_BIT.CT;
	const bySecurityForces = actors.some(
		(actor) =>
			(sidesInterchangeable || actor.role === "side_a" || actor.role === "associated_a") &&
			actor.type !== null &&
			SECURITY_FORCE_TYPES.includes(actor.type),
	);
	if (civilianTargeting && bySecurityForces) bits |= CLASS_BIT.SF;
	return bits;
}

/** The status of the coding in a bit set; null where the source states none. */
export const codeStatusOf = (bits: number): CodeStatus | null =>
	CODE_STATUSES.find((status) => (bits & STATUS_BIT[status]) !== 0) ?? null;

/** The names of the classes in a bit set, in the fixed order. */
export function classNames(bits: number): EventClass[] {
	return EVENT_CLASSES.filter((name) => (bits & CLASS_BIT[name]) !== 0);
}
