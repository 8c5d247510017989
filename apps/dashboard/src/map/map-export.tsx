"use client";

import type { CrossCounts } from "@harmattan/columns/cross-filter";
import { isoOf } from "@harmattan/domain/time/calendar";
import { annualWeights } from "@harmattan/maps/prepare/annual-weights";
import { HEAT_THRESHOLDS } from "@harmattan/maps/prepare/density";
import { useFormatter, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { dayWords } from "@/format/words.ts";
import type { Days } from "./choice.ts";
import { filterWords } from "./filter-words.ts";
import { type MapModel, rowsOf } from "./map-model.ts";
import type { MapState } from "./map-state.ts";
import type { OpenedMap } from "./opened-map.ts";

interface MapExportProps {
	model: MapModel;
	counts: CrossCounts;
	state: MapState;
	opened: OpenedMap;
	focus: readonly string[];
	days: Days;
	years: number;
	coarse: number;
}

/** Exports the map's heat as a drawing with title, period, source and licence. It is drawn only when asked for. */
export function MapExport({ model, counts, state, opened, focus, days, years, coarse }: MapExportProps) {
	const t = useTranslations();
	const format = useFormatter();
	const holder = useRef<HTMLDivElement>(null);
	const [drawing, setDrawing] = useState<typeof import("./region-picture.tsx").default | null>(null);
	const { dataset, revision } = opened;
	const period = { from: dayWords(format, isoOf(days.from)), to: dayWords(format, isoOf(days.to)) };
	const title = t("map.finding", { ...counts.total, deaths: format.number(counts.total.deaths), ...period });
	const save = async (kind: "png" | "svg") => {
		const { default: RegionPicture } = await import("./region-picture.tsx");
		flushSync(() => setDrawing(() => RegionPicture));
		const drawn = holder.current?.querySelector<SVGSVGElement>("svg[data-figure]");
		const { exportFigure } = await import("@harmattan/charts/prepare/export-figure");
		const unit = t(state.weight === "events" ? "map.heatUnitEvents" : "map.heatUnitDeaths");
		const words = {
			title,
			scope: `${[t(`class.${state.class}`), ...filterWords(t, state, opened)].join("; ")}; ${period.from} – ${period.to}; ${unit}, ${HEAT_THRESHOLDS.join(", ")}; ${t("map.left", { coarse })}`,
			source: `${dataset.attribution} (${dataset.licence}), ${t("common.revision", { revision })}. ${t("common.boundaries")}`,
			warning: dataset.synthetic ? t("ribbon.title") : null,
		};
		if (drawn) await exportFigure([drawn], words, kind);
		setDrawing(null);
	};
	const RegionPicture = drawing;
	return (
		<fieldset aria-label={t("common.exportLabel", { title })} className="type-caption flex gap-2">
			{(["png", "svg"] as const).map((kind) => (
				<button
					key={kind}
					type="button"
					onClick={() => save(kind)}
					className="min-h-6 min-w-6 text-accent underline underline-offset-2"
				>
					{t(`common.${kind}`)}
				</button>
			))}
			{RegionPicture ? (
				<div ref={holder} aria-hidden="true" className="fixed top-0 -left-[3000px] w-[1100px]">
					<RegionPicture
						rows={annualWeights(rowsOf(model, counts), state.weight, years)}
						focus={focus}
						label={title}
						width={1100}
						height={700}
					/>
				</div>
			) : null}
		</fieldset>
	);
}
