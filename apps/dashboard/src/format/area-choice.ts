import { areaText, type MapArea } from "@harmattan/domain/events/map-area";
import { PLACED_PRECISIONS } from "@harmattan/domain/events/precision";

/** What a map's or file's address says of a drawn area, so that it holds the events that figures count in it: not the points that stand in for a province. */
export const areaChoice = (area: MapArea | null): { area?: string; precision?: string } =>
	area === null ? {} : { area: areaText(area), precision: PLACED_PRECISIONS.join(",") };
