/// <reference path="./modules.d.ts" />
import { REGION_GROUPS } from "@harmattan/domain/regions/regions";
import { cellToParent, latLngToCell } from "h3-js";
import whichPolygon from "which-polygon";
import { type Admin1, admin1Features } from "./boundaries.ts";
import { capitalOf, centresOf } from "./centres.ts";
import { type Country, countryFeatures } from "./countries.ts";
import { distanceKm, type Point } from "./distances.ts";
import { distanceToOutlineKm } from "./outline-distance.ts";

/** What geography says of a point, whatever the source says. */
export interface Location {
	/** ISO alpha-3 of the country that the point lies in; null at sea or in unlisted territory. */
	country: string | null;
	admin1: string | null;
	/** H3 cells at resolutions 4 to 7, as hexadecimal text. */
	cells: { r4: string; r5: string; r6: string; r7: string };
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
		const r7 = latLngToCell(latitude, longitude, 7);
		return {
			country,
			admin1: admin1?.id ?? null,
			cells: { r4: cellToParent(r7, 4), r5: cellToParent(r7, 5), r6: cellToParent(r7, 6), r7 },
			littoralBorderKm:
				country !== null && sahel.includes(country) ? distanceToOutlineKm({ latitude, longitude }, littoral) : null,
		};
	});

	const distances = (point: Point, country: string): CountryDistances => {
		const capital = capitalOf(country);
		const centres = centresOf(country).map((centre) => distanceKm(point, centre));
		return {
			capitalKm: capital && distanceKm(point, capital),
			centreKm: centres.length > 0 ? Math.min(...centres) : null,
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

function memoised<Rest extends unknown[], Result>(look: (point: Point, ...rest: Rest) => Result) {
	const known = new Map<string, Result>();
	return (point: Point, ...rest: Rest): Result => {
		const key = `${point.latitude},${point.longitude},${rest.join()}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		const result = look(point, ...rest);
		known.set(key, result);
		return result;
	};
}
