import type { MapFrame } from "./frame.ts";
import { discRadius, frameOfPoints, pixelOf } from "./frame-of-points.ts";
import type { PlacedLabel } from "./place-labels.ts";
import { type Town, townLabels } from "./town-labels.ts";

/** Which of two sources hold an event. */
export const HELD_BY = ["both", "first", "second"] as const;
export type HeldBy = (typeof HELD_BY)[number];

/** An event of one of two sources, as far as drawing it needs. */
export interface ComparedPlace {
	heldBy: HeldBy;
	longitude: number | null;
	latitude: number | null;
}

/** What a map of two sources' events draws, in pixels: a disc for the events of a place that both hold, or one of them. */
export interface PairPicture {
	frame: MapFrame;
	discs: { heldBy: HeldBy; x: number; y: number; radius: number }[];
	names: PlacedLabel[];
}

const MAX_NAMES = 9;
/** A mark must show by its shape who holds its event, pixels. */
const SMALLEST_RADIUS = 3;

/** Places what two sources hold in a frame that shows all of it; the largest discs lie at the bottom. Null where nothing has a place. */
export function pairPicture(
	places: readonly ComparedPlace[],
	size: { width: number; height: number },
	towns: readonly Town[],
): PairPicture | null {
	const placed = places.flatMap(({ heldBy, longitude, latitude }) =>
		longitude === null || latitude === null ? [] : [{ heldBy, longitude, latitude }],
	);
	const frame = frameOfPoints(placed, size);
	if (frame === null) return null;
	const at = Map.groupBy(placed, (place) => `${place.heldBy} ${pixelOf(frame, place).map(Math.round)}`);
	const discs = [...at.values()].flatMap((together) => {
		const [place] = together;
		if (place === undefined) return [];
		const [x, y] = pixelOf(frame, place);
		return [{ heldBy: place.heldBy, x, y, radius: Math.max(SMALLEST_RADIUS, discRadius(together.length)) }];
	});
	return {
		frame,
		discs: discs.toSorted((a, b) => b.radius - a.radius),
		names: townLabels(frame, towns).slice(0, MAX_NAMES),
	};
}
