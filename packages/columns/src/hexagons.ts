import type { Tally } from "./cross-filter.ts";

/** The hexagons of one resolution that a dataset's places lie in. */
export interface Hexagons {
	/** H3 cells, ascending; the first, 0, stands for places that lie in none or are left out. */
	cells: BigUint64Array;
	/** Which of them each place lies in. */
	ofPlaces: Uint32Array;
}

const RESOLUTION_SHIFT = 52n;
const RESOLUTION_MASK = 0xfn << RESOLUTION_SHIFT;
const DIGIT_BITS = 3n;
const FINEST = 15n;

/**
 * The hexagons that cells, in ascending order, lie in at a coarser resolution: bits of the index, without geometry. Places
 * whose mark in `isDrawn` is 0 are left out. Source: the H3 index's layout, "Bit layout of H3 cell indexes" of h3geo.org.
 */
export function hexagonsOf(cells: BigUint64Array, resolution: number, isDrawn?: Uint8Array): Hexagons {
	const unused = (1n << ((FINEST - BigInt(resolution)) * DIGIT_BITS)) - 1n;
	const level = BigInt(resolution) << RESOLUTION_SHIFT;
	const found: bigint[] = [0n];
	const ofPlaces = new Uint32Array(cells.length);
	let last = 0n;
	for (let place = 0; place < cells.length; place++) {
		const cell = cells[place] as bigint;
		if (cell === 0n || isDrawn?.[place] === 0) continue;
		const hexagon = (cell & ~RESOLUTION_MASK) | level | unused;
		if (hexagon !== last) found.push(hexagon);
		last = hexagon;
		ofPlaces[place] = found.length - 1;
	}
	return { cells: BigUint64Array.from(found), ofPlaces };
}

/** Adds the counts of places up by hexagon, into a tally of as many entries as there are hexagons, and gives that. */
export function tallyHexagons({ ofPlaces }: Hexagons, places: Tally, into: Tally): Tally {
	into.events.fill(0);
	into.deaths.fill(0);
	for (let place = 0; place < ofPlaces.length; place++) {
		const events = places.events[place] as number;
		if (events === 0) continue;
		const hexagon = ofPlaces[place] as number;
		into.events[hexagon] = (into.events[hexagon] as number) + events;
		into.deaths[hexagon] = (into.deaths[hexagon] as number) + (places.deaths[place] as number);
	}
	return into;
}
