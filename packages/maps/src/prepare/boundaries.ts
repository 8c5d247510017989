import overview from "@harmattan/geo/data/admin1-overview.json" with { type: "json" };
import world from "world-atlas/countries-110m.json" with { type: "json" };
import { type BaseMap, baseMap } from "./base-map.ts";

let prepared: BaseMap | undefined;

/** The ground of small maps, split once a process. Sources: Natural Earth, through our admin-1 layer and world-atlas. */
export function overviewMap(): BaseMap {
	prepared ??= baseMap(overview, world);
	return prepared;
}
