import { isInArea } from "@harmattan/domain/events/map-area";
import { CAPITALS, capitalOf } from "@harmattan/geo/centres";
import { findPlace } from "@harmattan/geo/gazetteer";
import { mainTowns } from "@harmattan/geo/main-towns";
import type { Geometry, MultiLineString, Polygon } from "geojson";
import svgpath from "svgpath";
import { overviewMap } from "./boundaries.ts";
import { spotsInside } from "./country-label.ts";
import { boundsOf, density } from "./density.ts";
import { type MapFrame, mapFrame } from "./frame.ts";
import { frameOf } from "./frames.ts";
import { asNamed } from "./named-places.ts";
import { around, BESIDE, type LabelWish, placeLabels } from "./place-labels.ts";

/** What the ground of a region's pictures is made from. */
export interface RegionGroundInput {
	region: string;
	/** Countries drawn as paper. */
	countries: readonly string[];
	/** [longitude, latitude, events, deaths]. */
	locations: readonly (readonly [number, number, number, number])[];
	/** Pixels of the largest picture, in which paths are written. */
	width: number;
	height: number;
}

/** Pictures of one region share their ground; each has a size and names of its own. */
export interface RegionPictureInput {
	/** What a town of our gazetteer is called; left out: as the gazetteer names it. */
	townName?: (name: string) => string;
	/** What a country is called; left out: in English. */
	countryName?: (code: string) => string;
	width: number;
	height: number;
	/** A small picture has capitals and a few towns only. */
	detail: "full" | "small";
	/** Admin-1 units to name with a leader; the first line is the name. */
	callouts: readonly { id: string; lines: string[] }[];
}

const STEP_DEGREES = 0.1;
/** Pixels around the largest picture in which ground is kept: a picture of another shape shows more of it. */
const ROOM = 60;
/** Countries that are named where there is room. */
const NAMED: Record<string, string> = {
	DZA: "Algeria",
	MRT: "Mauritania",
	LBY: "Libya",
	TCD: "Chad",
	NGA: "Nigeria",
	CMR: "Cameroon",
	GIN: "Guinea",
	SEN: "Senegal",
	MLI: "Mali",
	BFA: "Burkina Faso",
	NER: "Niger",
	BEN: "Benin",
	TGO: "Togo",
	GHA: "Ghana",
	CIV: "Côte d’Ivoire",
};

/** The ground, density bands and places of events that all pictures of a region show, as paths. */
export function regionGround({ region, countries, locations, width, height }: RegionGroundInput) {
	const points = locations.map(([longitude, latitude, events]) => [longitude, latitude, events] as const);
	const bounds = frameOf(region, boundsOf(points));
	const frame = mapFrame(bounds, width, height);
	const surface = density(points, bounds, { years: 1, stepDegrees: STEP_DEGREES });
	const base = overviewMap();
	const isNear = (geometry: Geometry) => frame.shows(geometry, ROOM);
	const path = (geometry: Geometry, digits = 1) => inSteps(frame.path(geometry), digits);
	const lines = ({ coordinates, ...rest }: MultiLineString): MultiLineString => ({
		...rest,
		coordinates: coordinates.filter((line) => isNear({ type: "LineString", coordinates: line })),
	});
	const paint = (isFocus: boolean) =>
		base.countries
			.filter(({ country, geometry }) => countries.includes(country) === isFocus && isNear(geometry))
			.map(({ geometry }) => path(geometry))
			.join("");
	return {
		bounds,
		frame,
		countries,
		units: base.units,
		shapes: new Map(base.countries.map(({ country, geometry }) => [country, geometry])),
		density: surface,
		paths: {
			world: base.world
				.filter((country) => isNear(country))
				.map((country) => path(country))
				.join(""),
			others: paint(false),
			focus: paint(true),
			// The faintest lines of the picture, and the longest: whole pixels do.
			admin1Lines: path(lines(base.admin1Lines), 0),
			countryLines: path(lines(base.countryLines)),
			bands: surface.bands.map(({ threshold, geometry }) => ({ threshold, path: path(geometry) })),
			dots: dotPath(points.map(([longitude, latitude]) => frame.project(longitude, latitude))),
		},
	};
}

