"use client";

import { Legend } from "@harmattan/maps/components/legend";
import type { LegendEntry } from "@harmattan/maps/prepare/legend-entry";
import { useTranslations } from "next-intl";

interface MapLegendProps {
	entries: readonly LegendEntry[];
}

/** What the marks mean, in words and units. */
export function MapLegend({ entries }: MapLegendProps) {
	const t = useTranslations("map");
	return (
		<div className="flex min-h-12 flex-wrap items-start gap-x-8 gap-y-1 border-t border-line px-4 py-1.5">
			{entries.map((entry) => (
				<Legend key={entry.title} {...entry} />
			))}
			<p className="type-caption text-ink-3 md:hidden">{t("groundSource")}</p>
		</div>
	);
}
