"use client";

import { HeatLegend } from "@harmattan/maps/components/heat-legend";
import { useTranslations } from "next-intl";
import type { MapState } from "./map-state.ts";

interface MapLegendProps {
	state: MapState;
	zoom: number;
}

/** What the marks mean, in words and units. */
export function MapLegend({ state, zoom }: MapLegendProps) {
	const t = useTranslations("map");
	const weight = t(state.weight === "events" ? "weightEvents" : "weightDeaths");
	const level = zoom < 5.4 ? 4 : zoom < 7 ? 5 : 6;
	return (
		<div className="flex flex-wrap items-start gap-x-8 gap-y-1 border-t border-line px-4 py-2">
			{state.layers.includes("heat") ? (
				<HeatLegend
					title={t("heatTitle")}
					unit={t(state.weight === "events" ? "heatUnitEvents" : "heatUnitDeaths")}
					note={t("heatNote")}
					maximum={null}
				/>
			) : null}
			{state.layers.includes("hexagons") ? (
				<p className="type-caption">
					<span className="type-finding">{t("hexTitle")}</span>{" "}
					<span className="text-ink-2">{t("hexUnit", { level, weight })}</span>
				</p>
			) : null}
			{state.layers.includes("points") ? <p className="type-caption text-ink-2">{t("pointNote", { weight })}</p> : null}
		</div>
	);
}
