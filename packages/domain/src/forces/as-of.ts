import type { Presence } from "./force.ts";

/** Whether a force was in the country on a day, as far as its bounds say. */
export type PresenceOnDay = "present" | "possibly_present" | "absent" | "prospective";

/**
 * Presence on a day of the world. A prospect that has an end is none after it. A start that is not stated counts as before any day up to the end. A day
 * between the earliest and latest bound of a start or an end cannot be reported: possibly present. So is a day after
 * the last confirmation of a presence whose end nobody states, and one before the confirmation that it is over.
 */
export function presenceOn(
	spell: Pick<Presence, "from" | "to" | "status" | "lastConfirmed">,
	asOf: string,
): PresenceOnDay {
	if (spell.status === "prospective" || spell.status === "avoided")
		return spell.to.latest !== null && asOf > spell.to.latest ? "absent" : "prospective";
	if (spell.from.earliest !== null && asOf < spell.from.earliest) return "absent";
	if (spell.to.latest !== null && asOf > spell.to.latest) return "absent";
	const started = spell.from.latest === null || asOf >= spell.from.latest;
	const notEnded = spell.to.earliest === null || asOf < spell.to.earliest;
	const open = spell.to.latest === null && spell.to.earliest === null;
	const confirmed = spell.lastConfirmed.latest;
	const isAfter = confirmed !== null && asOf > confirmed;
	if (open && isOver(spell.status)) return isAfter ? "absent" : "possibly_present";
	if (open && isAfter) return "possibly_present";
	return started && notEnded ? "present" : "possibly_present";
}

/** True where a source says that a presence is over, whenever that was. */
export const isOver = (status: Presence["status"]) => status === "withdrawn" || status === "ended" || status === "left";
