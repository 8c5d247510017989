import { Button } from "@harmattan/ui/button";
import { token } from "@harmattan/ui/tokens";
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import {
	type DrawingGround,
	type DrawnGeometry,
	type DrawnKind,
	type DrawnPoint,
	geometryOf,
	pointsOf,
} from "../prepare/drawing.ts";
import { mapFrame } from "../prepare/frame.ts";

export type { DrawingGround, DrawnGeometry, DrawnKind } from "../prepare/drawing.ts";

interface DrawMapProps {
	ground: DrawingGround;
	kind: DrawnKind;
	geometry: DrawnGeometry | null;
	/** What is shown beside it and not drawn on. */
	beside?: DrawnGeometry | null;
	onChange: (geometry: DrawnGeometry | null) => void;
	words: {
		label: string;
		undo: string;
		clear: string;
		zoomIn: string;
		zoomOut: string;
		/** How many points there are. */
		points: (count: number) => string;
	};
}

const LARGEST_ZOOM = 64;
/** Pixels that an arrow key moves the cross, before zooming; with Shift a tenth. */
const STEP = 20;

/**
 * A map on which an area, site or route is drawn point by point: a click sets a point, and so does Enter where the
 * cross is, which the arrow keys move.
 */
export function DrawMap({ ground, kind, geometry, beside = null, onChange, words }: DrawMapProps) {
	const { width, height, bounds } = ground;
	const frame = useMemo(() => mapFrame(bounds, width, height), [bounds, width, height]);
	const svg = useRef<SVGSVGElement>(null);
	const [cross, setCross] = useState<[number, number]>([width / 2, height / 2]);
	const [zoom, setZoom] = useState(1);
	const [middle, setMiddle] = useState<[number, number]>([width / 2, height / 2]);
	// Points that make no geometry yet: the first two corners of an area, the first end of a route.
	const [begun, setBegun] = useState<DrawnPoint[]>([]);
	const points = geometry === null ? begun : pointsOf(geometry);
	const pixels = points.map(([longitude, latitude]) => frame.project(longitude, latitude));
	const give = (next: DrawnPoint[]) => {
		setBegun(next);
		onChange(geometryOf(kind, next));
	};
	const add = ([x, y]: [number, number]) => {
		setCross([x, y]);
		const point = frame.unproject(x, y);
		give(kind === "site" ? [point] : [...points, point]);
	};
	const onPointer = (event: PointerEvent) => {
		const matrix = svg.current?.getScreenCTM();
		if (!matrix) return;
		const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
		add([x, y]);
	};
	const onKey = (event: KeyboardEvent) => {
		const step = (event.shiftKey ? STEP / 10 : STEP) / zoom;
		const moves: Record<string, [number, number]> = {
			ArrowLeft: [-step, 0],
			ArrowRight: [step, 0],
			ArrowUp: [0, -step],
			ArrowDown: [0, step],
		};
		const move = moves[event.key];
		if (move) {
			const next: [number, number] = [
				Math.min(width, Math.max(0, cross[0] + move[0])),
				Math.min(height, Math.max(0, cross[1] + move[1])),
			];
			setCross(next);
			if (zoom > 1) setMiddle(next);
		} else if (event.key === "Enter") add(cross);
		else if (event.key === "Backspace") give(points.slice(0, -1));
		else return;
		event.preventDefault();
	};
	const zoomTo = (next: number) => {
		setZoom(Math.min(LARGEST_ZOOM, Math.max(1, next)));
		setMiddle(next <= 1 ? [width / 2, height / 2] : (pixels.at(-1) ?? cross));
	};
	const [w, h] = [width / zoom, height / zoom];
	const left = Math.min(width - w, Math.max(0, middle[0] - w / 2));
	const top = Math.min(height - h, Math.max(0, middle[1] - h / 2));
	const line = pixels.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x},${y}`).join("");
	return (
		<div className="grid gap-2">
			<svg
				ref={svg}
				role="application"
				aria-label={words.label}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on by key
				tabIndex={0}
				viewBox={`${left} ${top} ${w} ${h}`}
				className="block h-auto w-full cursor-crosshair touch-manipulation border border-line"
				onPointerUp={onPointer}
				onKeyDown={onKey}
			>
				<rect width={width} height={height} fill={token("sea")} />
				<path d={ground.land} fill={token("land")} stroke={token("border")} strokeWidth={0.8 / zoom} />
				<path d={ground.admin1Lines} fill="none" stroke={token("border-1")} strokeWidth={0.6 / zoom} />
				{ground.towns.map(({ id, lines, x, y, textX, textY, anchor }) => (
					<g key={id}>
						<circle cx={x} cy={y} r={1.8 / zoom} fill={token("place")} />
						<text
							x={x + (textX - x) / zoom}
							y={y + (textY - y) / zoom}
							textAnchor={anchor}
							fontSize={12 / zoom}
							fill={token("place")}
						>
							{lines[0]}
						</text>
					</g>
				))}
				{beside === null ? null : (
					<path
						d={frame.path(beside)}
						fill={token("accent")}
						fillOpacity={0.12}
						stroke={token("accent")}
						strokeDasharray={`${4 / zoom}`}
						strokeWidth={1 / zoom}
					/>
				)}
				<path
					d={geometry === null ? line : frame.path(geometry)}
					fill={kind === "area" ? token("accent") : "none"}
					fillOpacity={0.2}
					stroke={token("accent")}
					strokeWidth={2 / zoom}
				/>
				{pixels.map(([x, y], index) => (
					<circle
						key={index}
						cx={x}
						cy={y}
						r={4 / zoom}
						fill={token("raise")}
						stroke={token("accent")}
						strokeWidth={1.5 / zoom}
					/>
				))}
				<path
					d={`M${cross[0] - 8 / zoom},${cross[1]}h${16 / zoom}M${cross[0]},${cross[1] - 8 / zoom}v${16 / zoom}`}
					stroke={token("ink")}
					strokeWidth={1 / zoom}
				/>
			</svg>
			<div className="flex flex-wrap items-center gap-2">
				<Button onClick={() => zoomTo(zoom * 2)} disabled={zoom >= LARGEST_ZOOM}>
					{words.zoomIn}
				</Button>
				<Button onClick={() => zoomTo(zoom / 2)} disabled={zoom <= 1}>
					{words.zoomOut}
				</Button>
				<Button onClick={() => give(points.slice(0, -1))} disabled={points.length === 0}>
					{words.undo}
				</Button>
				<Button onClick={() => give([])} disabled={points.length === 0}>
					{words.clear}
				</Button>
				<span role="status" className="type-caption text-ink-3">
					{words.points(points.length)}
				</span>
			</div>
		</div>
	);
}
