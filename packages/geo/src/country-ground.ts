import booleanIntersects from "@turf/boolean-intersects";
import { admin1Features } from "./boundaries.ts";
import type { Ground } from "./ground.ts";

/** True where a ground lies in one of some countries of our layer, or reaches into it. */
export const reaches = (ground: Ground, countries: readonly string[]): boolean =>
	admin1Features().features.some(
		({ geometry, properties }) => countries.includes(properties.country) && booleanIntersects(ground, geometry),
	);
