"use client";

import { HEAT_TOKENS, token } from "@harmattan/ui/tokens";
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import { HEAT_THRESHOLDS } from "../prepare/density.ts";
import { drawnPoints, drawnRings } from "../prepare/drawn-marks.ts";
import { mapFrame } from "../prepare/frame.ts";
import { boxOfView, groundInView } from "../prepare/ground-in-view.ts";
import { heatBands } from "../prepare/heat-bands.ts";
import { namedPlaces, namesAt } from "../prepare/named-places.ts";
import type { Fill } from "../prepare/region-fill.ts";
import { boxOf } from "../prepare/view-box.ts";
import type { EventMapProps } from "./event-map.tsx";

const SIGNS = { site: "◆", milestone: "▲", force: "■" };
/** Pixels that an arrow key moves the map. */
const STEP = 80;
const ZOOM_STEP = 0.7;

/** The same map without WebGL, as SVG: ground, regions, density bands, hexagons, points and signs. Keys move it. */
export default function DrawnEventMap(props: EventMapProps) {
	const { heat, rings, points, fills, features, outline, focus, view, onView, onHover, onClick, onSize, label } = props;
	const holder = useRef<HTMLDivElement>(null);
	const [size, setSize] = useState({ width: 900, height: 600 });
	useEffect(() => {
		if (holder.current === null) return;
		const observer = new ResizeObserver(([entry]) => {
			if (!entry || entry.contentRect.height === 0) return;
			const next = { width: entry.contentRect.width, height: entry.contentRect.height };
			setSize(next);
			onSize?.(next);
		});
		observer.observe(holder.current);
		return () => observer.disconnect();
	}, [onSize]);
	const { width, height } = size;
	const frame = useMemo(() => mapFrame(boxOf(view, size), size.width, size.height), [view, size]);
	const ground = useMemo(() => groundInView(view.zoom, boxOfView(view, size), focus), [view, size, focus]);
	const bands = useMemo(() => (heat === null ? [] : heatBands(heat)), [heat]);
	const names = useMemo(() => namesAt(namedPlaces(focus), view.zoom), [focus, view.zoom]);
	const path = (polygons: readonly number[][][][]) =>
		frame.path({ type: "MultiPolygon", coordinates: polygons as number[][][][] });
	const lines = (all: readonly number[][][]) =>
		frame.path({ type: "MultiLineString", coordinates: all as number[][][] });
	const at = (event: PointerEvent) => {
		const box = holder.current?.getBoundingClientRect();
		const [x, y] = [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
		const [longitude, latitude] = frame.unproject(x, y);
		return { longitude, latitude, x, y };
	};
	const onKey = (event: KeyboardEvent) => {
		const moves: Record<string, [number, number]> = {
			ArrowLeft: [-STEP, 0],
			ArrowRight: [STEP, 0],
			ArrowUp: [0, -STEP],
			ArrowDown: [0, STEP],
		};
		const move = moves[event.key];
		const zoom = event.key === "+" || event.key === "=" ? ZOOM_STEP : event.key === "-" ? -ZOOM_STEP : 0;
		if (move) {
			const [longitude, latitude] = frame.unproject(width / 2 + move[0], height / 2 + move[1]);
			onView({ ...view, longitude, latitude });
		} else if (zoom !== 0) onView({ ...view, zoom: Math.min(12, Math.max(2, view.zoom + zoom)) });
		else return;
		event.preventDefault();
	};
	return (
		<div ref={holder} className="absolute inset-0">
			<svg
				role="img"
				aria-label={label}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by key
				tabIndex={0}
				viewBox={`0 0 ${width} ${height}`}
				className="block size-full"
				onKeyDown={onKey}
				onPointerMove={(event) => onHover(at(event))}
				onPointerLeave={() => onHover(null)}
				onClick={(event) => onClick(at(event as unknown as PointerEvent))}
			>
				<pattern id="area-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
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
				{features?.areas.map(({ id, geometry }) => (
					<path key={id} d={frame.path(geometry)} fill="url(#area-hatch)" stroke={token("accent")} strokeWidth={1.4} />
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
				{outline === null ? null : (
					<path d={frame.path(outline)} fill="none" stroke={token("accent")} strokeWidth={2} />
				)}
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
							{SIGNS[kind]}
						</text>
					);
				})}
			</svg>
		</div>
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
