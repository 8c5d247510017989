"use client";

import { MapView } from "@deck.gl/core";
import DeckGL from "@deck.gl/react";
import type { Polygon } from "geojson";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import { type DrawnPoints, type DrawnRings, heatLayer, pointLayer, ringLayer } from "../layers/event-layers.ts";
import { areasOf, type DrawnFeatures, featureLayers, outlineLayer } from "../layers/feature-layers.ts";
import { borderLayers, landLayers } from "../layers/ground-layers.ts";
import { nameLayers } from "../layers/name-layers.ts";
import { regionLayer } from "../layers/region-layers.ts";
import { boxOfView, groundInView } from "../prepare/ground-in-view.ts";
import type { HeatSurface } from "../prepare/heat-grid.ts";
import { asNamed, namedPlaces, namesAt } from "../prepare/named-places.ts";
import type { Fill } from "../prepare/region-fill.ts";
import { useCoarsePointer } from "./use-coarse-pointer.ts";
import { usePalette } from "./use-palette.ts";

// Most installations have none: its code comes only where it is requested.
const StyleGround = lazy(() => import("./style-ground.tsx"));

/** Where the map looks. */
export interface MapViewState {
	longitude: number;
	latitude: number;
	zoom: number;
}

/** Where the pointer is: degrees, and pixels from the map's corner. */
export interface MapPoint {
	longitude: number;
	latitude: number;
	x: number;
	y: number;
}

export interface EventMapProps {
	/** What the map is, for a screen reader. */
	label: string;
	/** Density to draw, or null for none. */
	heat: HeatSurface | null;
	rings: DrawnRings | null;
	points: DrawnPoints | null;
	/** Admin-1 regions by id with how they are filled. */
	fills: ReadonlyMap<string, Fill> | null;
	/** Areas, routes and marks. */
	features: DrawnFeatures | null;
	/** What of the ground events are chosen by; null for all of it. */
	outline: Polygon | null;
	/** Address of a MapLibre style that takes the place of our own ground and names; null for ours. */
	mapStyle?: string | null;
	/** Countries drawn as paper and with names. */
	focus: readonly string[];
	/** What a town of our gazetteer is called; left out: as the gazetteer names it. */
	townName?: (name: string) => string;
	view: MapViewState;
	onView: (view: MapViewState) => void;
	/** What lies at a point is for the caller to say: the map only draws. */
	onHover: (point: MapPoint | null) => void;
	onClick: (point: MapPoint) => void;
	/** Called when the map takes another size, pixels. */
	onSize?: (size: { width: number; height: number }) => void;
	/** True where something lies under the pointer. */
	hovering: boolean;
}

/** The library makes the canvas; a screen reader learns from here what it is and that arrow keys move it. */
function nameCanvas(holder: HTMLElement | null, label: string): void {
	for (const canvas of holder?.querySelectorAll("canvas") ?? []) {
		canvas.setAttribute("role", "application");
		canvas.setAttribute("aria-label", label);
	}
}

/** The interactive map: our own ground, density bands, hexagons and points. It draws only; filters live outside. */
export default function EventMap(props: EventMapProps) {
	const {
		heat,
		rings,
		points,
		fills,
		features,
		outline,
		mapStyle,
		focus,
		townName = asNamed,
		view,
		onView,
		onHover,
		onClick,
		onSize,
		hovering,
		label,
	} = props;
	const palette = usePalette();
	const holder = useRef<HTMLDivElement>(null);
	const [size, setSize] = useState({ width: 1200, height: 800 });
	const detail = Math.floor(view.zoom * 2) / 2;
	const { west, south, east, north } = boxOfView(view, size);
	const nameZoom = Math.floor(view.zoom * 4) / 4;
	const names = useMemo(() => namesAt(namedPlaces(focus, townName), nameZoom), [focus, townName, nameZoom]);
	const inView = useMemo(
		() => groundInView(detail, { west, south, east, north }, focus),
		[detail, west, south, east, north, focus],
	);
	const ground = useMemo(
		() =>
			palette === null
				? null
				: {
						land: landLayers(inView, palette),
						borders: borderLayers(inView, palette),
						names: nameLayers(names, palette),
					},
		[palette, inView, names],
	);
	const layers =
		palette === null || ground === null
			? []
			: [
					...(mapStyle ? [] : ground.land),
					...(fills === null ? [] : [regionLayer(inView.units, fills, palette)]),
					...(features === null ? [] : areasOf(features, palette)),
					...(heat === null ? [] : [heatLayer(heat, palette)]),
					...ground.borders,
					...(rings === null ? [] : [ringLayer(rings, palette.ink)]),
					...(points === null ? [] : [pointLayer(points, palette.accent)]),
					...(features === null ? [] : featureLayers(features, palette)),
					...(outline === null ? [] : [outlineLayer(outline, palette)]),
					...(mapStyle ? [] : ground.names),
				];
	const isTouched = useCoarsePointer();
	const pointOf = ({ coordinate, x, y }: { coordinate?: number[]; x: number; y: number }): MapPoint | null => {
		const [longitude, latitude] = coordinate ?? [];
		return longitude === undefined || latitude === undefined ? null : { longitude, latitude, x, y };
	};
	return (
		<div ref={holder} className="absolute inset-0">
			<DeckGL
				views={new MapView({ repeat: false })}
				viewState={{ ...view, pitch: 0, bearing: 0, minZoom: 2, maxZoom: 12 }}
				onViewStateChange={({ viewState }) => {
					const next = viewState as MapViewState;
					onView({ longitude: next.longitude, latitude: next.latitude, zoom: next.zoom });
				}}
				// Under a finger the page scrolls, and two fingers move the map.
				controller={{ dragRotate: false, touchRotate: false, keyboard: true, dragPan: !isTouched }}
				touchAction={isTouched ? "pan-y" : "none"}
				layers={layers}
				onLoad={() => nameCanvas(holder.current, label)}
				onResize={(next) => {
					setSize(next);
					onSize?.(next);
				}}
				onHover={(info) => onHover(pointOf(info))}
				onClick={(info) => {
					const point = pointOf(info);
					if (point !== null) onClick(point);
				}}
				getCursor={({ isDragging }) => (isDragging ? "grabbing" : hovering ? "pointer" : "grab")}
				style={{ background: "var(--sea)" }}
			>
				{mapStyle ? (
					<Suspense>
						<StyleGround mapStyle={mapStyle} />
					</Suspense>
				) : null}
			</DeckGL>
		</div>
	);
}
