"use client";

import type { MapViewState } from "@harmattan/maps/components/event-map";
import { FigureLegend } from "@harmattan/maps/components/figure-legend";
import { MapDrawing } from "@harmattan/maps/components/map-drawing";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback } from "react";
import type { DrawnLook } from "@/figure/edited-figure.ts";
import { townWords } from "@/format/words.ts";
import { areaOutline } from "../canvas/area-outline.ts";
import { useLayers } from "../canvas/use-layers.ts";
import { useMap } from "../map-context.tsx";
import { legendEntries } from "./legend-entries.ts";

export interface ExportedMapProps {
	/** The part of the ground that the figure shows. */
	view: MapViewState;
	/** Pixels of the map on the page. */
	size: { width: number; height: number };
	look: DrawnLook;
}

/** Pixels of a row of the legend beside the map, for a picture that has a height of its own. */
const LEGEND_ROW = 54;

/** The map as a drawing with its legend: the same layers, and all of the ground that the page shows. */
export default function ExportedMap({ view, size, look }: ExportedMapProps) {
	const { model, picture, state, opened, features, focus } = useMap();
	const t = useTranslations();
	const townName = useCallback((name: string) => townWords(t, name), [t]);
	const format = useFormatter();
	const layers = useLayers(model, picture, state, opened, view.zoom);
	const { width } = look;
	const entries = legendEntries(t, format, {
		state,
		layers,
		annual: picture.annual,
		features: features.drawn,
		clipped: model.heatIsClipped,
		isDifference: false,
	});
	const height = Math.max(120, (look.height ?? width) - (look.legend ? entries.length * LEGEND_ROW : 0));
	const zoom = view.zoom + Math.log2(Math.min(width / size.width, height / size.height));
	return (
		<>
			<svg role="img" aria-label={t("map.title")} viewBox={`0 0 ${width} ${height}`} data-figure="">
				<MapDrawing
					{...layers}
					features={features.drawn}
					outline={areaOutline(state.area)}
					focus={focus}
					townName={townName}
					view={{ ...view, zoom }}
					width={width}
					height={height}
					hasNames={look.labels}
					hasScale
				/>
			</svg>
			{look.legend ? <FigureLegend entries={entries} width={width} /> : null}
		</>
	);
}
