"use client";

import { MapView, type PickingInfo } from "@deck.gl/core";
import DeckGL from "@deck.gl/react";
import { useMemo } from "react";
import { heatLayers, hexagonLayers, type LocationRow, pointLayers } from "../layers/event-layers.ts";
import { borderLayers, landLayers } from "../layers/ground-layers.ts";
import { nameLayers } from "../layers/name-layers.ts";
import { boundsOf, density } from "../prepare/density.ts";
import { detailMap } from "../prepare/detail-map.ts";
import { fullRing, type Hexagon, hexagons, resolutionAt } from "../prepare/hexagons.ts";
import { namedPlaces, namesAt } from "../prepare/named-places.ts";
import { usePalette } from "./use-palette.ts";

/** Grid of the heat surface, degrees: about 9 km. */
const STEP_DEGREES = 0.08;

/** Where the map looks. */
export interface MapViewState {
	longitude: number;
	latitude: number;
	zoom: number;
}

/** What the pointer is on. */
export type MapTarget =
	| { kind: "place"; longitude: number; latitude: number; events: number; deaths: number; x: number; y: number }
	| { kind: "cell"; cell: string; resolution: 4 | 5 | 6; events: number; deaths: number; x: number; y: number };

interface EventMapProps {
	locations: readonly LocationRow[];
	/** Length of the period in years, so that heat is a rate a year. */
	years: number;
	layers: readonly ("heat" | "hexagons" | "points")[];
	weight: "events" | "deaths";
	/** Countries drawn as paper and with names. */
	focus: readonly string[];
	view: MapViewState;
	onView: (view: MapViewState) => void;
	onHover: (target: MapTarget | null) => void;
	onClick: (target: MapTarget | null) => void;
}

/** The interactive map: our own ground, density bands, hexagons and points. It draws only; filters live outside. */
export default function EventMap({
	locations,
	years,
	layers,
	weight,
	focus,
	view,
	onView,
	onHover,
	onClick,
}: EventMapProps) {
	const palette = usePalette();
	const resolution = resolutionAt(view.zoom);
	const base = useMemo(detailMap, []);
	const nameZoom = Math.floor(view.zoom * 4) / 4;
	const names = useMemo(() => namesAt(namedPlaces(focus), nameZoom), [focus, nameZoom]);
	const surface = useMemo(() => {
		const points = locations.map(
			([longitude, latitude, events, deaths]) => [longitude, latitude, weight === "events" ? events : deaths] as const,
		);
		const bounds = boundsOf(points);
		return bounds && density(points, bounds, { years, stepDegrees: STEP_DEGREES });
	}, [locations, weight, years]);
	const cells = useMemo(
		() => (layers.includes("hexagons") ? hexagons(locations, resolution) : []),
		[layers, locations, resolution],
	);
	const drawn = useMemo(() => {
		if (!palette) return [];
		const full = fullRing(cells, weight);
		return [
			...landLayers(base, focus, palette),
			...(layers.includes("heat") && surface ? heatLayers(surface, palette) : []),
			...borderLayers(base, palette),
			...(layers.includes("hexagons") ? hexagonLayers(cells, weight, full, palette) : []),
			...(layers.includes("points") ? pointLayers(locations, weight, palette) : []),
			...nameLayers(names, palette),
		];
	}, [palette, base, focus, layers, surface, cells, locations, weight, names]);
	const toTarget = (info: PickingInfo): MapTarget | null => {
		if (!info.object) return null;
		const at = { x: info.x, y: info.y };
		if (info.layer?.id === "points") {
			const [longitude, latitude, events, deaths] = info.object as LocationRow;
			return { kind: "place", longitude, latitude, events, deaths, ...at };
		}
		return { kind: "cell", resolution, ...(info.object as Hexagon), ...at };
	};
	return (
		<DeckGL
			views={new MapView({ repeat: false })}
			viewState={{ ...view, pitch: 0, bearing: 0, minZoom: 2, maxZoom: 12 }}
			onViewStateChange={({ viewState }) => {
				const next = viewState as MapViewState;
				onView({ longitude: next.longitude, latitude: next.latitude, zoom: next.zoom });
			}}
			controller={{ dragRotate: false, touchRotate: false, keyboard: true }}
			layers={drawn}
			onHover={(info) => onHover(toTarget(info))}
			onClick={(info) => onClick(toTarget(info))}
			getCursor={({ isDragging, isHovering }) => (isDragging ? "grabbing" : isHovering ? "pointer" : "grab")}
			style={{ background: "var(--sea)" }}
		/>
	);
}
