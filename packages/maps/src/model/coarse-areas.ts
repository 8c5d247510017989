import type { Tally } from "@harmattan/columns/cross-filter";
import type { EventColumns } from "@harmattan/columns/event-columns";
import { COARSE_RANK } from "@harmattan/domain/events/precision";
import { countryGeometry, unitsGeometry } from "../prepare/features.ts";
import { cellsWithin } from "../prepare/grid-cells.ts";
import type { HeatGrid, SpreadWeight } from "../prepare/heat-grid.ts";

/** Rank of events that are known to lie in a province; coarser ones are known by country alone. */
const PROVINCE = COARSE_RANK;

/** The areas that coarse events of a dataset are known to lie in, on a grid of heat. */
export class CoarseAreas {
	/** The area of each place; -1 for one that has a point of its own, or an area that our layer does not hold. */
	readonly #ofPlaces: Int32Array;
	readonly #cells: Int32Array[] = [];

	constructor({ places, countries, regions }: EventColumns, grid: HeatGrid) {
		const known = new Map<string, number>();
		this.#ofPlaces = Int32Array.from(places.precisions, (precision, place) => {
			if (precision < COARSE_RANK || Number.isNaN(places.latitudes[place] as number)) return -1;
			const region = regions[places.regions[place] as number];
			const country = countries[places.countries[place] as number];
			const id = precision === PROVINCE && region ? region : country;
			if (!id) return -1;
			const index = known.get(id) ?? this.#add(id === region ? unitsGeometry([id]) : countryGeometry(id), grid);
			known.set(id, index);
			return index;
		});
	}

	#add(geometry: ReturnType<typeof unitsGeometry>, grid: HeatGrid): number {
		const cells = geometry === null ? null : cellsWithin(geometry, grid.shape);
		return cells === null || cells.length === 0 ? -1 : this.#cells.push(cells) - 1;
	}

	/** What lies in each area. */
	weights(tally: Tally["events"]): SpreadWeight[] {
		const weights = this.#cells.map((cells) => ({ cells, weight: 0 }));
		this.#ofPlaces.forEach((area, place) => {
			const weight = weights[area];
			if (weight) weight.weight += tally[place] as number;
		});
		return weights;
	}
}
