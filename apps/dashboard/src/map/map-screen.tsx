"use client";

import { LocalMap } from "./local-map.tsx";
import { useMapState } from "./map-state.ts";
import type { FirstCounts, OpenedMap } from "./opened-map.ts";
import { RemoteMap } from "./remote-map.tsx";

/** Events that a browser holds at most: about 20 bytes each, and as much again on the graphics card for points. */
const MAX_EVENTS = 3_000_000;

interface MapScreenProps {
	opened: OpenedMap;
	first: FirstCounts | null;
}

/** The map of a dataset: counted in the browser where that can hold its events, else on the server. */
export function MapScreen({ opened, first }: MapScreenProps) {
	const [{ count }] = useMapState();
	const isServed = count === "server" || opened.dataset.events > MAX_EVENTS;
	return isServed ? <RemoteMap opened={opened} first={first} /> : <LocalMap opened={opened} first={first} />;
}
