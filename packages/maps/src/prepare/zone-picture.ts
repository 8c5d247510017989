import type { MultiPolygon, Polygon } from "geojson";
import type { MapFrame } from "./frame.ts";
import { frameOfPoints } from "./frame-of-points.ts";
import type { PlacedLabel } from "./place-labels.ts";
import { type Town, townLabels } from "./town-labels.ts";

type Ground = Polygon | MultiPolygon;

/** What a map of zones shows: the ground of each class, and what was gained and lost since an earlier month. */
export interface DrawnZones {
	/** In the order of the scale, the strongest hold last. */
	ground: readonly { class: string; geometry: Ground }[];
	gained: Ground | null;
	lost: Ground | null;
}

/** The map as paths, in pixels. */
export interface ZonePicture {
	frame: MapFrame;
	ground: { class: string; path: string }[];
	gained: string | null;
	lost: string | null;
	names: PlacedLabel[];
}

/** Opacity of the weakest and of the strongest class: a stronger hold is a darker ground. */
const OPACITY = { weakest: 0.18, strongest: 0.62 };

/** The opacity of a class of a scale, whose strongest stands last. */
export function zoneOpacity(name: string, classes: readonly string[]): number {
	if (classes.length < 2) return OPACITY.strongest;
	const share = Math.max(0, classes.indexOf(name)) / (classes.length - 1);
	return OPACITY.weakest + (OPACITY.strongest - OPACITY.weakest) * share;
}

const MAX_NAMES = 12;

/** Draws zones in a frame that shows all of them; null where there is nothing to show. */
export function zonePicture(
	{ ground, gained, lost }: DrawnZones,
	size: { width: number; height: number },
	towns: readonly Town[],
): ZonePicture | null {
	const corners = [...ground.map(({ geometry }) => geometry), gained, lost].flatMap((geometry) =>
		geometry === null ? [] : cornersOf(geometry),
	);
	const frame = frameOfPoints(corners, size);
	if (frame === null) return null;
	const pathOf = (geometry: Ground | null) => (geometry === null ? null : frame.path(geometry));
	return {
		frame,
		ground: ground.map(({ class: name, geometry }) => ({ class: name, path: frame.path(geometry) })),
		gained: pathOf(gained),
		lost: pathOf(lost),
		names: townLabels(frame, towns).slice(0, MAX_NAMES),
	};
}

const cornersOf = (geometry: Ground) =>
	(geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)
		.flat(2)
		.map(([longitude = 0, latitude = 0]) => ({ longitude, latitude }));
