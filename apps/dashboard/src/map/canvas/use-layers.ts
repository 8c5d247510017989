"use client";

import type { EventMapProps } from "@harmattan/maps/components/event-map";
import type { MapModel } from "@harmattan/maps/model/map-model";
import { regionFills } from "@harmattan/maps/model/region-fills";
import { fullRing, type Resolution, resolutionAt } from "@harmattan/maps/prepare/hexagon-rings";
import { useMemo } from "react";
import type { MapState } from "../map-parameters.ts";
import type { OpenedMap } from "../opened-map.ts";
import type { Picture } from "../use-picture.ts";

/** All that a map draws of a picture, and what its legend says of it. */
export interface Layers extends Pick<EventMapProps, "heat" | "rings" | "points" | "fills"> {
	resolution: Resolution;
	/** What a full ring stands for. */
	full: number;
}

/** The layers of a state, drawn from a picture of the events. */
export function useLayers(
	model: MapModel,
	{ counts, days, annual }: Picture,
	state: MapState,
	opened: OpenedMap,
	zoom: number,
): Layers {
	const { layers, weight, fill } = state;
	const has = (layer: (typeof layers)[number]) => layers.includes(layer) && days !== null;
	const resolution = state.hex ?? resolutionAt(zoom);
	const years = annual?.years ?? 1;
	const full = fullRing(weight, resolution, years);
	const fills = useMemo(
		() =>
			layers.includes("regions") && days !== null
				? regionFills(
						opened,
						model.columns,
						counts,
						fill === "change" ? (model.source.events?.before(days) ?? null) : null,
						days,
						{ fill, weight },
					)
				: null,
		[layers, days, opened, model, counts, fill, weight],
	);
	return {
		heat: has("heat") ? model.heat(weight, years, state.coarse === "spread") : null,
		rings: has("hexagons") ? model.rings(resolution, weight, full) : null,
		points: has("points") && days !== null ? model.points(weight, days) : null,
		fills,
		resolution,
		full,
	};
}
