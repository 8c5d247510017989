import type { MapViewState } from "../components/event-map.tsx";
import type { MapModel } from "./map-model.ts";

const SAHEL: MapViewState = { longitude: 1.2, latitude: 14.6, zoom: 4.6 };
const IN_SAHEL = ["MLI", "BFA", "NER"];

/** The view of an address; else one that shows the events: the Sahel where some lie in it, else the middle of them all. */
export function openingView(
	{ lon, lat, zoom }: { lon: number | null; lat: number | null; zoom: number | null },
	{ columns, isDrawn }: MapModel,
): MapViewState {
	if (lon !== null && lat !== null) return { longitude: lon, latitude: lat, zoom: zoom ?? SAHEL.zoom };
	if (columns.countries.some((country) => IN_SAHEL.includes(country))) return SAHEL;
	const { longitudes, latitudes } = columns.places;
	const box = { west: 180, east: -180, south: 90, north: -90 };
	isDrawn.forEach((drawn, place) => {
		if (drawn !== 1) return;
		box.west = Math.min(box.west, longitudes[place] as number);
		box.east = Math.max(box.east, longitudes[place] as number);
		box.south = Math.min(box.south, latitudes[place] as number);
		box.north = Math.max(box.north, latitudes[place] as number);
	});
	if (box.west > box.east) return SAHEL;
	return { longitude: (box.west + box.east) / 2, latitude: (box.south + box.north) / 2, zoom: 5 };
}

/** True where two views are the same to the eye. */
export function sameView(a: MapViewState, b: MapViewState): boolean {
	return (["longitude", "latitude", "zoom"] as const).every((key) => Math.abs(a[key] - b[key]) < 1e-6);
}
