"use client";

import { HEAT_TOKENS, token } from "@harmattan/ui/tokens";
import { useId, useMemo } from "react";
import { HEAT_THRESHOLDS } from "../prepare/density.ts";
import { drawnPoints, drawnRings } from "../prepare/drawn-marks.ts";
import { mapFrame } from "../prepare/frame.ts";
import { boxOfView, groundInView } from "../prepare/ground-in-view.ts";
import { heatBands } from "../prepare/heat-bands.ts";
import { MARK_SIGNS } from "../prepare/mark-signs.ts";
import { asNamed, namedPlaces, namesAt } from "../prepare/named-places.ts";
import type { Fill } from "../prepare/region-fill.ts";
import { scaleOf } from "../prepare/scale-bar.ts";
import { boxOf } from "../prepare/view-box.ts";
import type { EventMapProps } from "./event-map.tsx";

export interface MapDrawingProps
	extends Pick<
		EventMapProps,
		"heat" | "rings" | "points" | "fills" | "features" | "outline" | "focus" | "townName" | "view"
	> {
	/** Pixels. */
	width: number;
	height: number;
	/** True where the drawing leaves the page, and carries its scale with it. */
	hasScale: boolean;
	/** False leaves the names of towns out. */
	hasNames?: boolean;
}

/** What the map shows, as the content of an SVG: ground, regions, density bands, hexagons, points, signs and names. */
export function MapDrawing(props: MapDrawingProps) {
	const {
		heat,
		rings,
		points,
		fills,
		features,
		outline,
		focus,
		townName = asNamed,
		view,
		width,
		height,
		hasScale,
		hasNames = true,
	} = props;
	const hatch = useId();
	const frame = useMemo(() => mapFrame(boxOf(view, { width, height }), width, height), [view, width, height]);
	const ground = useMemo(
		() => groundInView(view.zoom, boxOfView(view, { width, height }), focus),
		[view, width, height, focus],
	);
	const bands = useMemo(() => (heat === null ? [] : heatBands(heat)), [heat]);
	const names = useMemo(
		() => (hasNames ? namesAt(namedPlaces(focus, townName), view.zoom) : []),
		[focus, townName, view.zoom, hasNames],
	);
	const scale = scaleOf(view.latitude, view.zoom);
	const path = (polygons: readonly number[][][][]) =>
		frame.path({ type: "MultiPolygon", coordinates: polygons as number[][][][] });
	const lines = (all: readonly number[][][]) =>
		frame.path({ type: "MultiLineString", coordinates: all as number[][][] });
	return (
		<>
			<pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
				<line x1="0" y1="0" x2="0" y2="6" stroke={token("accent")} strokeWidth="2" />
			</pattern>
			<rect width={width} height={height} fill={token("sea")} />
			<path d={path(ground.world)} fill={token("land-off")} stroke={token("sea-line")} strokeWidth={0.6} />
			<path d={path(ground.focus)} fill={token("land")} />
			{fills === null
				? null
				: ground.units.map(({ id, geometry }) => {
						const { colour, opacity } = paintOf(fills.get(id));
						return colour === null ? null : (
							<path key={id} d={frame.path(geometry)} fill={token(colour)} fillOpacity={opacity} />
						);
					})}
			{features?.zones.map(({ id, geometry, opacity }) => (
				<path key={id} d={frame.path(geometry)} fill={token("accent")} fillOpacity={opacity} />
			))}
			{features?.areas.map(({ id, geometry }) => (
				<path key={id} d={frame.path(geometry)} fill={`url(#${hatch})`} stroke={token("accent")} strokeWidth={1.4} />
			))}
			<path d={lines(ground.admin1)} fill="none" stroke={token("border-1")} strokeWidth={0.7} />
			{bands.map(({ threshold, geometry }) => (
				<path
					key={threshold}
					d={frame.path(geometry)}
					fill={token(HEAT_TOKENS[HEAT_THRESHOLDS.indexOf(threshold)] ?? "heat-6")}
				/>
			))}
			<path d={lines(ground.countries)} fill="none" stroke={token("border")} strokeWidth={1.1} />
			{features?.zones.map(({ id, geometry }) => (
				<path key={id} d={frame.path(geometry)} fill="none" stroke={token("accent")} strokeWidth={2} />
			))}
			{features?.routes.map(({ id, geometry }) => (
				<path key={id} d={frame.path(geometry)} fill="none" stroke={token("accent")} strokeWidth={2} />
			))}
			{rings === null ? null : (
				<path d={drawnRings(rings, frame, view.zoom)} fill="none" stroke={token("ink")} strokeWidth={1.3} />
			)}
			{points === null
				? null
				: drawnPoints(points, frame).map(({ key, x, y, radius }) => (
						<circle
							key={key}
							cx={x}
							cy={y}
							r={radius}
							fill={token("accent")}
							fillOpacity={0.43}
							stroke={token("accent")}
							strokeWidth={0.8}
						/>
					))}
			{outline === null ? null : <path d={frame.path(outline)} fill="none" stroke={token("accent")} strokeWidth={2} />}
			{names.map(({ name, longitude, latitude, rank }) => {
				const [x, y] = frame.project(longitude, latitude);
				return (
					<text key={`${name} ${x}`} x={x} y={y + 4} className={rank === "capital" ? "draw-capital" : "draw-town"}>
						{`${rank === "capital" ? "■" : "•"} ${name}`}
					</text>
				);
			})}
			{features?.marks.map(({ id, kind, longitude, latitude, size: pixels }) => {
				const [x, y] = frame.project(longitude, latitude);
				return (
					<text key={id} x={x} y={y} textAnchor="middle" fontSize={pixels} fill={token("ink")}>
						{MARK_SIGNS[kind]}
					</text>
				);
			})}
			{hasScale ? (
				<g transform={`translate(14 ${height - 14})`}>
					<path d={`M0 -4V0H${scale.pixels}V-4`} fill="none" stroke={token("ink")} />
					<text x={scale.pixels + 6} y={2} className="draw-town">{`${scale.km} km`}</text>
				</g>
			) : null}
		</>
	);
}

/** How a region is painted; no colour for nothing. */
function paintOf(fill: Fill | undefined): { colour: string | null; opacity: number } {
	if (fill === undefined || fill.kind === "none") return { colour: null, opacity: 0 };
	if (fill.kind === "step") return { colour: HEAT_TOKENS[fill.step] ?? "heat-6", opacity: 1 };
	if (fill.kind === "gap") return { colour: "ink", opacity: 0.16 };
	const opacity = [0, 0.43, 0.75][Math.abs(fill.step)] ?? 0;
	return { colour: fill.step === 0 ? null : fill.step > 0 ? "up" : "down", opacity };
}
