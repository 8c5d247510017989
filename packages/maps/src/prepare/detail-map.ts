import detail from "@harmattan/geo/data/admin1.json" with { type: "json" };
import world from "world-atlas/countries-110m.json" with { type: "json" };
import { type BaseMap, baseMap } from "./base-map.ts";

let prepared: BaseMap | undefined;

/** The ground of maps that zoom. */
export function detailMap(): BaseMap {
	prepared ??= baseMap(detail, world);
	return prepared;
}
