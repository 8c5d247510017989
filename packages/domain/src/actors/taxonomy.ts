/**
 * Two independent fields describe an actor: what kind of body it is, and what it professes. An armed
 * group is salafi-jihadi by its ideology, never by its type, so that "state forces" and "jihadi" can
 * not be confused by a change of either.
 */
export const ACTOR_TYPES = [
	"state_forces",
	"auxiliary",
	"foreign_force",
	"peacekeeping",
	"joint_force",
	"private_military",
	"armed_group",
	"communal_militia",
	"civilians",
	"unidentified",
] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

export const IDEOLOGIES = ["salafi_jihadi", "separatist", "none"] as const;
export type Ideology = (typeof IDEOLOGIES)[number];

/** Actors whose violence against civilians counts as abuse by security forces (class SF). */
export const SECURITY_FORCE_TYPES: readonly ActorType[] = [
	"state_forces",
	"auxiliary",
	"foreign_force",
	"peacekeeping",
	"joint_force",
	"private_military",
];

/** One hue per kind; auxiliaries share the state's, training and joint forces the foreign one. */
export const ACTOR_KINDS = [
	"salafi_jihadi",
	"rebel",
	"communal_militia",
	"state_forces",
	"auxiliary",
	"foreign_force",
	"joint_force",
	"peacekeeping",
	"private_military",
	"unknown",
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** The kind that an actor is drawn and filtered as; null type or ideology reads as unknown. */
export function kindOf(actor: { type: ActorType | null; ideology: Ideology | null }): ActorKind {
	if (actor.ideology === "salafi_jihadi") return "salafi_jihadi";
	if (actor.type === "armed_group") return actor.ideology === "separatist" ? "rebel" : "unknown";
	if (actor.type === null || actor.type === "civilians" || actor.type === "unidentified") return "unknown";
	return actor.type;
}
