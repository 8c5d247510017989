import { type EventColumns, firstFrom, NOT_STATED } from "./event-columns.ts";

/** What a reader has chosen. Null leaves a dimension open. */
export interface Selection {
	/** Day numbers, both inclusive. */
	days: { from: number; to: number } | null;
	/** Indices into the columns' lists. */
	countries: readonly number[] | null;
	kinds: readonly number[] | null;
	/** Events of which either side is among these. */
	sides: readonly number[] | null;
	/** A lasso or circle: 1 for each place that lies in it. */
	places: Uint8Array | null;
}

/** Events and deaths (best estimates that are stated) by the entries of one list. */
export interface Tally {
	events: Uint32Array;
	deaths: Float64Array;
}

/**
 * The counts beside and under a selection. Each ignores its own dimension, so that a reader sees what another choice
 * would give; `total` ignores none.
 */
export interface CrossCounts {
	/** By day, from that of the first event. */
	days: Tally;
	countries: Tally;
	kinds: Tally;
	/** An event counts for each of its two sides, once where they are the same. */
	sides: Tally;
	places: Tally;
	total: { events: number; deaths: number };
}

const COUNTRY = 1;
const KIND = 2;
const SIDE = 4;
const PLACE = 8;

/**
 * Counts the events of columns under selections. One pass looks at each event once: the dimensions that keep it out are
 * bits, an event that none keeps out counts everywhere, one that a single dimension keeps out counts for that one. Where
 * only the days move, just the events that enter or leave are looked at. The tallies are the filter's own and are
 * written over by the next selection.
 */
export class CrossFilter {
	readonly #columns: EventColumns;
	readonly #counts: CrossCounts;
	/** The dimensions that keep out a place, and a kind of event. */
	readonly #placeFails: Uint8Array;
	readonly #kindFails: Uint8Array;
	/** 1 for each side that is among the chosen, or for all. */
	readonly #sideChosen: Uint8Array;
	#selection: Selection | null = null;
	/** The events that lie in the chosen days: from, up to but without. */
	#from = 0;
	#to = 0;

