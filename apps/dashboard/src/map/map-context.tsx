"use client";

import type { MapActor } from "@harmattan/maps/model/map-actor";
import type { MapModel } from "@harmattan/maps/model/map-model";
import { createContext, type ReactNode, useContext } from "react";
import type { MapFeatures } from "./canvas/map-features.ts";
import type { MapState } from "./map-parameters.ts";
import type { OpenedMap } from "./opened-map.ts";
import type { Picture } from "./use-picture.ts";

/** What all parts of a map work with: the dataset, what the address chooses of it, and what that gives. */
export interface MapContext {
	opened: OpenedMap;
	model: MapModel;
	picture: Picture;
	state: MapState;
	change: (next: Partial<MapState>) => void;
	/** Brings a place into the middle of the map. */
	zoomTo: (longitude: number, latitude: number) => void;
	actors: ReadonlyMap<string, MapActor>;
	/** Names of regions by id. */
	regionNames: ReadonlyMap<string, string>;
	/** Reference data on the map. */
	features: MapFeatures;
	/** Countries drawn as paper. */
	focus: readonly string[];
}

const Context = createContext<MapContext | null>(null);

interface MapProviderProps {
	value: MapContext;
	children: ReactNode;
}

/** Gives a map to its parts; within a map, another one (a second dataset or period) to the parts of that. */
export function MapProvider({ value, children }: MapProviderProps) {
	return <Context value={value}>{children}</Context>;
}

/** The map that a part belongs to. */
export function useMap(): MapContext {
	const map = useContext(Context);
	if (map === null) throw new Error("a part of a map is drawn outside of one");
	return map;
}
