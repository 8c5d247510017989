"use client";

import { RegionMap } from "@harmattan/maps/components/region-map";
import type { LocationRow } from "@harmattan/maps/layers/event-layers";
import { annualWeights } from "@harmattan/maps/prepare/annual-weights";
import { regionPicture } from "@harmattan/maps/prepare/region-picture";
import { useTranslations } from "next-intl";
import { useMemo } from "react";

const WIDTH = 1000;
const HEIGHT = 640;

interface DrawnMapProps {
	locations: readonly LocationRow[];
	/** Length of the period in years, so that heat is a rate a year as the legend says. */
	years: number;
	weight: "events" | "deaths";
	focus: readonly string[];
}

/** The map as a drawing, for browsers without WebGL. */
export default function DrawnMap({ locations, years, weight, focus }: DrawnMapProps) {
	const t = useTranslations("map");
	const picture = useMemo(
		() =>
			regionPicture({
				region: "custom",
				countries: focus,
				locations: annualWeights(locations, weight, years),
				width: WIDTH,
				height: HEIGHT,
				detail: "full",
				callouts: [],
			}),
		[locations, years, weight, focus],
	);
	return (
		<div className="flex-1 overflow-hidden">
			<p className="type-caption px-4 py-1 text-ink-2">{t("noWebgl")}</p>
			<RegionMap {...picture} label={t("canvas")} footnote="" />
		</div>
	);
}
