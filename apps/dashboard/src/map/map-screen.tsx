"use client";

import { FOCUS_COUNTRIES } from "@harmattan/domain/regions/regions";
import { dayOf } from "@harmattan/domain/time/calendar";
import type { MapTarget, MapViewState } from "@harmattan/maps/components/event-map";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { dayWords } from "@/format/words.ts";
import { trpcClient } from "@/live/trpc-client.ts";
import { EventsDrawer } from "./events-drawer.tsx";
import { MapCanvas } from "./map-canvas.tsx";
import type { MapData } from "./map-data.ts";
import { MapExport } from "./map-export.tsx";
import { MapFilters } from "./map-filters.tsx";
import { MapLegend } from "./map-legend.tsx";
import { useMapState } from "./map-state.ts";
import { MapTable } from "./map-table.tsx";

const SAHEL: MapViewState = { longitude: 1.2, latitude: 14.6, zoom: 4.6 };
const NO_ROWS: MapData["locations"] = [];

interface MapScreenProps {
	revision: number;
}

/** Filters, map, legend and list: what the address says, drawn. */
export function MapScreen({ revision }: MapScreenProps) {
	const t = useTranslations();
	const format = useFormatter();
	const [state, setState] = useMapState();
	const [view, setView] = useState<MapViewState>({
		longitude: state.lon ?? SAHEL.longitude,
		latitude: state.lat ?? SAHEL.latitude,
		zoom: state.zoom ?? SAHEL.zoom,
	});
	const [picked, setPicked] = useState<MapTarget | null>(null);
	const input = {
		dataset: state.dataset,
		countries: state.country,
		actor: state.actor,
		eventClass: state.class,
		from: state.from,
		to: state.to,
	};
	const { data, error, refetch, isFetching } = useQuery({
		queryKey: ["map", input, revision],
		queryFn: () => trpcClient.map.read.query(input),
		placeholderData: keepPreviousData,
	});
	const locations = data?.locations ?? NO_ROWS;
	const placed = state.lon !== null;
	useEffect(() => {
		if (!placed && data) setView(viewOf(data, SAHEL));
	}, [placed, data]);
	const focus = useMemo(
		() => [...new Set([...FOCUS_COUNTRIES, ...(data?.dataset.coverage.map((span) => span.country) ?? [])])],
		[data],
	);
	const years = data?.from && data.to ? (dayOf(data.to) - dayOf(data.from) + 1) / 365.25 : 1;
	const move = (next: MapViewState) => {
		setView(next);
		// The drawing library also tells a view that nobody moved, when it appears. An address that is written then
		// takes back a navigation that is under way, and pins a view that the reader has not chosen.
		if (sameView(next, view)) return;
		void setState({ lon: round(next.longitude), lat: round(next.latitude), zoom: round(next.zoom) });
	};
	const period = data?.from && data.to ? { from: dayWords(format, data.from), to: dayWords(format, data.to) } : null;
	const finding = !data
		? t("map.loading")
		: data.events === 0 || !period
			? t("map.findingNone")
			: t("map.finding", {
					events: data.events,
					deaths: data.deaths === null ? t("common.notStated") : format.number(data.deaths),
					...period,
				});
	return (
		<div className="flex flex-col md:grid md:h-[calc(100vh-72px)] md:min-h-[560px] md:grid-cols-[236px_minmax(0,1fr)]">
			<MapFilters state={state} setState={setState} data={data} />
			<div
				className={`order-first flex min-h-0 flex-col md:order-none md:grid ${picked ? "md:grid-cols-[minmax(0,1fr)_352px]" : "md:grid-cols-1"}`}
			>
				<section aria-label={t("map.title")} className="flex min-h-0 flex-col md:border-l md:border-line">
					<header className="flex flex-wrap items-baseline justify-between gap-x-6 px-4 py-2">
						<div aria-live="polite">
							<h1 className="type-section">{finding}</h1>
							<p className="type-caption text-ink-2">
								{data
									? [
											data.coarse > 0 ? t("map.left", { coarse: data.coarse }) : null,
											data.unplaced > 0 ? t("map.unplaced", { count: data.unplaced }) : null,
											`${data.dataset.attribution} (${data.dataset.licence})`,
											t("common.revision", { revision: data.revision }),
										]
											.filter(Boolean)
											.join("; ")
									: ""}
							</p>
						</div>
						{data && period ? (
							<MapExport
								data={data}
								state={state}
								focus={focus}
								years={years}
								title={finding}
								scope={`${t(`class.${state.class}`)}; ${period.from} – ${period.to}`}
							/>
						) : null}
					</header>
					{error ? (
						<p role="alert" className="px-4 py-3">
							{t("map.error", { message: error.message })}{" "}
							<button type="button" onClick={() => refetch()} className="min-h-6 text-accent underline">
								{t("map.retry")}
							</button>
						</p>
					) : null}
					<MapCanvas
						locations={locations}
						years={years}
						state={state}
						focus={focus}
						view={view}
						onView={move}
						onPick={setPicked}
						busy={isFetching}
					/>
					<MapLegend state={state} zoom={view.zoom} />
					<MapTable data={data} />
				</section>
				{picked ? <EventsDrawer input={input} target={picked} onClose={() => setPicked(null)} /> : null}
			</div>
		</div>
	);
}

function sameView(a: MapViewState, b: MapViewState): boolean {
	return (["longitude", "latitude", "zoom"] as const).every((key) => Math.abs(a[key] - b[key]) < 1e-6);
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** A view that shows the events: the Sahel where they lie in it, else the middle of what there is. */
function viewOf(data: MapData, fallback: MapViewState): MapViewState {
	const inSahel = data.locations.some(
		([longitude, latitude]) =>
			longitude > -12 &&
			longitude < 16 &&
			latitude > 10 &&
			latitude < 24 &&
			data.dataset.coverage.some((span) => span.country === "MLI"),
	);
	if (inSahel || data.locations.length === 0) return fallback;
	const longitudes = data.locations.map((row) => row[0]);
	const latitudes = data.locations.map((row) => row[1]);
	const middle = (values: number[]) =>
		(values.reduce((least, value) => Math.min(least, value)) + values.reduce((most, value) => Math.max(most, value))) /
		2;
	return { longitude: middle(longitudes), latitude: middle(latitudes), zoom: 5 };
}
