import { actorsOf, type EventColumns, NOT_STATED } from "./event-columns.ts";

/** What a reader has chosen. Null leaves a dimension open. */
export interface Selection {
	/** Day numbers, both inclusive. */
	days: { from: number; to: number } | null;
	/** Indices into the columns' lists. */
	countries: readonly number[] | null;
	regions: readonly number[] | null;
	/** Ranks of geo precision. */
	precisions: readonly number[] | null;
	kinds: readonly number[] | null;
	/** Events of which any actor is among these. */
	sides: readonly number[] | null;
	/** A lasso or circle: 1 for each place that lies in it. */
	places: Uint8Array | null;
	/** Best estimates, both inclusive; `to` null is open. Events without a stated number are left out. */
	deaths: { from: number; to: number | null } | null;
}

/** A selection that leaves everything open. */
export const EVERYTHING: Selection = {
	days: null,
	countries: null,
	regions: null,
	precisions: null,
	kinds: null,
	sides: null,
	places: null,
	deaths: null,
};

/** What of a selection keeps a place out: bits. */
export const PLACE_BARS = { country: 1, region: 2, precision: 4, area: 8 } as const;
/** What keeps a dyad out. */
export const DYAD_BARS = { kind: 1, side: 2 } as const;
/** Ranks of geo precision that there may be. */
export const PRECISIONS = 16;

/** A small integer for no bound: numbers are compared quickest as such. */
const MAX_DEATHS = 2 ** 30 - 1;

/** What a selection keeps out: a look into a table tells of each event. */
export class Bars {
	/** By place and by dyad; 0 for what nothing keeps out. */
	readonly places: Uint8Array;
	readonly dyads: Uint8Array;
	/** The actors of each dyad, one after the other: those of dyad i from `actorsFrom[i]` up to `actorsFrom[i + 1]`. */
	readonly actors: Uint16Array;
	readonly actorsFrom: Uint32Array;
	/** Bounds of deaths, both included. */
	least = NOT_STATED;
	most = MAX_DEATHS;
	readonly #columns: EventColumns;

	constructor(columns: EventColumns) {
		this.#columns = columns;
		this.places = new Uint8Array(columns.places.countries.length);
		this.dyads = new Uint8Array(columns.dyads.kinds.length);
		const actors = Array.from(columns.dyads.kinds, (_, dyad) => actorsOf(columns.dyads, dyad));
		this.actors = Uint16Array.from(actors.flat());
		this.actorsFrom = new Uint32Array(actors.length + 1);
		actors.forEach((list, dyad) => {
			this.actorsFrom[dyad + 1] = (this.actorsFrom[dyad] as number) + list.length;
		});
	}

	/** Takes the bars of a selection, but for its days. */
	set({ countries, regions, precisions, kinds, sides, places, deaths }: Selection): void {
		const { places: place, dyads, ...lists } = this.#columns;
		const isCountry = chosen(lists.countries.length, countries);
		const isRegion = chosen(lists.regions.length, regions);
		const isPrecision = chosen(PRECISIONS, precisions);
		for (let index = 0; index < this.places.length; index++)
			this.places[index] =
				(isCountry[place.countries[index] as number] === 1 ? 0 : PLACE_BARS.country) |
				(isRegion[place.regions[index] as number] === 1 ? 0 : PLACE_BARS.region) |
				(isPrecision[place.precisions[index] as number] === 1 ? 0 : PLACE_BARS.precision) |
				(places === null || places[index] === 1 ? 0 : PLACE_BARS.area);
		const [isKind, isSide] = [chosen(lists.kinds.length, kinds), chosen(lists.sides.length, sides)];
		for (let index = 0; index < this.dyads.length; index++)
			this.dyads[index] =
				(isKind[dyads.kinds[index] as number] === 1 ? 0 : DYAD_BARS.kind) |
				(this.has(index, isSide) ? 0 : DYAD_BARS.side);
		this.least = deaths === null ? NOT_STATED : Math.max(0, deaths.from);
		this.most = deaths?.to ?? MAX_DEATHS;
	}

	/** True where any actor of a dyad is marked. */
	has(dyad: number, isSide: Uint8Array): boolean {
		for (let at = this.actorsFrom[dyad] as number; at < (this.actorsFrom[dyad + 1] as number); at++)
			if (isSide[this.actors[at] as number] === 1) return true;
		return false;
	}
}

/** 1 for each entry of a list that is chosen; for all where nothing is. */
function chosen(length: number, indices: readonly number[] | null): Uint8Array {
	const marks = new Uint8Array(length).fill(indices === null ? 1 : 0);
	for (const index of indices ?? []) marks[index] = 1;
	return marks;
}

/** True where two selections choose the same but for the days. Lists are compared by identity: a new one is a new choice. */
export const sameBesideDays = (a: Selection, b: Selection): boolean =>
	(Object.keys(EVERYTHING) as (keyof Selection)[]).every(
		(dimension) => dimension === "days" || a[dimension] === b[dimension],
	);
