import { newTally, type Tally } from "@harmattan/columns/cross-filter";
import { type Hexagons, hexagonsOf, tallyHexagons } from "@harmattan/columns/hexagons";
import { cellAt, type HexagonRings, hexagonRings, type Resolution } from "../prepare/hexagon-rings.ts";

/** The hexagons of a resolution that a dataset has events in, and their rings. */
interface HexagonLevel {
	hexagons: Hexagons;
	rings: HexagonRings;
	tally: Tally;
}

/** A dataset's hexagons by resolution, made when they are first requested. */
export class HexagonLevels {
	readonly #cells: BigUint64Array;
	readonly #isDrawn: Uint8Array;
	readonly #levels = new Map<Resolution, HexagonLevel>();

	/** @param cells the H3 cell of each place, at the finest resolution */
	constructor(cells: BigUint64Array, isDrawn: Uint8Array) {
		this.#cells = cells;
		this.#isDrawn = isDrawn;
	}

	/** The rings of a resolution, and counts by place added up for them. */
	counted(resolution: Resolution, places: Tally): { rings: HexagonRings; tally: Tally } {
		const { hexagons, rings, tally } = this.#level(resolution);
		return { rings, tally: tallyHexagons(hexagons, places, tally) };
	}

	/** The hexagon that a point lies in, its counts and its places; null where it holds no event. */
	at(
		longitude: number,
		latitude: number,
		resolution: Resolution,
		places: Tally,
	): { cell: bigint; events: number; deaths: number; places: number[] } | null {
		const { hexagons, tally } = this.#level(resolution);
		const cell = cellAt(longitude, latitude, resolution);
		const index = hexagons.cells.indexOf(cell);
		if (index < 0) return null;
		const { events, deaths } = tallyHexagons(hexagons, places, tally);
		if (events[index] === 0) return null;
		const within: number[] = [];
		hexagons.ofPlaces.forEach((hexagon, place) => {
			if (hexagon === index) within.push(place);
		});
		return { cell, events: events[index] as number, deaths: deaths[index] as number, places: within };
	}

	#level(resolution: Resolution): HexagonLevel {
		const known = this.#levels.get(resolution);
		if (known !== undefined) return known;
		const hexagons = hexagonsOf(this.#cells, resolution, this.#isDrawn);
		const made = { hexagons, rings: hexagonRings(hexagons.cells), tally: newTally(hexagons.cells.length) };
		this.#levels.set(resolution, made);
		return made;
	}
}
