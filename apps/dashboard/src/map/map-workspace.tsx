"use client";

import { FOCUS_COUNTRIES } from "@harmattan/domain/regions/regions";
import { isoOf } from "@harmattan/domain/time/calendar";
import type { MapPoint, MapViewState } from "@harmattan/maps/components/event-map";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { milestoneMarks } from "@/format/milestone-marks.ts";
import { choiceOf, type Days } from "./choice.ts";
import { DrawnMap } from "./drawn-map.tsx";
import { EventsDrawer } from "./events-drawer.tsx";
import { notDrawn, sideName } from "./facets.ts";
import { featureWords } from "./feature-words.ts";
import { histogramOf } from "./histogram.ts";
import { MapCanvas } from "./map-canvas.tsx";
import { MapExport } from "./map-export.tsx";
import { facetsOf } from "./map-facets.ts";
import { MapHeader } from "./map-header.tsx";
import { MapLegend } from "./map-legend.tsx";
import type { MapModel, MapTarget } from "./map-model.ts";
import { MapRail } from "./map-rail.tsx";
import { useMapState } from "./map-state.ts";
import type { OpenedMap } from "./opened-map.ts";
import { featureAt, targetAt, targetName } from "./targets.ts";
import { datesOf, TimePanel } from "./time-panel.tsx";
import { useLayers } from "./use-layers.ts";
import { usePicture } from "./use-picture.ts";
import { useUndo } from "./use-undo.ts";
import { openingView, sameView } from "./views.ts";

interface MapWorkspaceProps {
	opened: OpenedMap;
	model: MapModel;
	/** True while newer events are on their way. */
	busy: boolean;
}

/** Filters, map, time and events of a place: what the address says, drawn. */
export function MapWorkspace({ opened, model, busy }: MapWorkspaceProps) {
	const t = useTranslations();
	const format = useFormatter();
	const [state, setState] = useMapState();
	const { change, undo, canUndo } = useUndo(state, setState);
	const { picture, setMoving } = usePicture(model, state, opened.actors as never);
	const { counts, days, whole, years, actors, sideKinds } = picture;
	const [view, setView] = useState<MapViewState>(() => openingView(state, model));
	const [picked, setPicked] = useState<MapTarget | null>(null);
	useEffect(() => {
		if (state.lon === null) setView(openingView({ lon: null, lat: null, zoom: null }, model));
	}, [state.lon, model]);
	const { dataset } = opened;
	const focus = useMemo(
		() => [...new Set([...FOCUS_COUNTRIES, ...dataset.coverage.map((span) => span.country)])],
		[dataset],
	);
	const histogram = useMemo(
		() => whole && histogramOf(counts.days.events, whole, dataset.coverage, state.country),
		// The days' own counts ignore the days: they stay while these move.
		[
			model,
			dataset,
			state.class,
			state.country,
			state.region,
			state.actor,
			state.kind,
			state.precision,
			state.deaths,
			state.area,
		],
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
	const regionNames = useMemo(() => new Map(opened.regions.map(({ id, name }) => [id, name])), [opened.regions]);
	const facets = facetsOf(model, counts, actors, sideKinds, regionNames, state);
	const layers = useLayers(model, picture, state, opened, view.zoom);
	const move = (next: MapViewState) => {
		setView(next);
		// The drawing library also tells a view that nobody moved, when it appears. An address that is written then
		// takes back a navigation that is under way, and pins a view that the reader has not chosen.
		if (sameView(next, view)) return;
		void setState({ lon: round(next.longitude), lat: round(next.latitude), zoom: round(next.zoom) });
	};
	const moveDone = (next: Days) => {
		setMoving(null);
		change(datesOf(next));
	};
	const wordsAt = (point: MapPoint) => {
		const feature = featureAt(layers, view.zoom, point);
		if (feature !== null) return featureWords(t, feature, opened, days && isoOf(days.to));
		const target = targetAt(model, state, layers, view.zoom, point);
		if (target === null || days === null) return null;
		const [leading] = model.actorsAt(target.places, days);
		const name = leading && model.columns.sides[leading.side];
		return {
			title: targetName(t, target),
			lines: [
				t("map.hoverEvents", { events: target.events, deaths: target.deaths, days: days.to - days.from + 1 }),
				...(name
					? [t("map.hoverActor", { name: sideName(name, actors), events: leading.events, all: target.events })]
					: []),
				t("map.hoverMore"),
			],
		};
	};
	const choice = choiceOf(state, dataset.id, days && datesOf(days), picture.sidesOfKinds);
	const left = notDrawn(model.columns, counts);
	return (
		<div className="grid grid-cols-1 md:h-[calc(100vh-72px)] md:min-h-[640px] md:grid-cols-[236px_minmax(0,1fr)] md:grid-rows-[minmax(0,1fr)_auto]">
			<details
				open
				className="order-last min-h-0 overflow-y-auto px-4 py-2 md:order-none md:px-6 md:[&>summary]:hidden"
				aria-label={t("map.filters")}
			>
				<summary className="type-section min-h-11 cursor-pointer py-2 text-accent">{t("map.filters")}</summary>
				<MapRail
					state={state}
					change={change}
					opened={opened}
					facets={facets}
					undo={canUndo ? undo : null}
					items={layers.items}
				/>
			</details>
			<div
				className={`order-first flex min-h-0 flex-col md:order-none md:grid ${picked ? "md:grid-cols-[minmax(0,1fr)_352px]" : "md:grid-cols-1"}`}
			>
				<section aria-label={t("map.title")} className="flex min-h-0 flex-col md:border-l md:border-line">
					<MapHeader counts={counts} days={days} left={left} dataset={dataset} revision={opened.revision}>
						{days ? (
							<MapExport
								model={model}
								counts={counts}
								state={state}
								opened={opened}
								focus={focus}
								days={days}
								years={years}
								coarse={left.coarse}
							/>
						) : null}
					</MapHeader>
					<MapCanvas
						heat={layers.heat}
						rings={layers.rings}
						points={layers.points}
						fills={layers.fills}
						features={layers.features}
						focus={focus}
						view={view}
						onView={move}
						wordsAt={wordsAt}
						onPick={(point) => setPicked(targetAt(model, state, layers, view.zoom, point))}
						busy={busy}
						drawn={counts.total.events - left.coarse - left.unplaced}
						drawing={<DrawnMap model={model} counts={counts} years={years} weight={state.weight} focus={focus} />}
					/>
					<MapLegend
						state={state}
						resolution={layers.resolution}
						full={layers.full}
						maximum={layers.heat?.maximum ?? null}
						clipped={model.heatIsClipped}
					/>
				</section>
				{picked ? (
					<EventsDrawer choice={choice} target={picked} title={targetName(t, picked)} onClose={() => setPicked(null)} />
				) : null}
			</div>
			{histogram && whole && days ? (
				<div className="md:col-span-2">
					<TimePanel
						histogram={histogram}
						whole={whole}
						days={days}
						milestones={marks}
						state={state}
						change={change}
						onDays={setMoving}
						onDone={moveDone}
					/>
				</div>
			) : null}
		</div>
	);
}

const round = (value: number) => Math.round(value * 1000) / 1000;
