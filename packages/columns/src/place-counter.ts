import type { Tally } from "./cross-filter.ts";
import { type EventColumns, firstFrom, NOT_STATED } from "./event-columns.ts";
import { Bars, type Selection, sameBesideDays } from "./selection.ts";

/**
 * Counts events and deaths by place under a selection, and nothing beside: what a server answers with for datasets that are
 * too large for a browser. The tally is the counter's own and is written over by the next count.
 */
export class PlaceCounter {
	readonly #columns: EventColumns;
	readonly #bars: Bars;
	readonly #tally: Tally;
	#selection: Selection | null = null;

	constructor(columns: EventColumns) {
		this.#columns = columns;
		this.#bars = new Bars(columns);
		const length = columns.places.countries.length;
		this.#tally = { events: new Uint32Array(length), deaths: new Uint32Array(length) };
	}

	count(selection: Selection): Tally {
		const { days, eventPlaces, eventDyads, deaths } = this.#columns;
		const { events, deaths: dead } = this.#tally;
		if (this.#selection === null || !sameBesideDays(this.#selection, selection)) this.#bars.set(selection);
		this.#selection = selection;
		events.fill(0);
		dead.fill(0);
		const { places, dyads, least, most } = this.#bars;
		const from = selection.days === null ? 0 : firstFrom(days, selection.days.from);
		const to = selection.days === null ? days.length : firstFrom(days, selection.days.to + 1);
		for (let event = from; event < to; event++) {
			const place = eventPlaces[event] as number;
			if (places[place] !== 0 || dyads[eventDyads[event] as number] !== 0) continue;
			const stated = deaths[event] as number;
			if (stated < least || stated > most) continue;
			events[place] = (events[place] as number) + 1;
			if (stated !== NOT_STATED) dead[place] = (dead[place] as number) + stated;
		}
		return this.#tally;
	}
}
