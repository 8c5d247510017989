/** A deaths column's value where the source states no number. */
export const NOT_STATED = -1;

/** The places of a dataset's events: one entry for each distinct coordinate, precision and region. */
export interface PlaceColumns {
	/** Degrees, WGS 84; NaN where an event has no point. */
	latitudes: Float32Array;
	longitudes: Float32Array;
	/** Index into `countries` and `regions`; 0 stands for none. */
	countries: Uint8Array;
	regions: Uint16Array;
	/** Rank of the geo precision: see the domain's `GEO_PRECISIONS`. */
	precisions: Uint8Array;
	/** H3 cell of resolution 7; 0 where there is no point. */
	cells: BigUint64Array;
}

/** Who met whom, and how: one entry for each distinct pair of sides and type of event. */
export interface DyadColumns {
	/** Index of each side's first actor in `sides`; 0 stands for none. */
	sidesA: Uint16Array;
	sidesB: Uint16Array;
	/** Index into `kinds`. */
	kinds: Uint8Array;
	/** Actors beside the first of each side, as indices into `sides`: those of dyad i from `othersFrom[i]` up to `othersFrom[i + 1]`. */
	others: Uint16Array;
	othersFrom: Uint32Array;
}

/**
 * The events of a dataset as columns, sorted by day: what a reader's browser filters by. Small integers name entries of
 * the lists beside them, so that a filter is a look into a table.
 */
export interface EventColumns {
	/** Day numbers, ascending. */
	days: Int32Array;
	/** Index into `places`. */
	eventPlaces: Uint32Array;
	/** Index into `dyads`. */
	eventDyads: Uint16Array | Uint32Array;
	/** Best estimate, persons; `NOT_STATED` where there is none. */
	deaths: Int32Array;
	/** Sorted by cell, so that what lies near is near in the file. */
	places: PlaceColumns;
	dyads: DyadColumns;
	/** ISO alpha-3, and ids of admin-1 regions; the first of each is empty. */
	countries: readonly string[];
	regions: readonly string[];
	/** The source's word for the type of event, and its classes as a bit set. */
	kinds: readonly { type: string; classes: number }[];
	/** Ids of actors, or `name:` and the stated name; the first is empty. */
	sides: readonly string[];
}

/** The number of the first event that is not before a day. */
export function firstFrom(days: Int32Array, day: number): number {
	let low = 0;
	let high = days.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((days[middle] as number) < day) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The actors of a dyad as indices into `sides`, each once; of one without any, the empty name. */
export function actorsOf({ sidesA, sidesB, others, othersFrom }: DyadColumns, dyad: number): number[] {
	const [a, b] = [sidesA[dyad] as number, sidesB[dyad] as number];
	const more = others.subarray(othersFrom[dyad], othersFrom[dyad + 1]);
	const named = [a, b, ...more].filter((side, at, all) => side !== 0 && all.indexOf(side) === at);
	return named.length === 0 ? [0] : named;
}
