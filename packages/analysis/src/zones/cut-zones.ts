import { createHash } from "node:crypto";
import type { Ground } from "@harmattan/geo/ground";
import { type ClassedGround, groundByClass, type ZoneDifference, zoneDifference } from "@harmattan/geo/zone-difference";
import { LRUCache } from "lru-cache";

/** Pictures that are kept cut: an actor's years, month by month. */
const KEPT = 500;

/** What zones come to once they are cut by each other. */
export interface CutZones {
	difference: ZoneDifference;
	/** The ground of each class, none in two, in the order of the scale. */
	ground: { class: string; geometry: Ground }[];
}

const kept = new LRUCache<string, CutZones>({ max: KEPT });

/**
 * Two pictures of an actor's zones cut by each other. Cutting takes long and depends on nothing but the outlines, so what was cut is kept.
 */
export function cutZones(
	before: readonly ClassedGround[],
	after: readonly ClassedGround[],
	classes: readonly string[],
): CutZones {
	const plain = (zones: readonly ClassedGround[]) => zones.map(({ class: name, geometry }) => [name, geometry]);
	const key = createHash("sha256")
		.update(JSON.stringify([plain(before), plain(after), classes]))
		.digest("base64");
	const known = kept.get(key);
	if (known !== undefined) return known;
	const ground = groundByClass(after, classes);
	const cut = {
		difference: zoneDifference(before, after, classes),
		ground: classes.flatMap((name) => {
			const geometry = ground.get(name);
			return geometry === undefined ? [] : [{ class: name, geometry }];
		}),
	};
	kept.set(key, cut);
	return cut;
}
