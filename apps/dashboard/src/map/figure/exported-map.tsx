"use client";

import type { MapViewState } from "@harmattan/maps/components/event-map";
import { FigureLegend } from "@harmattan/maps/components/figure-legend";
import { MapDrawing } from "@harmattan/maps/components/map-drawing";
import { useFormatter, useTranslations } from "next-intl";
import { areaOutline } from "../canvas/area-outline.ts";
import { useLayers } from "../canvas/use-layers.ts";
import { useMap } from "../map-context.tsx";
import { legendEntries } from "./legend-entries.ts";

/** The part of the ground that a figure shows. */
export interface FigureFrame {
	view: MapViewState;
	/** Pixels of the map on the page. */
	size: { width: number; height: number };
}

/** Pixels of a figure. */
const WIDTH = 1100;
const HEIGHT = 700;

/** The map as a drawing with its legend: the same layers, and all of the ground that the page shows. */
export default function ExportedMap({ view, size }: FigureFrame) {
	const { model, picture, state, opened, features, focus } = useMap();
	const t = useTranslations();
	const format = useFormatter();
	const layers = useLayers(model, picture, state, opened, view.zoom);
	const zoom = view.zoom + Math.log2(Math.min(WIDTH / size.width, HEIGHT / size.height));
	const entries = legendEntries(t, format, {
		state,
		layers,
		annual: picture.annual,
		features: features.drawn,
		clipped: model.heatIsClipped,
		isDifference: false,
	});
	return (
		<>
			<svg role="img" aria-label={t("map.title")} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} data-figure="">
				<MapDrawing
					{...layers}
					features={features.drawn}
					outline={areaOutline(state.area)}
					focus={focus}
					view={{ ...view, zoom }}
					width={WIDTH}
					height={HEIGHT}
					hasScale
				/>
			</svg>
			<FigureLegend entries={entries} width={WIDTH} />
		</>
	);
}
