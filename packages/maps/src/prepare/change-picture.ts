import type { MapFrame } from "./frame.ts";
import { discRadius, frameOfPoints, pixelOf } from "./frame-of-points.ts";
import type { PlacedLabel } from "./place-labels.ts";
import { type Town, townLabels } from "./town-labels.ts";

/** An event that an import adds, changes or withdraws, as far as drawing it needs. */
export interface ChangedPlace {
	kind: "new" | "changed" | "withdrawn";
	id: string;
	longitude: number | null;
	latitude: number | null;
	/** Where it lay before, for one that moved; null for one that did not. */
	from: { longitude: number; latitude: number } | null;
}

/** What a map of an import's changes draws, in pixels. */
export interface ChangePicture {
	frame: MapFrame;
	added: { x: number; y: number; radius: number }[];
	changed: { id: string; x: number; y: number }[];
	moved: { id: string; from: [number, number]; to: [number, number] }[];
	withdrawn: { id: string; x: number; y: number }[];
	/** Towns to find one's way by. */
	names: PlacedLabel[];
}

const MAX_NAMES = 9;
/**
 * Places what an import changes in a frame that holds all of it. `newAt` lists new events by place: longitude,
 * latitude, events. Null where nothing has a place.
 */
export function changePicture(
	newAt: readonly (readonly [number, number, number])[],
	places: readonly ChangedPlace[],
	size: { width: number; height: number },
	towns: readonly Town[],
): ChangePicture | null {
	const placed = places.filter(
		(place): place is ChangedPlace & { longitude: number; latitude: number } =>
			place.longitude !== null && place.latitude !== null,
	);
	const points = [
		...newAt.map(([longitude, latitude]) => ({ longitude, latitude })),
		...placed,
		...placed.flatMap(({ from }) => from ?? []),
	];
	const frame = frameOfPoints(points, size);
	if (frame === null) return null;
	const at = (place: { longitude: number; latitude: number }) => pixelOf(frame, place);
	const dot = (place: ChangedPlace & { longitude: number; latitude: number }) => {
		const [x, y] = at(place);
		return { id: place.id, x, y };
	};
	const names = townLabels(frame, towns);
	return {
		frame,
		names: names.slice(0, MAX_NAMES),
		added: newAt.map(([longitude, latitude, events]) => {
			const [x, y] = at({ longitude, latitude });
			return { x, y, radius: discRadius(events) };
		}),
		changed: placed.filter(({ kind, from }) => kind === "changed" && from === null).map(dot),
		moved: placed.flatMap((place) =>
			place.from === null ? [] : [{ id: place.id, from: at(place.from), to: at(place) }],
		),
		withdrawn: placed.filter(({ kind }) => kind === "withdrawn").map(dot),
	};
}
