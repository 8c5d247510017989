import { COARSE_RANK } from "@harmattan/domain/events/precision";
import { type CrossCounts, CrossFilter } from "./cross-filter.ts";
import type { EventColumns } from "./event-columns.ts";
import { type Hexagons, hexagonsOf } from "./hexagons.ts";
import { PlaceCounter } from "./place-counter.ts";
import type { Selection } from "./selection.ts";

/** Counts of a hexagon: its H3 cell in hexadecimal, events and deaths. */
export type Bin = [cell: string, events: number, deaths: number];

/** Bins a dataset's events by hexagon, for browsers that could not hold them. Points that stand in for an area are left out. */
export class ServerBins {
	readonly columns: EventColumns;
	readonly #counter: PlaceCounter;
	/** Made where somebody asks for counts beside the bins. */
	#filter: CrossFilter | null = null;
	readonly #isDrawn: Uint8Array;
	readonly #levels = new Map<number, Hexagons>();

	constructor(columns: EventColumns) {
		this.columns = columns;
		this.#counter = new PlaceCounter(columns);
		this.#isDrawn = Uint8Array.from(columns.places.precisions, (rank) => (rank < COARSE_RANK ? 1 : 0));
	}

	/** The counts beside every filter. They are written over by the next answer. */
	counts(selection: Selection): CrossCounts {
		this.#filter ??= new CrossFilter(this.columns);
		return this.#filter.select(selection);
	}

	/** The hexagons of a resolution (at most 7) that hold chosen events. */
	bins(selection: Selection, resolution: number): Bin[] {
		const { cells, ofPlaces } = this.#level(resolution);
		const places = this.#counter.count(selection);
		const [events, deaths] = [new Uint32Array(cells.length), new Uint32Array(cells.length)];
		for (let place = 0; place < ofPlaces.length; place++) {
			const count = places.events[place] as number;
			if (count === 0) continue;
			const hexagon = ofPlaces[place] as number;
			events[hexagon] = (events[hexagon] as number) + count;
			deaths[hexagon] = (deaths[hexagon] as number) + (places.deaths[place] as number);
		}
		const bins: Bin[] = [];
		for (let hexagon = 1; hexagon < cells.length; hexagon++)
			if (events[hexagon] !== 0)
				bins.push([(cells[hexagon] as bigint).toString(16), events[hexagon] as number, deaths[hexagon] as number]);
		return bins;
	}

	#level(resolution: number): Hexagons {
		const level = this.#levels.get(resolution) ?? hexagonsOf(this.columns.places.cells, resolution, this.#isDrawn);
		this.#levels.set(resolution, level);
		return level;
	}
}
