"use client";

import { notDrawn } from "@harmattan/columns/drawn-places";
import { FOCUS_COUNTRIES, NEIGHBOUR_COUNTRIES } from "@harmattan/domain/regions/regions";
import type { MapViewState } from "@harmattan/maps/components/event-map";
import type { Days } from "@harmattan/maps/model/days";
import type { MapActor } from "@harmattan/maps/model/map-actor";
import type { MapModel, MapTarget } from "@harmattan/maps/model/map-model";
import { openingView, sameView } from "@harmattan/maps/model/views";
import { boxOf } from "@harmattan/maps/prepare/view-box";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { milestoneMarks } from "@/format/milestone-marks.ts";
import { SplitMaps } from "./canvas/split-maps.tsx";
import { targetName } from "./canvas/targets.ts";
import { useFeatures } from "./canvas/use-features.ts";
import { choiceOf, datesOf, daysOf } from "./choice.ts";
import { EventTable } from "./drawer/event-table.tsx";
import { EventsDrawer, type Opened } from "./drawer/events-drawer.tsx";
import { EventCharts } from "./figure/event-charts.tsx";
import { leftWords } from "./figure/finding-words.ts";
import { MapActions } from "./figure/map-actions.tsx";
import { MapHeader } from "./figure/map-header.tsx";
import { PivotTable } from "./figure/pivot-table.tsx";
import { facetsOf } from "./filters/map-facets.ts";
import { MapRail } from "./filters/map-rail.tsx";
import { Sheet } from "./filters/sheet.tsx";
import { MapProvider } from "./map-context.tsx";
import { useMapState } from "./map-state.ts";
import type { OpenedMap } from "./opened-map.ts";
import { histogramOf } from "./time/histogram.ts";
import { TimePanel } from "./time/time-panel.tsx";
import { usePicture } from "./use-picture.ts";
import { useUndo } from "./use-undo.ts";

interface MapWorkspaceProps {
	opened: OpenedMap;
	model: MapModel;
	/** True while newer events are on their way. */
	busy: boolean;
	/** How far the events are that the browser will count for itself, in words; null where it does, or never will. */
	coming: string | null;
}

