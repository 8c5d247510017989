"use client";

import { isoOf } from "@harmattan/domain/time/calendar";
import type { Days } from "@harmattan/maps/model/days";
import { useMemo } from "react";
import type { MapState } from "../map-parameters.ts";
import type { OpenedMap } from "../opened-map.ts";
import { FEATURE_LAYERS, featuresOn, type MapFeatures } from "./map-features.ts";

/** The reference data of the chosen layers, as of the last day shown. */
export function useFeatures(opened: OpenedMap, layers: MapState["layers"], days: Days | null): MapFeatures {
	const asOf = days === null ? "" : isoOf(days.to);
	return useMemo(
		() =>
			featuresOn(
				opened,
				FEATURE_LAYERS.filter((layer) => layers.includes(layer)),
				asOf,
			),
		[opened, layers, asOf],
	);
}
