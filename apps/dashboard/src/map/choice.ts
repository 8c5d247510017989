import type { EventColumns } from "@harmattan/columns/event-columns";
import type { EventChoice } from "@harmattan/domain/events/event-choice";
import { addMonths, dayOf, isoOf } from "@harmattan/domain/time/calendar";
import { type Days, daysBefore } from "@harmattan/maps/model/days";
import type { MapState } from "./map-parameters.ts";

/** The days of a view: those of the address, else the twelve months to the newest event. Null without events. */
export function daysOf(state: Pick<MapState, "from" | "to">, columns: EventColumns): Days | null {
	const [first, last] = [columns.days[0], columns.days.at(-1)];
	return first === undefined || last === undefined ? null : daysUpTo(state, last, first);
}

/** The days of an address; what it does not state, or not as a date, is the twelve months to the last, from the first on. */
export function daysUpTo(state: Pick<MapState, "from" | "to">, last: number, first = Number.NEGATIVE_INFINITY): Days {
	const to = readDay(state.to) ?? last;
	const from = readDay(state.from) ?? Math.max(first, addMonths(to, -12) + 1);
	return from > to ? { from: to, to: from } : { from, to };
}

function readDay(text: string | null): number | null {
	try {
		return text === null ? null : dayOf(text);
	} catch {
		return null;
	}
}

/** Days as the address writes them. */
export const datesOf = ({ from, to }: Days): { from: string; to: string } => ({ from: isoOf(from), to: isoOf(to) });

/** The days of a second period: those of the address, else as many as the first's, before it. */
export function comparedDays({ vsFrom, vsTo }: Pick<MapState, "vsFrom" | "vsTo">, first: Days): Days {
	const before = daysBefore(first);
	const stated = { from: readDay(vsFrom) ?? before.from, to: readDay(vsTo) ?? before.to };
	return stated.from <= stated.to ? stated : { from: stated.to, to: stated.from };
}

/** What of a state chooses events, but the days. */
export type Chosen = Pick<
	MapState,
	"class" | "country" | "region" | "actor" | "kind" | "precision" | "deaths" | "status" | "area"
>;

/** What a state chooses of a dataset, as it is requested from the server and selected in the browser. */
export function choiceOf(
	state: Chosen,
	dataset: string | null,
	days: { from: string; to: string } | null,
	sidesOfKinds: readonly string[],
	knownAt: number | null,
): EventChoice {
	const actors = [...new Set([...state.actor, ...sidesOfKinds])];
	return {
		dataset,
		eventClass: state.class,
		from: days?.from ?? null,
		to: days?.to ?? null,
		countries: state.country,
		regions: state.region,
		// A kind that the dataset has no actor of chooses nothing, where an empty list would choose all.
		actors: actors.length === 0 && state.kind.length > 0 ? [NOBODY] : actors,
		precisions: state.precision,
		deaths: state.deaths,
		codeStatus: state.status,
		area: state.area,
		knownAt: knownAt === null ? null : String(knownAt),
	};
}

/** A name that no event states. */
const NOBODY = "name:";
