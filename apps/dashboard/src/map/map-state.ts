"use client";

import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { parseAsArrayOf, parseAsFloat, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";

export const MAP_LAYERS = ["heat", "hexagons", "points"] as const;

/** The whole state of the map, in its address. Null and empty mean the default. */
export function useMapState() {
	return useQueryStates(
		{
			dataset: parseAsString,
			country: parseAsArrayOf(parseAsString).withDefault([]),
			actor: parseAsString,
			class: parseAsStringLiteral(EVENT_CLASSES).withDefault("V"),
			from: parseAsString,
			to: parseAsString,
			layers: parseAsArrayOf(parseAsStringLiteral(MAP_LAYERS)).withDefault(["heat", "hexagons"]),
			weight: parseAsStringLiteral(["events", "deaths"] as const).withDefault("events"),
			lon: parseAsFloat,
			lat: parseAsFloat,
			zoom: parseAsFloat,
		},
		{ history: "replace", throttleMs: 300 },
	);
}

export type MapState = ReturnType<typeof useMapState>[0];
export type SetMapState = ReturnType<typeof useMapState>[1];
