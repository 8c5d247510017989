import type { Layer } from "@deck.gl/core";
import { TextLayer } from "@deck.gl/layers";
import type { Palette } from "./palette.ts";

/** A name on the ground. */
export interface NamedPlace {
	name: string;
	longitude: number;
	latitude: number;
	rank: "capital" | "town";
	/** Larger wins where two names collide. */
	priority: number;
}

const SIZE = { capital: 13, town: 11.5 };
/** Of the patch behind a name, which keeps it legible over the heat. */
const BACKGROUND_ALPHA = 175;
const FONT = "Archivo Variable, system-ui, sans-serif";

/** Names of capitals and towns, which the caller has thinned so that none overlaps. */
export function nameLayers(places: readonly NamedPlace[], palette: Palette): Layer[] {
	return [
		new TextLayer<NamedPlace>({
			id: "names",
			data: places,
			characterSet: "auto",
			getPosition: (place) => [place.longitude, place.latitude],
			getText: (place) => (place.rank === "capital" ? `■ ${place.name}` : `• ${place.name}`),
			getSize: (place) => SIZE[place.rank],
			getColor: palette.place,
			getTextAnchor: "start",
			fontFamily: FONT,
			fontWeight: 560,
			fontSettings: { fontSize: 64 },
			background: true,
			getBackgroundColor: [palette.halo[0], palette.halo[1], palette.halo[2], BACKGROUND_ALPHA],
			backgroundPadding: [2, 0],
		}),
	];
}
