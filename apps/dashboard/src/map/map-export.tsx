"use client";

import { RegionMap } from "@harmattan/maps/components/region-map";
import { annualWeights } from "@harmattan/maps/prepare/annual-weights";
import { regionPicture } from "@harmattan/maps/prepare/region-picture";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { MapData } from "./map-data.ts";
import type { MapState } from "./map-state.ts";

const WIDTH = 1100;
const HEIGHT = 700;

interface MapExportProps {
	data: MapData;
	state: MapState;
	focus: readonly string[];
	years: number;
	title: string;
	scope: string;
}

/** Exports the map's heat as a drawing with title, period, source and licence. It is drawn only when asked for. */
export function MapExport({ data, state, focus, years, title, scope }: MapExportProps) {
	const t = useTranslations();
	const holder = useRef<HTMLDivElement>(null);
	const [drawing, setDrawing] = useState(false);
	const save = async (kind: "png" | "svg") => {
		flushSync(() => setDrawing(true));
		const drawn = holder.current?.querySelector<SVGSVGElement>("svg[data-figure]");
		const { exportFigure } = await import("@harmattan/charts/prepare/export-figure");
		const unit = t(state.weight === "events" ? "map.heatUnitEvents" : "map.heatUnitDeaths");
		const words = {
			title,
			scope: `${scope}; ${unit}, 4, 8, 16, 32, 64, 128; ${t("map.left", { coarse: data.coarse })}`,
			source: `${data.dataset.attribution} (${data.dataset.licence}), ${t("common.revision", { revision: data.revision })}. ${t("common.boundaries")}`,
			warning: data.dataset.synthetic ? t("ribbon.title") : null,
		};
		if (drawn) await exportFigure([drawn], words, kind);
		setDrawing(false);
	};
	const rows = drawing ? annualWeights(data.locations, state.weight, years) : [];
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
			{drawing ? (
				<div ref={holder} aria-hidden="true" className="fixed top-0 -left-[3000px] w-[1100px]">
					<RegionMap
						{...regionPicture({
							region: "custom",
							countries: focus,
							locations: rows,
							width: WIDTH,
							height: HEIGHT,
							detail: "full",
							callouts: [],
						})}
						label={title}
						footnote=""
					/>
				</div>
			) : null}
		</fieldset>
	);
}
