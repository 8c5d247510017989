"use client";

import { CountedHere } from "./counted-here.tsx";
import { CountedThere } from "./counted-there.tsx";
import { useMapState } from "./map-state.ts";
import type { OpenedMap } from "./opened-map.ts";

/** Events that a browser holds at most: about 20 bytes each, and as much again on the graphics card for points. */
const MOST_EVENTS = 3_000_000;

interface MapScreenProps {
	opened: OpenedMap;
}

/** The map of a dataset: counted in the browser where that can hold its events, else on the server. */
export function MapScreen({ opened }: MapScreenProps) {
	const [{ count }] = useMapState();
	const isServed = count === "server" || opened.dataset.events > MOST_EVENTS;
	return isServed ? <CountedThere opened={opened} /> : <CountedHere opened={opened} />;
}
