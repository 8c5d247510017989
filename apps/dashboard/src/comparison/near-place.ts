import { foldName } from "@harmattan/domain/actors/resolve";
import type { MapArea } from "@harmattan/domain/events/map-area";
import { placeGeometry } from "@harmattan/domain/reference/place-geometry";
import { townNames } from "@harmattan/maps/prepare/named-places";

/** Distances that the form offers, km. */
export const DISTANCES = [10, 25, 50, 100, 200];
const START_KM = 25;

/** A town as the form writes it: its name, and its country in brackets. */
export const townLabel = ({ name, country }: { name: string; country: string }) => `${name} (${country})`;

/** The circle about a town that a form names; null where no such town is listed. */
export function areaNear(label: string | null, km: number | null, countries: readonly string[]): MapArea | null {
	const town = townNames(countries).find((one) =>
		[townLabel(one), one.name].map(foldName).includes(foldName(label ?? "")),
	);
	return town === undefined ? null : circle(town.longitude, town.latitude, km ?? START_KM);
}

/** The circle about a place of the reference data: its own point, or the town of its name; null where neither is known. */
export function areaAround({
	name,
	countries,
	geometry,
}: {
	name: string;
	countries: readonly string[];
	geometry?: unknown;
}): MapArea | null {
	const drawn = placeGeometry.safeParse(geometry).data;
	if (drawn?.type === "Point") return circle(drawn.coordinates[0], drawn.coordinates[1], START_KM);
	return areaNear(name, START_KM, countries);
}

const DEGREES = 1000;
const circle = (longitude: number, latitude: number, km: number): MapArea => ({
	kind: "near",
	longitude: Math.round(longitude * DEGREES) / DEGREES,
	latitude: Math.round(latitude * DEGREES) / DEGREES,
	km,
});
