/// <reference path="./modules.d.ts" />
import { REGION_GROUPS } from "@harmattan/domain/regions/regions";
import { latLngToCell } from "h3-js";
import whichPolygon from "which-polygon";
import { type Admin1, admin1Features } from "./boundaries.ts";
import { capitalOf, centresOf } from "./centres.ts";
import { type Country, countryFeatures } from "./countries.ts";
import { distanceKm, nearestKm, type Point } from "./distances.ts";
import { distanceToRingsKm, ringsOf } from "./outline-distance.ts";

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
	const countries = statedCountries();
	const findCountry = whichPolygon<Country>(countries);
	const findAdmin1 = whichPolygon<Admin1>(admin1Features());
	const rings = new Map(
		[...Map.groupBy(countries.features, (country) => country.properties.code)].map(([code, own]) => [
			code,
			own.flatMap(ringsOf),
		]),
	);
	const littoral = REGION_GROUPS.littoral.flatMap((code) => rings.get(code) ?? []);
	const sahel: readonly string[] = REGION_GROUPS.sahel;

	const findLocation = ({ latitude, longitude }: Point): Location => {
		const admin1 = findAdmin1([longitude, latitude]);
		const country = admin1?.country ?? findCountry([longitude, latitude])?.code ?? null;
		return {
			country,
			admin1: admin1?.id ?? null,
			cell: BigInt(`0x${latLngToCell(latitude, longitude, CELL_RESOLUTION)}`),
			littoralBorderKm:
				country !== null && sahel.includes(country)
					? rounded(distanceToRingsKm({ latitude, longitude }, littoral))
					: null,
		};
	};

	const findDistances = (point: Point, country: string): CountryDistances => {
		const capital = capitalOf(country);
		const centreKm = nearestKm(point, centresOf(country));
		return {
			capitalKm: capital && rounded(distanceKm(point, capital)),
			centreKm: centreKm && rounded(centreKm),
		};
	};

	const findOutsideKm = (point: Point, country: string): number | null => {
		if (isDisputed(point, country)) return 0;
		const own = rings.get(country);
		if (!own) return null;
		const inside = findCountry([point.longitude, point.latitude], true)?.some((found) => found.code === country);
		return inside ? 0 : distanceToRingsKm(point, own);
	};

	const spots = createSpots(findLocation);
	return {
		locate: (point) => spots(point).location,
		distances: (point, country) => {
			const spot = spots(point);
			if (spot.distances?.country !== country) spot.distances = { country, km: findDistances(point, country) };
			return spot.distances.km;
		},
		outsideKm: (point, country) => {
			const spot = spots(point);
			if (spot.location.country === country) return 0;
			if (spot.outside?.country !== country) spot.outside = { country, km: findOutsideKm(point, country) };
			return spot.outside.km;
		},
	};
}

/** Territories that Natural Earth draws by themselves and ISO does not list, with the country that sources state for them. */
const TERRITORY_OF: Record<string, string> = { Somaliland: "SOM", "N. Cyprus": "CYP", Kosovo: "SRB" };

/** The world's outlines, each territory under the country that sources state for it. */
function statedCountries(): ReturnType<typeof countryFeatures> {
	const { features, ...rest } = countryFeatures();
	return {
		...rest,
		features: features.map(({ properties, ...feature }) => ({
			...feature,
			properties: { ...properties, code: properties.code ?? TERRITORY_OF[properties.name] ?? null },
		})),
	};
}

/** Crimea, which Natural Earth draws with Russia, and UCDP and ACLED state as Ukraine: degrees west, south, east, north. */
const CRIMEA = { country: "UKR", west: 32.4, south: 44.3, east: 36.7, north: 46.25 };

const isDisputed = ({ latitude, longitude }: Point, country: string): boolean =>
	country === CRIMEA.country &&
	longitude >= CRIMEA.west &&
	longitude <= CRIMEA.east &&
	latitude >= CRIMEA.south &&
	latitude <= CRIMEA.north;

/** What is known of one coordinate; distances are those to the country that was requested last. */
interface Spot extends Point {
	location: Location;
	distances: { country: string; km: CountryDistances } | null;
	outside: { country: string; km: number | null } | null;
}

/**
 * Remembers each coordinate, in an open table over the numbers themselves: a map would need a text or a boxed number for
 * each question.
 */
function createSpots(find: (point: Point) => Location): (point: Point) => Spot {
	let table: (Spot | undefined)[] = new Array(1 << 12).fill(undefined);
	let size = 0;
	let last: Spot | null = null;
	const slotOf = (latitude: number, longitude: number): number => {
		const mask = table.length - 1;
		let slot = hashOf(latitude, longitude) & mask;
		for (;;) {
			const spot = table[slot];
			if (spot === undefined || (spot.latitude === latitude && spot.longitude === longitude)) return slot;
			slot = (slot + 1) & mask;
		}
	};
	const grow = () => {
		const before = table;
		table = new Array(before.length * 2).fill(undefined);
		for (const spot of before) if (spot !== undefined) table[slotOf(spot.latitude, spot.longitude)] = spot;
	};
	return (point) => {
		const { latitude, longitude } = point;
		if (last !== null && last.latitude === latitude && last.longitude === longitude) return last;
		let slot = slotOf(latitude, longitude);
		let spot = table[slot];
		if (spot === undefined) {
			spot = { latitude, longitude, location: find(point), distances: null, outside: null };
			size += 1;
			if (size * 2 > table.length) {
				grow();
				slot = slotOf(latitude, longitude);
			}
			table[slot] = spot;
		}
		last = spot;
		return spot;
	};
}

/** Mixes a coordinate to the millionth of a degree. Multipliers: MurmurHash3. */
function hashOf(latitude: number, longitude: number): number {
	const mixed = Math.imul(Math.round(latitude * 1e6), 0x85ebca6b) ^ Math.imul(Math.round(longitude * 1e6), 0xc2b2ae35);
	return mixed ^ (mixed >>> 15);
}

/** To ten metres: finer than any event is placed. */
const rounded = (km: number) => Math.round(km * 100) / 100;