	constructor(columns: EventColumns) {
		this.#columns = columns;
		const days = columns.days.length === 0 ? 0 : (columns.days.at(-1) ?? 0) - (columns.days[0] ?? 0) + 1;
		this.#counts = {
			days: newTally(days),
			countries: newTally(columns.countries.length),
			kinds: newTally(columns.kinds.length),
			sides: newTally(columns.sides.length),
			places: newTally(columns.places.countries.length),
			total: { events: 0, deaths: 0 },
		};
		this.#placeFails = new Uint8Array(columns.places.countries.length);
		this.#kindFails = new Uint8Array(columns.kinds.length);
		this.#sideChosen = new Uint8Array(columns.sides.length);
	}

	/** The counts under a selection. */
	select(selection: Selection): CrossCounts {
		const { days } = this.#columns;
		const from = selection.days === null ? 0 : firstFrom(days, selection.days.from);
		const to = selection.days === null ? days.length : Math.max(from, firstFrom(days, selection.days.to + 1));
		const before = this.#selection;
		const moved = Math.abs(from - this.#from) + Math.abs(to - this.#to);
		if (before !== null && sameBesideDays(before, selection) && moved < days.length / 2) {
			// The days' own counts ignore the days, and stay.
			if (from < this.#from) this.#count(from, Math.min(this.#from, to), 1);
			if (from > this.#from) this.#count(this.#from, Math.min(from, this.#to), -1);
			if (to > this.#to) this.#count(Math.max(this.#to, from), to, 1);
			if (to < this.#to) this.#count(Math.max(to, this.#from), this.#to, -1);
		} else {
			this.#prepare(selection);
			for (const tally of Object.values(this.#counts)) clear(tally);
			this.#countDays(0, days.length);
			this.#count(from, to, 1);
		}
		this.#selection = selection;
		this.#from = from;
		this.#to = to;
		return this.#counts;
	}

	#prepare({ countries, kinds, sides, places }: Selection): void {
		const of = this.#columns.places.countries;
		const countryFails = new Uint8Array(this.#columns.countries.length).fill(countries === null ? 0 : COUNTRY);
		for (const index of countries ?? []) countryFails[index] = 0;
		for (let place = 0; place < of.length; place++)
			this.#placeFails[place] =
				(countryFails[of[place] as number] as number) | (places === null || places[place] === 1 ? 0 : PLACE);
		this.#kindFails.fill(kinds === null ? 0 : KIND);
		for (const index of kinds ?? []) this.#kindFails[index] = 0;
		this.#sideChosen.fill(sides === null ? 1 : 0);
		for (const index of sides ?? []) this.#sideChosen[index] = 1;
	}

	/** Counts events by day, whatever days are chosen. */
	#countDays(from: number, to: number): void {
		const { days, eventPlaces, eventKinds, sidesA, sidesB, deaths } = this.#columns;
		const [placeFails, kindFails, sideChosen] = [this.#placeFails, this.#kindFails, this.#sideChosen];
		const tally = this.#counts.days;
		const first = days[0] ?? 0;
		for (let event = from; event < to; event++) {
			if (placeFails[eventPlaces[event] as number] !== 0 || kindFails[eventKinds[event] as number] !== 0) continue;
			if (sideChosen[sidesA[event] as number] === 0 && sideChosen[sidesB[event] as number] === 0) continue;
			const day = (days[event] as number) - first;
			const dead = deaths[event] as number;
			tally.events[day] = (tally.events[day] as number) + 1;
			if (dead !== NOT_STATED) tally.deaths[day] = (tally.deaths[day] as number) + dead;
		}
	}

	/** Adds events of the chosen days to the other counts, or takes them out again. */
	#count(from: number, to: number, sign: 1 | -1): void {
		const { eventPlaces, eventKinds, sidesA, sidesB, deaths, places } = this.#columns;
		const [placeFails, kindFails, sideChosen] = [this.#placeFails, this.#kindFails, this.#sideChosen];
		const { countries, kinds, sides, places: byPlace, total } = this.#counts;
		for (let event = from; event < to; event++) {
			const place = eventPlaces[event] as number;
			const kind = eventKinds[event] as number;
			const a = sidesA[event] as number;
			const b = sidesB[event] as number;
			const chosen = sideChosen[a] !== 0 || sideChosen[b] !== 0;
			const fails = (placeFails[place] as number) | (kindFails[kind] as number) | (chosen ? 0 : SIDE);
			if ((fails & (fails - 1)) !== 0) continue;
			const stated = deaths[event] as number;
			const dead = stated === NOT_STATED ? 0 : sign * stated;
			if (fails === 0) {
				total.events += sign;
				total.deaths += dead;
			}
			if (fails === 0 || fails === PLACE) add(byPlace, place, sign, dead);
			if (fails === 0 || fails === COUNTRY) add(countries, places.countries[place] as number, sign, dead);
			if (fails === 0 || fails === KIND) add(kinds, kind, sign, dead);
			if (fails === 0 || fails === SIDE) {
				add(sides, a, sign, dead);
				if (a !== b) add(sides, b, sign, dead);
			}
		}
	}
}

const newTally = (length: number): Tally => ({ events: new Uint32Array(length), deaths: new Float64Array(length) });

function add({ events, deaths }: Tally, index: number, sign: number, dead: number): void {
	events[index] = (events[index] as number) + sign;
	deaths[index] = (deaths[index] as number) + dead;
}

function clear(tally: Tally | CrossCounts["total"]): void {
	if (typeof tally.events === "number") Object.assign(tally, { events: 0, deaths: 0 });
	else {
		tally.events.fill(0);
		(tally as Tally).deaths.fill(0);
	}
}

/** True where two selections choose the same but for the days. Lists are compared by identity: a new one is a new choice. */
const sameBesideDays = (a: Selection, b: Selection): boolean =>
	a.countries === b.countries && a.kinds === b.kinds && a.sides === b.sides && a.places === b.places;
