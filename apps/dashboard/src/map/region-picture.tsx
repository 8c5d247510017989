"use client";

import { RegionMap } from "@harmattan/maps/components/region-map";
import type { LocationRow } from "@harmattan/maps/prepare/annual-weights";
import { regionPicture } from "@harmattan/maps/prepare/region-picture";
import { useMemo } from "react";

interface RegionPictureProps {
	rows: readonly LocationRow[];
	focus: readonly string[];
	label: string;
	width: number;
	height: number;
}

/** Heat as a drawing, over the same ground and with the same thresholds as the interactive map. */
export default function RegionPicture({ rows, focus, label, width, height }: RegionPictureProps) {
	const picture = useMemo(
		() =>
			regionPicture({
				region: "custom",
				countries: focus,
				locations: rows,
				width,
				height,
				detail: "full",
				callouts: [],
			}),
		[rows, focus, width, height],
	);
	return <RegionMap {...picture} label={label} footnote="" />;
}
