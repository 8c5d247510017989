import type { CrossCounts } from "@harmattan/columns/cross-filter";
import { drawnPlaces } from "@harmattan/columns/drawn-places";
import type { EventColumns } from "@harmattan/columns/event-columns";
import type { Selection } from "@harmattan/columns/selection";
import type { DrawnPoints, DrawnRings } from "../layers/event-layers.ts";
import { unitAt } from "../prepare/features.ts";
import { HeatGrid, type HeatSurface } from "../prepare/heat-grid.ts";
import { cellText, type Resolution, ringRadii } from "../prepare/hexagon-rings.ts";
import { pixelsFrom } from "../prepare/mercator.ts";
import { CoarseAreas } from "./coarse-areas.ts";
import type { CountSource } from "./count-source.ts";
import type { Days } from "./days.ts";
import { HexagonLevels } from "./hexagon-levels.ts";
import type { Weight } from "./weight.ts";

/** What lies at a point of the map. */
export type MapTarget = { events: number; deaths: number; longitude: number; latitude: number } & (
	| { kind: "region"; region: string; places: readonly number[] }
	| { kind: "country"; country: string; places: readonly number[] }
	| { kind: "place"; places: readonly number[] }
	| { kind: "cell"; cell: string; resolution: Resolution; places: readonly number[] }
);

/**
 * What a map draws of counts, and finds under a pointer. Everything that a move of the days changes is written over in
 * place; a new object around the same arrays says that it has been.
 */
export class MapModel {
	readonly source: CountSource;
	/** 1 for each place that is drawn: one with a point that does not stand in for an area. */
	readonly isDrawn: Uint8Array;
	#counts: CrossCounts | null = null;
	#heat: HeatGrid | null = null;
	#areas: CoarseAreas | null = null;
	readonly #hexagons: HexagonLevels;

	constructor(source: CountSource) {
		this.source = source;
		this.isDrawn = drawnPlaces(source.columns);
		this.#hexagons = new HexagonLevels(source.columns.places.cells, this.isDrawn);
	}

	get columns(): EventColumns {
		return this.source.columns;
	}

	/** The counts under a selection, to draw from. It must be the same object for as long as only the days move. */
	select(selection: Selection, days: Days): CrossCounts {
		this.#counts = this.source.select(selection, days);
		return { ...this.#counts };
	}

	/** Density a year; coarse events are left out, or spread over the area that they are known to lie in. */
	heat(weight: Weight, years: number, isSpread: boolean): HeatSurface {
		const { longitudes, latitudes } = this.columns.places;
		this.#heat ??= new HeatGrid(longitudes, latitudes, this.isDrawn);
		const tally = this.#chosen().places[weight];
		if (!isSpread) return this.#heat.update(tally, 1 / years);
		this.#areas ??= new CoarseAreas(this.columns, this.#heat);
		return this.#heat.update(tally, 1 / years, this.#areas.weights(tally));
	}

	/** True where heat is drawn for a part of the dataset's places alone. */
	get heatIsClipped(): boolean {
		return this.#heat?.clipped ?? false;
	}

	/** Rings of hexagons. */
	rings(resolution: Resolution, weight: Weight, full: number): DrawnRings {
		const { rings, tally } = this.#hexagons.counted(resolution, this.#chosen().places);
		return { positions: rings.positions, angles: rings.angles, radii: ringRadii(rings, tally[weight], full) };
	}

	/** A point for each event; null where only counts are there. */
	points(weight: Weight, days: Days): DrawnPoints | null {
		return this.source.events?.points(this.isDrawn, weight, days) ?? null;
	}

	/** The hexagon of a resolution that a point lies in, where it holds events. */
	cellTarget(longitude: number, latitude: number, resolution: Resolution): MapTarget | null {
		const found = this.#hexagons.at(longitude, latitude, resolution, this.#chosen().places);
		return found && { kind: "cell", ...found, cell: cellText(found.cell), resolution, longitude, latitude };
	}

	/** The place with events that is nearest to a point, within some pixels at a zoom. */
	placeTarget(longitude: number, latitude: number, zoom: number, pixels: number): MapTarget | null {
		const { longitudes, latitudes } = this.columns.places;
		const { events } = this.#chosen().places;
		const pixelsTo = pixelsFrom({ longitude, latitude }, zoom);
		let [nearest, least] = [-1, pixels];
		for (let place = 0; place < longitudes.length; place++) {
			if (this.isDrawn[place] !== 1 || events[place] === 0) continue;
			const distance = pixelsTo(longitudes[place] as number, latitudes[place] as number);
			if (distance < least) [nearest, least] = [place, distance];
		}
		return nearest < 0 ? null : this.placeOf(nearest);
	}

	/** The chosen events at a place and at all others of the same coordinates. */
	placeOf(index: number): MapTarget | null {
		const { longitudes, latitudes } = this.columns.places;
		const { events, deaths } = this.#chosen().places;
		const at = { longitude: longitudes[index] as number, latitude: latitudes[index] as number };
		const places = Array.from(longitudes, (_, place) => place).filter(
			(place) => longitudes[place] === at.longitude && latitudes[place] === at.latitude && this.isDrawn[place] === 1,
		);
		const sum = (values: Uint32Array) => places.reduce((total, place) => total + (values[place] as number), 0);
		return { kind: "place", ...at, places, events: sum(events), deaths: sum(deaths) };
	}

	/** Where the events of a place are listed: at its point, or in the region or country that they are coded to. */
	targetOf(place: number): MapTarget | null {
		if (this.isDrawn[place] === 1) return this.placeOf(place);
		const { places, regions, countries } = this.columns;
		const [region, country] = [regions[places.regions[place] as number], countries[places.countries[place] as number]];
		const at = { longitude: places.longitudes[place] as number, latitude: places.latitudes[place] as number };
		const { events, deaths } = this.#chosen().places;
		const counted = { ...at, places: [place], events: events[place] as number, deaths: deaths[place] as number };
		if (region) return { kind: "region", region, ...counted };
		return country ? { kind: "country", country, ...counted } : null;
	}

	/** The admin-1 unit that a point lies in, where it holds chosen events. */
	regionTarget(longitude: number, latitude: number): MapTarget | null {
		const unit = unitAt(longitude, latitude);
		const index = unit === null ? -1 : this.columns.regions.indexOf(unit.id);
		if (unit === null || index < 0) return null;
		const { events, deaths } = this.#chosen().regions;
		const places: number[] = [];
		this.columns.places.regions.forEach((region, place) => {
			if (region === index) places.push(place);
		});
		return {
			kind: "region",
			region: unit.id,
			places,
			events: events[index] as number,
			deaths: deaths[index] as number,
			longitude,
			latitude,
		};
	}

	#chosen(): CrossCounts {
		if (this.#counts === null) throw new Error("nothing has been selected yet");
		return this.#counts;
	}
}
