import type { MapArea } from "@harmattan/domain/events/map-area";
import type { EventMapProps } from "@harmattan/maps/components/event-map";
import { circleAround } from "@harmattan/maps/prepare/features";

/** The line around the ground that events are chosen by; null where all of it counts. */
export function areaOutline(area: MapArea | null): EventMapProps["outline"] {
	if (area === null) return null;
	return area.kind === "near"
		? circleAround(area.longitude, area.latitude, area.km)
		: { type: "Polygon", coordinates: [[...area.ring, ...area.ring.slice(0, 1)]] };
}
