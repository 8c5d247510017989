"use client";

import { RegionMap } from "@harmattan/maps/components/region-map";
import type { LocationRow } from "@harmattan/maps/layers/event-layers";
import { regionPicture } from "@harmattan/maps/prepare/region-picture";
import { useTranslations } from "next-intl";
import { useMemo } from "react";

const WIDTH = 1000;
const HEIGHT = 640;

interface DrawnMapProps {
	locations: readonly LocationRow[];
	focus: readonly string[];
}

/** The map as a drawing, for browsers without WebGL and for export. */
export default function DrawnMap({ locations, focus }: DrawnMapProps) {
	const t = useTranslations("map");
	const picture = useMemo(
		() =>
			regionPicture({
				region: "custom",
				countries: focus,
				locations,
				width: WIDTH,
				height: HEIGHT,
				detail: "full",
				callouts: [],
			}),
		[locations, focus],
	);
	return (
		<div className="flex-1 overflow-hidden">
			<p className="type-caption px-4 py-1 text-ink-2">{t("noWebgl")}</p>
			<RegionMap {...picture} label={t("canvas")} footnote="" />
		</div>
	);
}
