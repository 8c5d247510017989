import { EVERYTHING, type Selection } from "@harmattan/columns/cross-filter";
import type { EventColumns } from "@harmattan/columns/event-columns";
import { type ActorKind, type ActorType, type Ideology, kindOf } from "@harmattan/domain/actors/taxonomy";
import { CLASS_BIT } from "@harmattan/domain/events/classes";
import type { EventChoice } from "@harmattan/domain/events/event-choice";
import { isInArea } from "@harmattan/domain/events/map-area";
import { precisionRank } from "@harmattan/domain/events/precision";
import { addMonths, dayOf } from "@harmattan/domain/time/calendar";
import type { MapState } from "./map-state.ts";

/** Days of a view, both included. */
export interface Days {
	from: number;
	to: number;
}

/** What the map must know of an actor to filter by it. */
export interface MapActor {
	id: string;
	name: string;
	type: ActorType | null;
	ideology: Ideology | null;
	aliases: readonly string[];
}

/** Kinds of the entries of `columns.sides`; unknown for names that no actor stands for, null for the empty one. */
export function kindsOfSides(columns: EventColumns, actors: ReadonlyMap<string, MapActor>): (ActorKind | null)[] {
	return columns.sides.map((side) => {
		const actor = actors.get(side);
		return side === "" ? null : actor === undefined ? "unknown" : kindOf(actor);
	});
}

/** The days of a view: those of the address, else the twelve months to the newest event. Null without events. */
export function daysOf(state: Pick<MapState, "from" | "to">, columns: EventColumns): Days | null {
	const [first, last] = [columns.days[0], columns.days.at(-1)];
	if (first === undefined || last === undefined) return null;
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

/** What of a state chooses events, but the days. */
export type Chosen = Pick<
	MapState,
	"class" | "country" | "region" | "actor" | "kind" | "precision" | "deaths" | "area"
>;

/** Everything of a state that chooses events, but the days, as a selection over columns. */
export function selectionOf(state: Chosen, columns: EventColumns, sideKinds: readonly (ActorKind | null)[]): Selection {
	const indices = <Entry>(list: readonly Entry[], isChosen: (entry: Entry, index: number) => boolean) =>
		list.flatMap((entry, index) => (isChosen(entry, index) ? [index] : []));
	const some = (list: readonly string[], all: readonly string[]) =>
		list.length === 0 ? null : indices(all, (entry) => list.includes(entry));
	const { area, actor, kind } = state;
	const { latitudes, longitudes } = columns.places;
	return {
		...EVERYTHING,
		kinds: indices(columns.kinds, ({ classes }) => (classes & CLASS_BIT[state.class]) !== 0),
		countries: some(state.country, columns.countries),
		regions: some(state.region, columns.regions),
		precisions: state.precision.length === 0 ? null : state.precision.map(precisionRank),
		sides:
			actor.length === 0 && kind.length === 0
				? null
				: indices(columns.sides, (side, index) => actor.includes(side) || kind.includes(sideKinds[index] ?? "")),
		deaths: state.deaths,
		places:
			area === null
				? null
				: Uint8Array.from(latitudes, (latitude, place) =>
						isInArea(area, longitudes[place] as number, latitude) ? 1 : 0,
					),
	};
}

/** The same as a choice that the server understands. */
export function choiceOf(
	state: MapState,
	dataset: string,
	days: { from: string; to: string } | null,
	sidesOfKinds: readonly string[],
): EventChoice {
	return {
		dataset,
		eventClass: state.class,
		from: days?.from ?? null,
		to: days?.to ?? null,
		countries: state.country,
		regions: state.region,
		actors: [...new Set([...state.actor, ...sidesOfKinds])],
		precisions: state.precision,
		deaths: state.deaths,
		area: state.area,
	};
}
