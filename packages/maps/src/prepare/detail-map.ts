import detail from "@harmattan/geo/data/admin1.json" with { type: "json" };
import middle from "@harmattan/geo/data/admin1-middle.json" with { type: "json" };
import world from "world-atlas/countries-110m.json" with { type: "json" };
import { type BaseMap, baseMap } from "./base-map.ts";

let [preparedMiddle, prepared]: (BaseMap | undefined)[] = [];

/** The ground of maps that zoom, in their wider views. */
export function middleMap(): BaseMap {
	preparedMiddle ??= baseMap(middle, world);
	return preparedMiddle;
}

/** The ground of maps that zoom, near by. */
export function detailMap(): BaseMap {
	prepared ??= baseMap(detail, world);
	return prepared;
}
