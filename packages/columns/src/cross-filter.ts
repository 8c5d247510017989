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
	deaths: Uint32Array;
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
const PLACE = 2;
const KIND = 1;
const SIDE = 2;

/**
 * Counts the events of columns under selections. Events are counted by place and by dyad alone, and those counts are
 * then added up by country, kind and side: there are a tenth as many places as events, and fewer dyads. A place is kept out by
 * its country or by the lasso, a dyad by its kind or by its sides: what one of them alone keeps out still counts in that
 * dimension. Where only the days move, just the events that enter or leave are looked at. The tallies are the filter's
 * own and are written over by the next selection.
 */
export class CrossFilter {
	readonly #columns: EventColumns;
	readonly #counts: CrossCounts;
	/** What keeps out each place, and each dyad: bits. */
	readonly #placeFails: Uint8Array;
	readonly #dyadFails: Uint8Array;
	/** Events and deaths, in turns, of each place under no bar to the dyad, and of each dyad under none to the place. */
	readonly #byPlace: Int32Array;
	readonly #byDyad: Int32Array;
	#selection: Selection | null = null;
	/** The events that lie in the chosen days: from, up to but without. */
	#from = 0;
	#to = 0;

	constructor(columns: EventColumns) {
		const { days, places, dyads } = columns;
		this.#columns = columns;
		this.#counts = {
			days: newTally(days.length === 0 ? 0 : (days.at(-1) ?? 0) - (days[0] ?? 0) + 1),
			countries: newTally(columns.countries.length),
			kinds: newTally(columns.kinds.length),
			sides: newTally(columns.sides.length),
			places: newTally(places.countries.length),
			total: { events: 0, deaths: 0 },
		};
		this.#placeFails = new Uint8Array(places.countries.length);
		this.#dyadFails = new Uint8Array(dyads.kinds.length);
		this.#byPlace = new Int32Array(2 * places.countries.length);
		this.#byDyad = new Int32Array(2 * dyads.kinds.length);
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
			const isFew = moved < this.#placeFails.length;
			const count = (start: number, end: number, sign: 1 | -1) => {
				this.#count(start, end, sign);
				if (isFew) this.#addEach(start, end, sign);
			};
			if (from < this.#from) count(from, Math.min(this.#from, to), 1);
			if (from > this.#from) count(this.#from, Math.min(from, this.#to), -1);
			if (to > this.#to) count(Math.max(this.#to, from), to, 1);
			if (to < this.#to) count(Math.max(to, this.#from), this.#to, -1);
			if (!isFew) this.#addUp();
		} else {
			this.#prepare(selection);
			this.#countDays();
			this.#byPlace.fill(0);
			this.#byDyad.fill(0);
			this.#count(from, to, 1);
			this.#addUp();
		}
		this.#selection = selection;
		this.#from = from;
		this.#to = to;
		return this.#counts;
	}

	#prepare({ countries, kinds, sides, places }: Selection): void {
		const { places: place, dyads, countries: countryList, kinds: kindList, sides: sideList } = this.#columns;
		const isCountry = chosen(countryList.length, countries);
		for (let index = 0; index < this.#placeFails.length; index++)
			this.#placeFails[index] =
				(isCountry[place.countries[index] as number] === 1 ? 0 : COUNTRY) |
				(places === null || places[index] === 1 ? 0 : PLACE);
		const [isKind, isSide] = [chosen(kindList.length, kinds), chosen(sideList.length, sides)];
		for (let index = 0; index < this.#dyadFails.length; index++) {
			const [a, b] = [dyads.sidesA[index] as number, dyads.sidesB[index] as number];
			this.#dyadFails[index] =
				(isKind[dyads.kinds[index] as number] === 1 ? 0 : KIND) | (isSide[a] === 1 || isSide[b] === 1 ? 0 : SIDE);
		}
	}

	/** Counts all events by day, whatever days are chosen. */
	#countDays(): void {
		const { days, eventPlaces, eventDyads, deaths } = this.#columns;
		const [placeFails, dyadFails] = [this.#placeFails, this.#dyadFails];
		const tally = this.#counts.days;
		clear(tally);
		const first = days[0] ?? 0;
		for (let event = 0; event < days.length; event++) {
			if (placeFails[eventPlaces[event] as number] !== 0 || dyadFails[eventDyads[event] as number] !== 0) continue;
			const dead = deaths[event] as number;
			add(tally, (days[event] as number) - first, 1, dead === NOT_STATED ? 0 : dead);
		}
	}

	/** Adds events to the counts by place and by dyad, or takes them out again. */
	#count(from: number, to: number, sign: 1 | -1): void {
		const { eventPlaces, eventDyads, deaths } = this.#columns;
		const [placeFails, dyadFails, byPlace, byDyad] = [this.#placeFails, this.#dyadFails, this.#byPlace, this.#byDyad];
		for (let event = from; event < to; event++) {
			const place = eventPlaces[event] as number;
			const dyad = eventDyads[event] as number;
			const stated = deaths[event] as number;
			const dead = stated === NOT_STATED ? 0 : sign * stated;
			if (dyadFails[dyad] === 0) {
				byPlace[2 * place] = (byPlace[2 * place] as number) + sign;
				byPlace[2 * place + 1] = (byPlace[2 * place + 1] as number) + dead;
			}
			if (placeFails[place] === 0) {
				byDyad[2 * dyad] = (byDyad[2 * dyad] as number) + sign;
				byDyad[2 * dyad + 1] = (byDyad[2 * dyad + 1] as number) + dead;
			}
		}
	}

	/** Adds a few events to the counts that `#addUp` forms, or takes them out: less work than all places and dyads are. */
	#addEach(from: number, to: number, sign: 1 | -1): void {
		const { eventPlaces, eventDyads, deaths, places: place, dyads } = this.#columns;
		const { countries, kinds, sides, places, total } = this.#counts;
		for (let event = from; event < to; event++) {
			const at = eventPlaces[event] as number;
			const dyad = eventDyads[event] as number;
			const stated = deaths[event] as number;
			const dead = stated === NOT_STATED ? 0 : sign * stated;
			const placeFails = this.#placeFails[at] as number;
			const dyadFails = this.#dyadFails[dyad] as number;
			if (dyadFails === 0) {
				if ((placeFails & COUNTRY) === 0) add(places, at, sign, dead);
				if ((placeFails & PLACE) === 0) add(countries, place.countries[at] as number, sign, dead);
			}
			if (placeFails !== 0) continue;
			if ((dyadFails & SIDE) === 0) add(kinds, dyads.kinds[dyad] as number, sign, dead);
			if ((dyadFails & KIND) === 0) {
				const [a, b] = [dyads.sidesA[dyad] as number, dyads.sidesB[dyad] as number];
				add(sides, a, sign, dead);
				if (a !== b) add(sides, b, sign, dead);
			}
			if (dyadFails !== 0) continue;
			total.events += sign;
			total.deaths += dead;
		}
	}

	/** Forms the counts anew from those by place and by dyad. */
	#addUp(): void {
		const { places: place, dyads } = this.#columns;
		const { countries, kinds, sides, places, total } = this.#counts;
		for (const tally of [countries, kinds, sides]) clear(tally);
		total.events = 0;
		total.deaths = 0;
		for (let index = 0; index < this.#placeFails.length; index++) {
			const fails = this.#placeFails[index] as number;
			const events = this.#byPlace[2 * index] as number;
			const dead = this.#byPlace[2 * index + 1] as number;
			const isShown = (fails & COUNTRY) === 0;
			places.events[index] = isShown ? events : 0;
			places.deaths[index] = isShown ? dead : 0;
			if (events === 0 || (fails & PLACE) !== 0) continue;
			add(countries, place.countries[index] as number, events, dead);
			if (fails !== 0) continue;
			total.events += events;
			total.deaths += dead;
		}
		for (let index = 0; index < this.#dyadFails.length; index++) {
			const fails = this.#dyadFails[index] as number;
			const events = this.#byDyad[2 * index] as number;
			if (events === 0) continue;
			const dead = this.#byDyad[2 * index + 1] as number;
			if ((fails & SIDE) === 0) add(kinds, dyads.kinds[index] as number, events, dead);
			if ((fails & KIND) !== 0) continue;
			const [a, b] = [dyads.sidesA[index] as number, dyads.sidesB[index] as number];
			add(sides, a, events, dead);
			if (a !== b) add(sides, b, events, dead);
		}
	}
}

const newTally = (length: number): Tally => ({ events: new Uint32Array(length), deaths: new Uint32Array(length) });

/** 1 for each entry of a list that is chosen; for all where nothing is. */
function chosen(length: number, indices: readonly number[] | null): Uint8Array {
	const marks = new Uint8Array(length).fill(indices === null ? 1 : 0);
	for (const index of indices ?? []) marks[index] = 1;
	return marks;
}

function add({ events, deaths }: Tally, index: number, more: number, dead: number): void {
	events[index] = (events[index] as number) + more;
	deaths[index] = (deaths[index] as number) + dead;
}

function clear({ events, deaths }: Tally): void {
	events.fill(0);
	deaths.fill(0);
}

/** True where two selections choose the same but for the days. Lists are compared by identity: a new one is a new choice. */
const sameBesideDays = (a: Selection, b: Selection): boolean =>
	a.countries === b.countries && a.kinds === b.kinds && a.sides === b.sides && a.places === b.places;
