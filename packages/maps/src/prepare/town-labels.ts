import type { MapFrame } from "./frame.ts";
import { BESIDE, type PlacedLabel, placeLabels } from "./place-labels.ts";

/** A town that a map may name, the more important ones first. */
export interface Town {
	name: string;
	longitude: number;
	latitude: number;
}

/** Names of towns beside their dots, those left out that would lie on another or outside. */
export function townLabels(frame: MapFrame, towns: readonly Town[]): PlacedLabel[] {
	const rounded = (pixels: number) => Math.round(pixels * 10) / 10;
	return placeLabels(
		towns.map(({ name, longitude, latitude }) => {
			const [x, y] = frame.project(longitude, latitude).map(rounded) as [number, number];
			return { id: `${name} ${x}`, lines: [name], x, y, spots: BESIDE, characterWidth: 6.2, lineHeight: 14 };
		}),
		{ left: 4, top: 4, right: frame.width - 4, bottom: frame.height - 4 },
	);
}
