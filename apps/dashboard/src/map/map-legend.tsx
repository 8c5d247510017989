"use client";

import { FillLegend } from "@harmattan/maps/components/fill-legend";
import { HeatLegend } from "@harmattan/maps/components/heat-legend";
import { RingLegend } from "@harmattan/maps/components/ring-legend";
import type { Resolution } from "@harmattan/maps/prepare/hexagon-rings";
import { useFormatter, useTranslations } from "next-intl";
import type { MapState } from "./map-state.ts";

interface MapLegendProps {
	state: Pick<MapState, "layers" | "weight" | "fill">;
	resolution: Resolution;
	/** What a full ring stands for. */
	full: number;
	/** Greatest density of the heat; null where it is not drawn. */
	maximum: number | null;
	/** True where heat leaves a part of the dataset's places out. */
	clipped: boolean;
}

/** Shares of a full ring that the legend shows. */
const SHARES = [1 / 16, 1 / 4, 1];

/** What the marks mean, in words and units. */
export function MapLegend({ state, resolution, full, maximum, clipped }: MapLegendProps) {
	const t = useTranslations("map");
	const format = useFormatter();
	const weight = t(state.weight === "events" ? "weightEvents" : "weightDeaths");
	const short = (value: number) => format.number(value, { maximumSignificantDigits: 2 });
	return (
		<div className="flex min-h-12 flex-wrap items-start gap-x-8 gap-y-1 border-t border-line px-4 py-1.5">
			{state.layers.includes("heat") ? (
				<HeatLegend
					title={t("heatTitle")}
					unit={t(state.weight === "events" ? "heatUnitEvents" : "heatUnitDeaths")}
					note={[t("heatNote"), clipped ? t("heatClipped") : null].filter(Boolean).join(" ")}
					maximum={maximum === null || maximum < 1 ? null : t("heatMost", { most: short(maximum) })}
				/>
			) : null}
			{state.layers.includes("regions") ? (
				<FillLegend
					title={t("layer.regions")}
					unit={t(`fillUnits.${state.fill}.${state.weight}`)}
					fill={state.fill}
					weight={state.weight}
					changes={[
						t("changes.muchLess"),
						t("changes.less"),
						t("changes.same"),
						t("changes.more"),
						t("changes.muchMore"),
					]}
					gap={t(`fillGaps.${state.fill}`)}
				/>
			) : null}
			{state.layers.includes("hexagons") ? (
				<RingLegend
					title={t("hexTitle")}
					unit={t("hexUnit", { weight })}
					note={t("hexLevel", { level: resolution })}
					steps={SHARES.map((share) => ({ share, label: `${short(full * share)}${share === 1 ? "+" : ""}` }))}
				/>
			) : null}
			{state.layers.includes("points") ? (
				<p className="type-caption text-ink-2">{t(state.weight === "events" ? "pointNote" : "pointNoteDeaths")}</p>
			) : null}
			<p className="type-caption text-ink-3 md:hidden">{t("groundSource")}</p>
		</div>
	);
}
