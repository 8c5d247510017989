/// <reference path="./modules.d.ts" />
import { REGION_GROUPS } from "@harmattan/domain/regions/regions";
import { latLngToCell } from "h3-js";
import whichPolygon from "which-polygon";
import { type Admin1, admin1Features } from "./boundaries.ts";
import { capitalOf, centresOf } from "./centres.ts";
import { type Country, countryFeatures } from "./countries.ts";
import { distanceKm, type Point } from "./distances.ts";
import { distanceToOutlineKm } from "./outline-distance.ts";

/** The resolution of stored H3 cells: hexagons of about 5 km2. */
const CELL_RESOLUTION = 7;

/** What geography says of a point, whatever the source says. */
export interface Location {
	/** ISO alpha-3 of the country that the point lies in; null at sea or in unlisted territory. */
	country: string | null;
	admin1: string | null;
	/** H3 cell of resolution 7, as the number that H3 makes of it. */
	cell: bigint;
	/** Distance to the littoral states from Mali, Burkina Faso and Niger, km; null elsewhere. */
	littoralBorderKm: number | null;
}

/** Distances that depend on the country that the source states. */
export interface CountryDistances {
	capitalKm: number | null;
	centreKm: number | null;
}

export interface Locator {
	locate: (point: Point) => Location;
	distances: (point: Point, country: string) => CountryDistances;
	/** How far a point lies outside a country, km: 0 inside; null where the country has no outline. */
	outsideKm: (point: Point, country: string) => number | null;
}

/** Builds the indexes once; each distinct coordinate is then looked up once. */
export function createLocator(): Locator {
	const countries = countryFeatures();
	const findCountry = whichPolygon<Country>(countries);
	const findAdmin1 = whichPolygon<Admin1>(admin1Features());
	const outlines = Map.groupBy(countries.features, (country) => country.properties.code);
	const littoral = REGION_GROUPS.littoral.flatMap((code) => outlines.get(code) ?? []);
	const sahel: readonly string[] = REGION_GROUPS.sahel;

	const locate = memoised(({ latitude, longitude }: Point): Location => {
		const admin1 = findAdmin1([longitude, latitude]);
		const country = admin1?.country ?? findCountry([longitude, latitude])?.code ?? null;
		return {
			country,
			admin1: admin1?.id ?? null,
			cell: BigInt(`0x${latLngToCell(latitude, longitude, CELL_RESOLUTION)}`),
			littoralBorderKm:
				country !== null && sahel.includes(country)
					? rounded(distanceToOutlineKm({ latitude, longitude }, littoral))
					: null,
		};
	});

	const distances = (point: Point, country: string): CountryDistances => {
		const capital = capitalOf(country);
		const centres = centresOf(country).map((centre) => distanceKm(point, centre));
		return {
			capitalKm: capital && rounded(distanceKm(point, capital)),
			centreKm: centres.length > 0 ? rounded(Math.min(...centres)) : null,
		};
	};

	const outsideKm = (point: Point, country: string): number | null => {
		if (locate(point).country === country) return 0;
		const own = outlines.get(country);
		if (!own) return null;
		const inside = findCountry([point.longitude, point.latitude], true)?.some((found) => found.code === country);
		return inside ? 0 : distanceToOutlineKm(point, own);
	};

	return { locate, distances: memoised(distances), outsideKm: memoised(outsideKm) };
}

/** To ten metres: finer than any event is placed. */
const rounded = (km: number) => Math.round(km * 100) / 100;

/** Remembers an answer for each coordinate and word. Coordinates are looked up as numbers: as text they cost more than the answer. */
function memoised<Result>(look: (point: Point, word: string) => Result) {
	const known = new Map<string, Map<number, Map<number, Result>>>();
	return (point: Point, word = ""): Result => {
		const byLatitude = entry(known, word, () => new Map<number, Map<number, Result>>());
		const byLongitude = entry(byLatitude, point.latitude, () => new Map<number, Result>());
		return entry(byLongitude, point.longitude, () => look(point, word));
	};
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
	const before = map.get(key);
	if (before !== undefined) return before;
	const made = make();
	map.set(key, made);
	return made;
}
