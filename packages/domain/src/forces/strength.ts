import { dayOf } from "../time/calendar.ts";
import type { CountKind, Presence, StrengthObservation } from "./force.ts";

/** Kinds of figure that say how many are in the field. */
const IN_THE_FIELD: readonly CountKind[] = ["deployed", "estimated"];
/** The kinds that a page shows of a force, those of the field first; within one group the newest. */
const SHOWN: readonly (readonly CountKind[])[] = [
	IN_THE_FIELD,
	["staff", "recruited"],
	["authorised", "planned", "sought"],
];

/** The newest strength of each count kind that a force had on a date; of all its time where none is given. */
export function newestPerKind(spell: Presence, asOf: string | null): StrengthObservation[] {
	const newest = new Map<CountKind, StrengthObservation>();
	for (const strength of spell.strengths) {
		if (asOf !== null && strength.date.earliest !== null && strength.date.earliest > asOf) continue;
		const known = newest.get(strength.countKind);
		if (!known || (strength.date.latest ?? "") >= (known.date.latest ?? "")) newest.set(strength.countKind, strength);
	}
	return [...newest.values()];
}

/**
 * The one strength that is shown of a force on a day, where there is no room for all: the newest of those that were observed by then and say most of
 * how many are in the field; an undated one where none has a date. Null where none is stated. Numbers of sources that differ stand in its row.
 */
export function strengthOn(spell: Presence, asOf: string): StrengthObservation | null {
	const known = newestPerKind(spell, asOf);
	for (const kinds of SHOWN) {
		const found = known
			.filter(({ countKind }) => kinds.includes(countKind))
			.toSorted((a, b) => (b.date.latest ?? "").localeCompare(a.date.latest ?? ""))[0];
		if (found !== undefined) return found;
	}
	return null;
}

/** The stated strength in the field that lies nearest to a day, before it or after; an undated one where none has a date, and null without any. */
export function strengthNear(spell: Presence, day: string): (StrengthObservation & { best: number }) | null {
	const distance = ({ date: { earliest, latest } }: StrengthObservation) => {
		const [first, last] = [earliest ?? latest, latest ?? earliest];
		if (first === null || last === null) return Number.POSITIVE_INFINITY;
		return Math.max(dayOf(first) - dayOf(day), dayOf(day) - dayOf(last), 0);
	};
	const [nearest] = spell.strengths
		.flatMap((strength) => {
			const best = strength.best ?? strength.low ?? strength.high;
			return best !== null && IN_THE_FIELD.includes(strength.countKind) ? [{ ...strength, best }] : [];
		})
		.toSorted((a, b) => {
			const [left, right] = [distance(a), distance(b)];
			return left === right ? 0 : left - right;
		});
	return nearest ?? null;
}
