"use client";

import { useQueryStates } from "nuqs";
import { MAP_PARAMETERS } from "./map-parameters.ts";

/** The whole state of the map, in its address. */
export const useMapState = () => useQueryStates(MAP_PARAMETERS, { history: "replace", throttleMs: 300 });

export type SetMapState = ReturnType<typeof useMapState>[1];