/** Filters, maps, time and events of a place: what the address says, drawn. */
export function MapWorkspace({ opened, model, busy, coming }: MapWorkspaceProps) {
	const t = useTranslations();
	const format = useFormatter();
	const { dataset } = opened;
	const [state, setState] = useMapState();
	const { change, undo, canUndo } = useUndo(state, setState);
	// Days that are moved or played stand here, and in the address once they rest.
	const [moving, setMoving] = useState<Days | null>(null);
	const resting = daysOf(state, model.columns);
	// What the server counts stands for the days of the address until these rest again.
	const hasEvents = model.source.events !== null;
	const days = hasEvents ? (moving ?? resting) : resting;
	const actors = useMemo(
		() => new Map(opened.actors.map((actor): [string, MapActor] => [actor.id, actor])),
		[opened.actors],
	);
	const picture = usePicture(model, state, days, actors, dataset.coverage);
	const { counts, selection, whole, sideKinds } = picture;
	const features = useFeatures(opened, state.layers, days);
	const [view, setView] = useState<MapViewState>(() => openingView(state, model));
	const [size, setSize] = useState({ width: 900, height: 600 });
	const [picked, setPicked] = useState<Opened["list"]>(null);
	const [isDrawing, setDrawing] = useState(false);
	useEffect(() => {
		if (state.lon === null) setView(openingView({ lon: null, lat: null, zoom: null }, model));
	}, [state.lon, model]);
	const focus = useMemo(
		() => [...FOCUS_COUNTRIES, ...NEIGHBOUR_COUNTRIES.filter((country) => dataset.countries.includes(country))],
		[dataset],
	);
	// The days' own counts ignore the days, and stay for as long as the selection does.
	const histogram = useMemo(
		() => whole && selection && histogramOf(counts.days.events, whole, whole, dataset.coverage, state.country),
		[model, selection, dataset, state.country],
	);
	const marks = useMemo(
		() =>
			milestoneMarks(
				format,
				opened.milestones,
				state.country.length > 0 ? state.country : focus,
				t("common.by", { date: "" }).trim(),
			),
		[format, opened.milestones, state.country, focus, t],
	);
	const regionNames = useMemo(
		() => new Map([...opened.countries, ...opened.regions].map(({ id, name }) => [id, name])),
		[opened.countries, opened.regions],
	);
	const facets = facetsOf(model, counts, actors, sideKinds, state);
	const choice = choiceOf(state, dataset.id, days && datesOf(days), picture.sidesOfKinds, opened.knownAt);
	const isSpread = state.coarse === "spread" && state.layers.includes("heat");
	const notes = leftWords(t, picture, facets.statuses, notDrawn(model.columns, counts.places), isSpread);
	const [eventDataset, eventId] = state.event?.split("/") ?? [];
	const event = eventDataset && eventId && EVENT_ID.test(eventId) ? { dataset: eventDataset, id: eventId } : null;
	const drawer = picked !== null || event !== null;
	const move = (next: MapViewState) => {
		setView(next);
		// The drawing library also tells a view that nobody moved, when it appears. An address that is written then
		// takes back a navigation that is under way, and pins a view that the reader has not chosen.
		if (sameView(next, view)) return;
		void setState({ lon: round(next.longitude), lat: round(next.latitude), zoom: round(next.zoom) });
	};
	const show = (target: MapTarget | null) => {
		setPicked(target && { target, title: targetName(t, target, regionNames) });
		void setState({ event: null });
	};
	const zoomTo = (longitude: number, latitude: number) =>
		move({ ...view, longitude, latitude, zoom: Math.max(view.zoom, PLACE_ZOOM) });
	const context = { opened, model, picture, state, change, zoomTo, actors, regionNames, features, focus };
	return (
		<MapProvider value={context}>
			<div className="grid grid-cols-1 md:h-full md:grid-cols-[236px_minmax(0,1fr)] md:grid-rows-[minmax(0,1fr)_auto]">
				<a href="#map-view" className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:bg-bg focus:p-2">
					{t("map.skip")}
				</a>
				<Sheet label={t("map.filters")} isClosed={isDrawing}>
					<MapRail
						facets={facets}
						undo={canUndo ? undo : null}
						isDrawing={isDrawing}
						onDraw={() => {
							setDrawing(!isDrawing);
							void setState({ view: "map" });
						}}
					/>
				</Sheet>
				<div
					className={`order-first flex min-h-0 flex-col md:order-none md:grid ${drawer ? "md:grid-cols-[minmax(0,1fr)_352px]" : "md:grid-cols-1"}`}
				>
					<section
						id="map-view"
						tabIndex={-1}
						aria-label={t("map.title")}
						className="flex min-h-0 min-w-0 flex-col md:border-l md:border-line"
					>
						<MapHeader isMoving={moving !== null} notes={notes}>
							<MapActions
								view={view}
								size={size}
								notes={notes}
								choice={choice}
								onView={(next) => void setState({ view: next })}
							/>
						</MapHeader>
						{hasEvents ? null : (
							<p role={coming === null ? undefined : "status"} className="type-caption px-4 pb-1 text-ink-2">
								{coming ?? t("map.served", { count: dataset.events })}
							</p>
						)}
						{state.view === "table" ? (
							<EventTable
								choice={choice}
								box={cornersOf(boxOf(view, size))}
								onOpen={(next) => void setState({ event: `${next.dataset}/${next.id}` })}
							/>
						) : state.view === "pivot" ? (
							<PivotTable choice={choice} />
						) : state.view === "charts" && days && whole ? (
							<EventCharts facets={facets} whole={whole} days={days} />
						) : (
							<SplitMaps
								view={view}
								onView={move}
								onPick={(target) => show(target)}
								onSize={setSize}
								busy={busy}
								isDrawing={isDrawing}
								onDrawn={() => setDrawing(false)}
							/>
						)}
					</section>
					{drawer ? (
						<EventsDrawer
							opened={{ list: picked, event }}
							choice={choice}
							onOpen={(next) => void setState({ event: next && `${next.dataset}/${next.id}` })}
							onClose={() => show(null)}
							revision={opened.revision}
						/>
					) : null}
				</div>
				{histogram && whole && days ? (
					<div className="md:col-span-2">
						<TimePanel
							histogram={histogram}
							whole={whole}
							days={moving ?? days}
							milestones={marks}
							onDays={setMoving}
							onDone={(next) => {
								setMoving(null);
								if (resting === null || next.from !== resting.from || next.to !== resting.to) change(datesOf(next));
							}}
						/>
					</div>
				) : null}
			</div>
		</MapProvider>
	);
}

const EVENT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Zoom at which a town and what lies around it fill the map. */
const PLACE_ZOOM = 8;
const cornersOf = ({ west, south, east, north }: ReturnType<typeof boxOf>) => [west, south, east, north] as const;
const round = (value: number) => Math.round(value * 1000) / 1000;
