"use client";

import { RESOLUTIONS } from "@harmattan/maps/prepare/hexagon-rings";
import { REGION_FILLS } from "@harmattan/maps/prepare/region-fill";
import { useTranslations } from "next-intl";
import { FEATURE_LAYERS } from "../canvas/map-features.ts";
import { useOperatorStyle } from "../canvas/operator-style.ts";
import { useMap } from "../map-context.tsx";
import { EVENT_LAYERS, type MapState } from "../map-parameters.ts";
import { FacetGroup, FacetLine } from "./facet-group.tsx";
import { toggled } from "./toggled.ts";

const FIELD = "rounded-field min-h-6 max-w-full min-w-20 flex-1 border border-line bg-raise px-1";

/** Which layers are shown, and how they are drawn. */
export function LayerGroup() {
	const {
		state,
		change,
		features: { items },
	} = useMap();
	const t = useTranslations("map");
	const { layers } = state;
	const mapStyle = useOperatorStyle();
	const toggle = (layer: MapState["layers"][number]) => {
		const next = toggled(layers, layer);
		// Two ramps of colour at once cannot be read.
		const other = layer === "heat" ? "regions" : layer === "regions" ? "heat" : null;
		change({ layers: next.includes(layer) ? next.filter((one) => one !== other) : next });
	};
	const line = (layer: MapState["layers"][number], events: number | null) => (
		<FacetLine
			key={layer}
			type="checkbox"
			checked={layers.includes(layer)}
			onChange={() => toggle(layer)}
			label={t(`layer.${layer}`)}
			events={events}
			most={null}
		/>
	);
	return (
		<FacetGroup title={t("layers")}>
			{EVENT_LAYERS.map((layer) => line(layer, null))}
			{FEATURE_LAYERS.map((layer) =>
				line(layer, layers.includes(layer) ? items.filter((item) => item.layer === layer).length : null),
			)}
			<label className="mt-1 flex flex-wrap items-center gap-x-2">
				{t("weight")}
				<select
					value={state.weight}
					onChange={(event) => change({ weight: event.target.value as MapState["weight"] })}
					className={FIELD}
				>
					<option value="events">{t("weightEvents")}</option>
					<option value="deaths">{t("weightDeaths")}</option>
				</select>
			</label>
			{mapStyle === null ? null : (
				<label className="mt-1 flex flex-wrap items-center gap-x-2">
					{t("ground")}
					<select
						value={state.ground}
						onChange={(event) => change({ ground: event.target.value as MapState["ground"] })}
						className={FIELD}
					>
						<option value="own">{t("groundOwn")}</option>
						<option value="style">{t("groundStyle")}</option>
					</select>
				</label>
			)}
			{layers.includes("heat") ? (
				<label className="mt-1 flex flex-wrap items-center gap-x-2">
					{t("coarse")}
					<select
						value={state.coarse}
						onChange={(event) => change({ coarse: event.target.value as MapState["coarse"] })}
						className={FIELD}
					>
						<option value="out">{t("coarseOut")}</option>
						<option value="spread">{t("coarseSpread")}</option>
					</select>
				</label>
			) : null}
			{layers.includes("hexagons") ? (
				<label className="mt-1 flex flex-wrap items-center gap-x-2">
					{t("hexPinned")}
					<select
						value={state.hex ?? ""}
						onChange={(event) =>
							change({ hex: event.target.value === "" ? null : (Number(event.target.value) as MapState["hex"]) })
						}
						className={FIELD}
					>
						<option value="">{t("hexByZoom")}</option>
						{RESOLUTIONS.map((resolution) => (
							<option key={resolution} value={resolution}>
								{t("hexAt", { level: resolution })}
							</option>
						))}
					</select>
				</label>
			) : null}
			{layers.includes("regions") ? (
				<label className="mt-1 flex flex-wrap items-center gap-x-2">
					{t("fill")}
					<select
						value={state.fill}
						onChange={(event) => change({ fill: event.target.value as MapState["fill"] })}
						className={FIELD}
					>
						{REGION_FILLS.map((fill) => (
							<option key={fill} value={fill}>
								{t(`fills.${fill}`)}
							</option>
						))}
					</select>
				</label>
			) : null}
		</FacetGroup>
	);
}
