import { type CrossCounts, CrossFilter, type Tally } from "@harmattan/columns/cross-filter";
import { drawnPlaces } from "@harmattan/columns/drawn-places";
import { type EventColumns, firstFrom, NOT_STATED } from "@harmattan/columns/event-columns";
import { type Hexagons, hexagonsOf, tallyHexagons } from "@harmattan/columns/hexagons";
import { EVERYTHING, type Selection } from "@harmattan/columns/selection";
import type { DrawnPoints, DrawnRings } from "@harmattan/maps/layers/event-layers";
import { unitAt } from "@harmattan/maps/prepare/features";
import { HeatGrid, type HeatSurface } from "@harmattan/maps/prepare/heat-grid";
import {
	cellAt,
	cellText,
	type HexagonRings,
	hexagonRings,
	type Resolution,
	ringRadii,
} from "@harmattan/maps/prepare/hexagon-rings";
import { type Days, daysBefore } from "./choice.ts";
import { CoarseAreas } from "./coarse-areas.ts";

export type Weight = "events" | "deaths";

/** What lies at a point of the map. */
export type MapTarget = { events: number; deaths: number; longitude: number; latitude: number } & (
	| { kind: "region"; region: string; name: string; places: readonly number[] }
	| { kind: "place"; places: readonly number[] }
	| { kind: "cell"; cell: string; resolution: Resolution; places: readonly number[] }
);

interface HexagonLevel {
	hexagons: Hexagons;
	rings: HexagonRings;
	tally: Tally;
}

/** Points of all events, and the part of them that is handed to the graphics card: whole chunks around the chosen days. */
interface PointsOf {
	of: Selection | null;
	weight: Weight;
	drawn: Omit<DrawnPoints, "days">;
	start: number;
	end: number;
	part: Omit<DrawnPoints, "days"> | null;
}

/** Events that are handed over together, so that most moves of the days hand nothing over. */
const CHUNK = 16_384;
/** Pixels of a point for one event, and what its area grows by for each death. */
const POINT = { events: 3, least: 2.2, most: 22 };
const WORLD = 512;

/**
 * A dataset's events as the map works with them: counts under a selection, and what is drawn of them. Everything that a
 * move of the days changes is written over in place; a new object around the same arrays tells that it has been.
 */
export class MapModel {
	readonly columns: EventColumns;
	/** 1 for each place that is drawn: one with a point that does not stand in for an area. */
	readonly isDrawn: Uint8Array;
	readonly #filter: CrossFilter;
	/** Counts the period before: made where somebody asks for a change. */
	#filterBefore: CrossFilter | null = null;
	#counts: CrossCounts | null = null;
	#selection: Selection | null = null;
	#heat: HeatGrid | null = null;
	#areas: CoarseAreas | null = null;
	readonly #levels = new Map<Resolution, HexagonLevel>();
	#points: PointsOf | null = null;

	constructor(columns: EventColumns) {
		this.columns = columns;
		this.#filter = new CrossFilter(columns);
		this.isDrawn = drawnPlaces(columns);
	}

