"use client";

import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { degreesAt } from "../prepare/view-box.ts";
import type { EventMapProps, MapViewState } from "./event-map.tsx";
import { MapDrawing } from "./map-drawing.tsx";

/** Pixels that an arrow key moves the map. */
const STEP = 80;
const ZOOM_STEP = 0.7;
/** Zoom levels of a pixel that a wheel is turned. */
const WHEEL_STEP = 0.003;
/** Pixels that a pointer may move between press and release of a click. */
const STILL = 4;

/** The same map without WebGL, as SVG. Keys, a drag and the wheel move it. */
export default function DrawnEventMap(props: EventMapProps) {
	const { view, onView, onHover, onClick, onSize, label } = props;
	const holder = useRef<HTMLDivElement>(null);
	const [size, setSize] = useState({ width: 900, height: 600 });
	const grip = useRef<{ x: number; y: number; view: MapViewState; isMoved: boolean } | null>(null);
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
	const pixelOf = (event: { clientX: number; clientY: number }) => {
		const box = holder.current?.getBoundingClientRect();
		return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
	};
	const at = (event: { clientX: number; clientY: number }) => {
		const { x, y } = pixelOf(event);
		const [longitude, latitude] = degreesAt(view, size, [x, y]);
		return { longitude, latitude, x, y };
	};
	/** The view from another middle, in pixels of the one that is given. */
	const moved = (from: MapViewState, x: number, y: number) => {
		const [longitude, latitude] = degreesAt(from, size, [width / 2 + x, height / 2 + y]);
		return { ...from, longitude, latitude };
	};
	/** The same point stays under the pointer while the zoom changes. */
	const zoomed = (by: number, pixel = { x: width / 2, y: height / 2 }) => {
		const zoom = Math.min(12, Math.max(2, view.zoom + by));
		const share = 1 - 2 ** (view.zoom - zoom);
		return { ...moved(view, (pixel.x - width / 2) * share, (pixel.y - height / 2) * share), zoom };
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
		if (move) onView(moved(view, ...move));
		else if (zoom !== 0) onView(zoomed(zoom));
		else return;
		event.preventDefault();
	};
	const onMove = (event: PointerEvent) => {
		if (grip.current === null) return onHover(at(event));
		const { x, y } = pixelOf(event);
		const [dx, dy] = [grip.current.x - x, grip.current.y - y];
		if (!grip.current.isMoved && Math.hypot(dx, dy) < STILL) return;
		grip.current.isMoved = true;
		onHover(null);
		onView(moved(grip.current.view, dx, dy));
	};
	// A wheel listener of React cannot keep the page from scrolling.
	const onWheel = useEffectEvent((event: WheelEvent) => {
		event.preventDefault();
		onView(zoomed(-event.deltaY * WHEEL_STEP, pixelOf(event)));
	});
	useEffect(() => {
		const element = holder.current;
		const listen = (event: WheelEvent) => onWheel(event);
		element?.addEventListener("wheel", listen, { passive: false });
		return () => element?.removeEventListener("wheel", listen);
	}, []);
	return (
		<div ref={holder} className="absolute inset-0">
			<svg
				role="img"
				aria-label={label}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by key
				tabIndex={0}
				viewBox={`0 0 ${width} ${height}`}
				className="block size-full cursor-grab touch-none"
				onKeyDown={onKey}
				onPointerDown={(event) => {
					event.currentTarget.setPointerCapture(event.pointerId);
					grip.current = { ...pixelOf(event), view, isMoved: false };
				}}
				onPointerMove={onMove}
				onPointerUp={(event) => {
					const isClick = grip.current?.isMoved === false;
					grip.current = null;
					if (isClick) onClick(at(event));
				}}
				onPointerCancel={() => {
					grip.current = null;
				}}
				onPointerLeave={() => onHover(null)}
			>
				<MapDrawing {...props} width={width} height={height} hasScale={false} />
			</svg>
		</div>
	);
}
