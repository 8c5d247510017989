import { type CrossCounts, CrossFilter, newTally } from "./cross-filter.ts";
import { drawnPlaces } from "./drawn-places.ts";
import type { EventColumns } from "./event-columns.ts";
import { type Hexagons, hexagonsOf, tallyHexagons } from "./hexagons.ts";
import type { Selection } from "./selection.ts";

/** Counts of a hexagon: its H3 cell in hexadecimal, events and deaths. */
export type Bin = [cell: string, events: number, deaths: number];

/**
 * Counts a dataset's events under a selection, and bins them by hexagon, for browsers that could not hold them. Points that
 * stand in for an area are left out of the bins.
 */
export class ServerBins {
	readonly columns: EventColumns;
	readonly #filter: CrossFilter;
	readonly #isDrawn: Uint8Array;
	readonly #levels = new Map<number, Hexagons>();

	constructor(columns: EventColumns) {
		this.columns = columns;
		this.#filter = new CrossFilter(columns);
		this.#isDrawn = drawnPlaces(columns);
	}

	/** The counts beside every filter, written over by the next, and the hexagons of a resolution (at most 7) with chosen events. */
	count(selection: Selection, resolution: number): { counts: CrossCounts; bins: Bin[] } {
		const counts = this.#filter.select(selection);
		const level = this.#level(resolution);
		const { cells } = level;
		const { events, deaths } = tallyHexagons(level, counts.places, newTally(cells.length));
		const bins: Bin[] = [];
		// The first hexagon stands for places that are not drawn.
		for (let hexagon = 1; hexagon < cells.length; hexagon++)
			if (events[hexagon] !== 0)
				bins.push([(cells[hexagon] as bigint).toString(16), events[hexagon] as number, deaths[hexagon] as number]);
		return { counts, bins };
	}

	#level(resolution: number): Hexagons {
		const level = this.#levels.get(resolution) ?? hexagonsOf(this.columns.places.cells, resolution, this.#isDrawn);
		this.#levels.set(resolution, level);
		return level;
	}
}
