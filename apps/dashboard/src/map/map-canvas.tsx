"use client";

import type { MapTarget, MapViewState } from "@harmattan/maps/components/event-map";
import type { LocationRow } from "@harmattan/maps/layers/event-layers";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { MapState } from "./map-state.ts";

// The map's code is large and needs a browser: it comes after the page.
const EventMap = dynamic(() => import("@harmattan/maps/components/event-map"), { ssr: false });
const DrawnMap = dynamic(() => import("./drawn-map.tsx"), { ssr: false });

interface MapCanvasProps {
	locations: readonly LocationRow[];
	years: number;
	state: MapState;
	focus: readonly string[];
	view: MapViewState;
	onView: (view: MapViewState) => void;
	onPick: (target: MapTarget | null) => void;
	busy: boolean;
}

/** The map itself: deck.gl where there is WebGL 2, a drawing with the same figures where there is none. */
export function MapCanvas({ locations, years, state, focus, view, onView, onPick, busy }: MapCanvasProps) {
	const t = useTranslations("map");
	const [webgl, setWebgl] = useState<boolean | null>(null);
	const [hovered, setHovered] = useState<MapTarget | null>(null);
	useEffect(() => setWebgl(document.createElement("canvas").getContext("webgl2") !== null), []);
	const zoomBy = (step: number) => onView({ ...view, zoom: Math.min(12, Math.max(2, view.zoom + step)) });
	const button = "grid size-8 place-items-center border border-line bg-raise text-ink";
	if (webgl === false) return <DrawnMap locations={locations} years={years} weight={state.weight} focus={focus} />;
	return (
		<div
			className="relative min-h-[52vh] flex-1"
			role="application"
			aria-label={t("canvas")}
			aria-busy={busy}
			data-drawn={locations.length}
		>
			{webgl ? (
				<EventMap
					locations={locations}
					years={years}
					layers={state.layers}
					weight={state.weight}
					focus={focus}
					view={view}
					onView={onView}
					onHover={setHovered}
					onClick={onPick}
				/>
			) : null}
			{hovered ? (
				<div
					className="pointer-events-none absolute z-10 border border-accent bg-raise px-2 py-1"
					style={{ left: hovered.x + 14, top: hovered.y + 14 }}
				>
					<p className="type-table type-key">{t("hoverEvents", { events: hovered.events, deaths: hovered.deaths })}</p>
					<p className="type-caption text-ink-3">{t("hoverMore")}</p>
				</div>
			) : null}
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
