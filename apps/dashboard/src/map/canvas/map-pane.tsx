"use client";

import { notDrawn } from "@harmattan/columns/drawn-places";
import { isoOf } from "@harmattan/domain/time/calendar";
import type { EventMapProps, MapPoint, MapViewState } from "@harmattan/maps/components/event-map";
import { sideName } from "@harmattan/maps/model/facets";
import type { MapTarget } from "@harmattan/maps/model/map-model";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useCallback, useMemo } from "react";
import { townWords } from "@/format/words.ts";
import { statedDeaths } from "../figure/finding-words.ts";
import { legendEntries } from "../figure/legend-entries.ts";
import { MapLegend } from "../figure/map-legend.tsx";
import { useMap } from "../map-context.tsx";
import { areaOutline } from "./area-outline.ts";
import { featureWords } from "./feature-words.ts";
import { MapCanvas } from "./map-canvas.tsx";
import { useOperatorStyle } from "./operator-style.ts";
import { featureAt, targetAt, targetName } from "./targets.ts";
import { useLayers } from "./use-layers.ts";

/** Where only counts are there, nothing is known of single events. */
const NO_DETAILS = { actors: [], withStatedDeaths: null };

interface MapPaneProps {
	/** How regions are filled in place of the events' layers; null for these. */
	fills?: EventMapProps["fills"];
	view: MapViewState;
	onView: (view: MapViewState) => void;
	onPick: (target: MapTarget) => void;
	onSize: (size: { width: number; height: number }) => void;
	busy: boolean;
	/** What lies over the map, such as a lasso that is being drawn. */
	children?: ReactNode;
}

/** One map with its legend: a dataset's chosen events in some days. */
export function MapPane({ fills = null, view, onView, onPick, onSize, busy, children }: MapPaneProps) {
	const { opened, model, picture, state, actors, regionNames, features, focus } = useMap();
	const t = useTranslations();
	const townName = useCallback((name: string) => townWords(t, name), [t]);
	const format = useFormatter();
	const mapStyle = useOperatorStyle();
	const { counts, days } = picture;
	const shown = useMemo(
		() => (fills ? { ...state, layers: ["regions" as const], fill: "change" as const } : state),
		[fills, state],
	);
	const layers = useLayers(model, picture, shown, opened, view.zoom);
	const { area } = state;
	const outline = useMemo(() => areaOutline(area), [area]);
	const wordsAt = (point: MapPoint) => {
		const feature = featureAt(features, view.zoom, point);
		if (feature !== null) return featureWords(t, feature, opened, days && isoOf(days.to));
		const target = targetAt(model, shown, layers, view.zoom, point);
		if (target === null || days === null) return null;
		const { actors: leaders, withStatedDeaths } = model.source.events?.at(target.places, days) ?? NO_DETAILS;
		const [leading] = leaders;
		const name = leading && model.columns.sides[leading.side];
		return {
			title: targetName(t, target, regionNames),
			lines: [
				t("map.hoverEvents", {
					events: target.events,
					deaths: statedDeaths(target.deaths, target.events, target.events - (withStatedDeaths ?? target.events)),
					days: days.to - days.from + 1,
				}),
				...(name
					? [t("map.hoverActor", { name: sideName(name, actors), events: leading.events, all: target.events })]
					: []),
				t("map.hoverMore"),
			],
		};
	};
	const left = notDrawn(model.columns, counts.places);
	const hasFeatures = Object.values(features.drawn).some((list) => list.length > 0);
	return (
		<>
			<MapCanvas
				heat={layers.heat}
				rings={layers.rings}
				points={layers.points}
				fills={fills ?? layers.fills}
				features={hasFeatures ? features.drawn : null}
				outline={outline}
				mapStyle={state.ground === "style" ? mapStyle : null}
				focus={focus}
				townName={townName}
				view={view}
				onView={onView}
				wordsAt={wordsAt}
				onSize={onSize}
				onPick={(point) => {
					const target = targetAt(model, shown, layers, view.zoom, point);
					if (target !== null) onPick(target);
				}}
				busy={busy}
				drawn={counts.total.events - left.coarse - left.unplaced}
			>
				{children}
			</MapCanvas>
			<MapLegend
				entries={legendEntries(t, format, {
					state: shown,
					layers,
					annual: picture.annual,
					features: features.drawn,
					clipped: model.heatIsClipped,
					isDifference: fills !== null,
				})}
			/>
		</>
	);
}
