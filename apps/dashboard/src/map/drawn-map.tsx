"use client";

import type { CrossCounts } from "@harmattan/columns/cross-filter";
import { annualWeights } from "@harmattan/maps/prepare/annual-weights";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type MapModel, rowsOf } from "./map-model.ts";

const RegionPicture = dynamic(() => import("./region-picture.tsx"), { ssr: false });

interface DrawnMapProps {
	model: MapModel;
	counts: CrossCounts;
	/** Length of the period in years, so that heat is a rate a year as the legend says. */
	years: number;
	weight: "events" | "deaths";
	focus: readonly string[];
}

/** The map as a drawing, for browsers without WebGL. */
export function DrawnMap({ model, counts, years, weight, focus }: DrawnMapProps) {
	const t = useTranslations("map");
	const rows = useMemo(() => annualWeights(rowsOf(model, counts), weight, years), [model, counts, weight, years]);
	return (
		<div className="flex-1 overflow-hidden">
			<p className="type-caption px-4 py-1 text-ink-2">{t("noWebgl")}</p>
			<RegionPicture rows={rows} focus={focus} label={t("canvas")} width={1000} height={640} />
		</div>
	);
}
