import booleanIntersects from "@turf/boolean-intersects";
import { admin1Features } from "./boundaries.ts";
import type { Ground } from "./ground.ts";
import { doBoxesMeet, outlineOf, outlineOfShape } from "./outlines.ts";

/** True where a ground lies in one of some countries of our layer, or reaches into it. */
export function reaches(ground: Ground, countries: readonly string[]): boolean {
	const { box } = outlineOfShape(ground);
	return admin1Features().features.some(({ geometry, properties: { id, country } }) => {
		if (!countries.includes(country)) return false;
		const unit = outlineOf({ id, members: [] });
		return unit !== null && doBoxesMeet(unit.box, box) && booleanIntersects(ground, geometry);
	});
}

/** The countries of our layer. */
export const layerCountries = (): string[] => [
	...new Set(admin1Features().features.map(({ properties }) => properties.country)),
];