	/** The counts under a selection. It must be the same object for as long as only the days move. */
	select(selection: Selection, days: Days): CrossCounts {
		this.#selection = selection;
		return this.show(this.#filter.select({ ...selection, days }));
	}

	/** Takes counts to draw from. */
	protected show(counts: CrossCounts): CrossCounts {
		this.#counts = counts;
		return { ...counts };
	}

	/** The counts of the same selection in the period of the same length before. */
	before(days: Days): CrossCounts {
		this.#filterBefore ??= new CrossFilter(this.columns);
		return this.#filterBefore.select({ ...(this.#selection ?? EVERYTHING), days: daysBefore(days) });
	}

	/** How many events have any actor among some. */
	eventsWith(isActor: Uint8Array): number {
		return this.#filter.eventsWith(isActor);
	}

	/** The numbers of the chosen events, oldest first. */
	passing(): Uint32Array {
		return this.#filter.passing();
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

	/** True where the period before can be counted. */
	get hasPast(): boolean {
		return true;
	}

	/** True where heat is drawn for a part of the dataset's places alone. */
	get heatIsClipped(): boolean {
		return this.#heat?.clipped ?? false;
	}

	/** Rings of hexagons. */
	rings(resolution: Resolution, weight: Weight, full: number): DrawnRings {
		const { hexagons, rings, tally } = this.#level(resolution);
		tallyHexagons(hexagons, this.#chosen().places, tally);
		return { positions: rings.positions, angles: rings.angles, radii: ringRadii(rings, tally[weight], full) };
	}

	/** A point an event; the days are left to whoever draws. */
	points(weight: Weight, { from, to }: Days): DrawnPoints {
		if (this.#points === null || this.#points.weight !== weight)
			this.#points = { of: null, weight, drawn: this.#newPoints(weight), start: 0, end: 0, part: null };
		if (this.#points.of !== this.#selection) {
			// A new array tells the map to send it to the graphics card again; while the days move it stays the same.
			const filter = new Float32Array(this.#points.drawn.filter);
			this.#filter.markPassing(filter, 1, 2);
			this.#points.drawn.radii.forEach((radius, event) => {
				if (radius === 0) filter[2 * event + 1] = 0;
			});
			this.#points = { ...this.#points, of: this.#selection, drawn: { ...this.#points.drawn, filter }, part: null };
		}
		const { days } = this.columns;
		const start = Math.floor(firstFrom(days, from) / CHUNK) * CHUNK;
		const end = Math.min(days.length, Math.ceil(firstFrom(days, to + 1) / CHUNK) * CHUNK);
		if (this.#points.start !== start || this.#points.end !== end || this.#points.part === null) {
			const { positions, filter, radii } = this.#points.drawn;
			this.#points = {
				...this.#points,
				start,
				end,
				part: {
					positions: positions.subarray(2 * start, 2 * end),
					filter: filter.subarray(2 * start, 2 * end),
					radii: radii.subarray(start, end),
				},
			};
		}
		return { ...(this.#points.part ?? this.#points.drawn), days: [from, to] };
	}

	/** The hexagon of a resolution that a point lies in, where it holds events. */
	cellTarget(longitude: number, latitude: number, resolution: Resolution): MapTarget | null {
		const { hexagons, tally } = this.#level(resolution);
		tallyHexagons(hexagons, this.#chosen().places, tally);
		const cell = cellAt(longitude, latitude, resolution);
		const index = hexagons.cells.indexOf(cell);
		const events = index < 0 ? 0 : (tally.events[index] as number);
		if (events === 0) return null;
		const places: number[] = [];
		hexagons.ofPlaces.forEach((hexagon, place) => {
			if (hexagon === index) places.push(place);
		});
		const deaths = tally.deaths[index] as number;
		return { kind: "cell", cell: cellText(cell), resolution, events, deaths, longitude, latitude, places };
	}

	/** The place with events that is nearest to a point, within some pixels at a zoom. */
	placeTarget(longitude: number, latitude: number, zoom: number, pixels: number): MapTarget | null {
		const { longitudes, latitudes } = this.columns.places;
		const { events } = this.#chosen().places;
		const perDegree = (WORLD * 2 ** zoom) / 360;
		const north = 1 / Math.cos((latitude * Math.PI) / 180);
		let [nearest, least] = [-1, (pixels / perDegree) ** 2];
		for (let place = 0; place < longitudes.length; place++) {
			if (this.isDrawn[place] !== 1 || events[place] === 0) continue;
			const distance =
				((longitudes[place] as number) - longitude) ** 2 + (((latitudes[place] as number) - latitude) * north) ** 2;
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
			name: unit.name,
			places,
			events: events[index] as number,
			deaths: deaths[index] as number,
			longitude,
			latitude,
		};
	}

	/** Actors of the chosen events at some places with how many events each is in, most first. */
	actorsAt(places: readonly number[], { from, to }: Days): { side: number; events: number }[] {
		const isPlace = new Set(places);
		const { days, eventPlaces, eventDyads, dyads } = this.columns;
		const counted = new Map<number, number>();
		for (let event = firstFrom(days, from); event < firstFrom(days, to + 1); event++) {
			if (!isPlace.has(eventPlaces[event] as number) || !this.#filter.passes(event)) continue;
			const dyad = eventDyads[event] as number;
			for (const side of new Set([dyads.sidesA[dyad] as number, dyads.sidesB[dyad] as number]))
				counted.set(side, (counted.get(side) ?? 0) + 1);
		}
		return [...counted].map(([side, events]) => ({ side, events })).sort((a, b) => b.events - a.events);
	}

	#chosen(): CrossCounts {
		if (this.#counts === null) throw new Error("nothing has been selected yet");
		return this.#counts;
	}

	#level(resolution: Resolution): HexagonLevel {
		const known = this.#levels.get(resolution);
		if (known !== undefined) return known;
		const hexagons = hexagonsOf(this.columns.places.cells, resolution, this.isDrawn);
		const count = hexagons.cells.length;
		const made = {
			hexagons,
			rings: hexagonRings(hexagons.cells),
			tally: { events: new Uint32Array(count), deaths: new Uint32Array(count) },
		};
		this.#levels.set(resolution, made);
		return made;
	}

	#newPoints(weight: Weight): Omit<DrawnPoints, "days"> {
		const { days, eventPlaces, deaths, places } = this.columns;
		const positions = new Float32Array(2 * days.length);
		const filter = new Float32Array(2 * days.length);
		const radii = new Float32Array(days.length);
		for (let event = 0; event < days.length; event++) {
			const place = eventPlaces[event] as number;
			positions[2 * event] = places.longitudes[place] as number;
			positions[2 * event + 1] = places.latitudes[place] as number;
			filter[2 * event] = days[event] as number;
			const stated = deaths[event] as number;
			const size = weight === "events" ? POINT.events : POINT.least * Math.sqrt(Math.max(1, stated));
			const isShown = this.isDrawn[place] === 1 && (weight === "events" || stated !== NOT_STATED);
			radii[event] = isShown ? Math.min(POINT.most, size) : 0;
		}
		return { positions, filter, radii };
	}
}

/** Chosen events by place that is drawn: longitude, latitude, events, deaths. */
export function rowsOf({ columns, isDrawn }: MapModel, { places }: CrossCounts): [number, number, number, number][] {
	const { longitudes, latitudes } = columns.places;
	return Array.from(longitudes).flatMap((longitude, place): [number, number, number, number][] => {
		const events = places.events[place] as number;
		if (events === 0 || isDrawn[place] !== 1) return [];
		return [[longitude, latitudes[place] as number, events, places.deaths[place] as number]];
	});
}
