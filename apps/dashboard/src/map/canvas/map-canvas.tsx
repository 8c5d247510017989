"use client";

import type { EventMapProps, MapPoint, MapViewState } from "@harmattan/maps/components/event-map";
import { ScaleBar } from "@harmattan/maps/components/scale-bar";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from "react";

// The map's code is large and needs a browser: it comes after the page.
const EventMap = dynamic(() => import("@harmattan/maps/components/event-map"), { ssr: false });
const DrawnEventMap = dynamic(() => import("@harmattan/maps/components/drawn-event-map"), { ssr: false });

/** Pixels between a tip and what it is about. */
const GAP = 14;

interface MapCanvasProps
	extends Pick<
		EventMapProps,
		"heat" | "rings" | "points" | "fills" | "features" | "outline" | "mapStyle" | "focus" | "townName"
	> {
	view: MapViewState;
	onView: (view: MapViewState) => void;
	/** What lies at a point, in words; null for nothing. */
	wordsAt: (point: MapPoint) => { title: string; lines: readonly string[] } | null;
	onPick: (point: MapPoint) => void;
	onSize: (size: { width: number; height: number }) => void;
	busy: boolean;
	/** Events that are shown, exposed to tests and tools. */
	drawn: number;
	/** What lies over the map. */
	children?: ReactNode;
}

/** The map itself: deck.gl where there is WebGL 2, a drawing with the same figures where there is none. */
export function MapCanvas({ view, onView, wordsAt, onPick, onSize, busy, drawn, children, ...map }: MapCanvasProps) {
	const t = useTranslations("map");
	const [webgl, setWebgl] = useState<boolean | null>(null);
	const [hovered, setHovered] = useState<MapPoint | null>(null);
	useEffect(() => setWebgl(document.createElement("canvas").getContext("webgl2") !== null), []);
	const holder = useRef<HTMLDivElement>(null);
	const [losses, setLosses] = useState(0);
	// A graphics card that takes its context back takes all that was drawn with it: the map is drawn anew.
	useEffect(() => {
		const lost = () => setLosses((count) => count + 1);
		const element = holder.current;
		element?.addEventListener("webglcontextlost", lost, true);
		return () => element?.removeEventListener("webglcontextlost", lost, true);
	}, []);
	const zoomBy = (step: number) => onView({ ...view, zoom: Math.min(12, Math.max(2, view.zoom + step)) });
	const button = "grid size-8 place-items-center border border-line bg-raise text-ink";
	const Renderer = webgl ? EventMap : DrawnEventMap;
	const tip = hovered && wordsAt(hovered);
	return (
		<div
			ref={holder}
			className="relative min-h-[46vh] flex-1"
			role="application"
			aria-label={t("canvas")}
			aria-busy={busy}
			data-drawn={drawn}
		>
			{webgl === false ? (
				<p className="type-caption absolute top-0 left-0 z-10 bg-bg px-2 py-1 text-ink-2">{t("noWebgl")}</p>
			) : null}
			{webgl === null ? null : (
				<Renderer
					key={losses}
					{...map}
					label={t("canvas")}
					view={view}
					onView={onView}
					onHover={setHovered}
					onClick={onPick}
					onSize={onSize}
					hovering={tip !== null}
				/>
			)}
			{hovered && tip ? (
				<div
					className="pointer-events-none absolute z-10 max-w-64 border border-accent bg-raise px-2 py-1"
					style={beside(hovered, holder.current)}
				>
					<p className="type-table type-key">{tip.title}</p>
					{tip.lines.map((line) => (
						<p key={line} className="type-caption text-ink-2">
							{line}
						</p>
					))}
				</div>
			) : null}
			{children}
			<div className="pointer-events-none absolute bottom-0 left-0 z-10 flex max-w-[calc(100%-60px)] flex-wrap items-end gap-x-4 px-3 py-1">
				<ScaleBar latitude={view.latitude} zoom={view.zoom} />
				<span className="type-caption bg-bg px-1 text-ink-2 max-md:hidden">{t("groundSource")}</span>
			</div>
			<div className="absolute right-3 bottom-3 z-10 grid gap-px">
				<button type="button" aria-label={t("zoomIn")} onClick={() => zoomBy(0.7)} className={button}>
					{"+"}
				</button>
				<button type="button" aria-label={t("zoomOut")} onClick={() => zoomBy(-0.7)} className={button}>
					{"−"}
				</button>
			</div>
		</div>
	);
}

/** Where a tip stands beside a point: on the side that has room for it. */
function beside({ x, y }: MapPoint, holder: HTMLElement | null): CSSProperties {
	const { clientWidth: width = 0, clientHeight: height = 0 } = holder ?? {};
	return {
		...(x > width / 2 ? { right: width - x + GAP } : { left: x + GAP }),
		...(y > height / 2 ? { bottom: height - y + GAP } : { top: y + GAP }),
	};
}