/** A dot for each pixel that holds a place; one path, in steps from dot to dot. */
function dotPath(places: readonly (readonly [number, number])[]): string {
	const dots = [...new Set(places.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`))]
		.map((dot) => dot.split(" ").map(Number))
		.toSorted(([x = 0, y = 0], [otherX = 0, otherY = 0]) => x - otherX || y - otherY);
	let [lastX, lastY] = [0, 0];
	const steps = dots.map(([x = 0, y = 0]) => {
		const step = `m${x - lastX} ${y - lastY}h0`;
		[lastX, lastY] = [x, y];
		return step;
	});
	return steps.join("");
}

export type RegionGround = ReturnType<typeof regionGround>;

/** What a picture of a region adds to its ground: where the ground lies in it, and names that do not overlap. */
export function regionPicture(ground: RegionGround, input: RegionPictureInput) {
	const { width, height, detail, townName = asNamed, countryName = (code) => NAMED[code] ?? code } = input;
	const { bounds, countries, density: surface } = ground;
	const frame = mapFrame(bounds, width, height);
	const area = { left: 4, top: 4, right: width - 4, bottom: height - 26 };
	const isWithin = (country: string, x: number, y: number) => {
		const [longitude, latitude] = frame.unproject(x, y);
		return (ground.shapes.get(country)?.coordinates ?? []).some(([ring = []]) =>
			isInArea({ kind: "lasso", ring: ring as [number, number][] }, longitude, latitude),
		);
	};
	const inside = (x: number, y: number) => x > 0 && y > 0 && x < width && y < height;
	const wish = (
		id: string,
		lines: string[],
		longitude: number,
		latitude: number,
		rest: Partial<LabelWish> = {},
	): LabelWish[] => {
		const [x, y] = frame.project(longitude, latitude);
		return inside(x, y) ? [{ id, lines, x, y, spots: BESIDE, characterWidth: 6.4, lineHeight: 14, ...rest }] : [];
	};

	const capitals = placeLabels(
		Object.entries(CAPITALS).flatMap(([country, { capital }]) => {
			const place = findPlace(capital, country);
			return place && (detail === "full" || countries.includes(country))
				? wish(country, [capital], place.longitude, place.latitude)
				: [];
		}),
		area,
	);
	const boxes = (labels: typeof capitals) =>
		labels.map(({ textX, textY, anchor, lines }) => {
			const length = Math.max(...lines.map((line) => line.length)) * 6.6;
			const left = anchor === "start" ? textX : anchor === "end" ? textX - length : textX - length / 2;
			return { left: left - 3, right: left + length + 3, top: textY - 12, bottom: textY - 12 + lines.length * 15 };
		});
	const centroids = new Map(ground.units.map((unit) => [unit.id, middleOf(unit.geometry as Polygon)]));
	const heat = (x: number, y: number) => {
		const longitude =
			bounds.west +
			((x - frame.project(bounds.west, 0)[0]) / (frame.project(bounds.east, 0)[0] - frame.project(bounds.west, 0)[0])) *
				(bounds.east - bounds.west);
		const share =
			(y - frame.project(0, bounds.north)[1]) / (frame.project(0, bounds.south)[1] - frame.project(0, bounds.north)[1]);
		return Math.min(2, surface.at(longitude, bounds.north - share * (bounds.north - bounds.south)) / 4);
	};
	const callouts = placeLabels(
		input.callouts.flatMap(({ id, lines }) => {
			const centre = centroids.get(id);
			return centre
				? wish(id, lines, centre[0], centre[1], { spots: around([70, 110, 150, 190, 230]), cost: heat, lineHeight: 15 })
				: [];
		}),
		area,
		boxes(capitals),
	);
	const towns = placeLabels(
		countries.flatMap((country) =>
			mainTowns(country)
				.filter(({ geonamesId }) => geonamesId !== capitalOf(country)?.geonamesId)
				.slice(0, detail === "full" ? 9 : 3)
				.flatMap((place) =>
					wish(`${country} ${place.geonamesId}`, [townName(place.name)], place.longitude, place.latitude, {
						// A name that leaves its country is written only where no other spot is free.
						cost: (x, y) => (isWithin(country, x, y) ? 0 : ABROAD),
					}),
				),
		),
		area,
		[...boxes(capitals), ...boxes(callouts)],
	);
	const dots = [...capitals, ...towns].map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y }));
	const taken = [...boxes(capitals), ...boxes(callouts), ...boxes(towns), ...dots];
	const names = countryNames(
		ground,
		frame,
		area,
		taken,
		(country) => detail === "full" || countries.includes(country),
		countryName,
	);
	const [zeroX, zeroY] = frame.project(0, 0);
	const [groundX, groundY] = ground.frame.project(0, 0);
	const scale = frame.pixelsPerKm / ground.frame.pixelsPerKm;
	return {
		width,
		height,
		pixelsPerKm: frame.pixelsPerKm,
		/** Moves the ground's paths into this picture. */
		transform: `translate(${(zeroX - scale * groundX).toFixed(2)} ${(zeroY - scale * groundY).toFixed(2)}) scale(${scale.toFixed(5)})`,
		capitals,
		towns,
		callouts,
		countries: names,
	};
}

export type RegionPicture = ReturnType<typeof regionPicture>;

/** Cost of a spot for a town's name that leaves the town's country. */
const ABROAD = 0.9;
/** How names of countries are written, the most spacious first: pixels of a character, and whether they stand upright. */
const WRITTEN = [
	{ character: 12, upright: false },
	{ character: 9.5, upright: false },
	{ character: 9.5, upright: true },
] as const;
const NAME_HEIGHT = 14;

/** Names of countries, each wholly inside its own country and over no other label; one that has no such place is left out. */
function countryNames(
	ground: Pick<RegionGround, "shapes">,
	frame: MapFrame,
	area: LabelArea,
	taken: readonly LabelArea[],
	isNamed: (country: string) => boolean,
	nameOf: (country: string) => string,
): CountryName[] {
	return Object.keys(NAMED).flatMap((country) => {
		const name = nameOf(country);
		const shape = ground.shapes.get(country);
		if (shape === undefined || !isNamed(country)) return [];
		for (const { character, upright } of WRITTEN) {
			const long = name.length * character;
			const size = upright ? { width: NAME_HEIGHT, height: long } : { width: long, height: NAME_HEIGHT };
			const free = spotsInside(shape, frame, area, size).find(([x, y]) =>
				taken.every(
					(box) =>
						x + size.width / 2 < box.left ||
						x - size.width / 2 > box.right ||
						y + size.height / 2 < box.top ||
						y - size.height / 2 > box.bottom,
				),
			);
			if (free) return [{ country, name, x: free[0], y: free[1], isTight: character < WRITTEN[0].character, upright }];
		}
		return [];
	});
}

/** The name of a country on a picture, about its middle. */
export interface CountryName {
	country: string;
	name: string;
	x: number;
	y: number;
	/** True where letters stand closer together than usual. */
	isTight: boolean;
	/** True where it is written from bottom to top. */
	upright: boolean;
}

interface LabelArea {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** A path in steps from point to point in place of places: a third shorter, and a page with a map is mostly paths. */
const inSteps = (path: string, digits: number): string =>
	svgpath(path)
		.rel()
		.round(digits)
		.toString()
		.replace(/(?<![\d.])0\./g, ".");

/** The middle of a unit's largest ring: good enough to point at it. */
function middleOf(geometry: Polygon | { type: "MultiPolygon"; coordinates: number[][][][] }): [number, number] {
	const rings =
		geometry.type === "Polygon"
			? [geometry.coordinates[0] ?? []]
			: (geometry as { coordinates: number[][][][] }).coordinates.map((polygon) => polygon[0] ?? []);
	const ring = rings.reduce((longest, next) => (next.length > longest.length ? next : longest), [] as number[][]);
	let [x, y] = [0, 0];
	for (const [longitude = 0, latitude = 0] of ring) {
		x += longitude;
		y += latitude;
	}
	return [x / Math.max(1, ring.length), y / Math.max(1, ring.length)];
}
