"use client";

import type { ExportWords } from "@harmattan/charts/prepare/export-figure";
import { useFormatter, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type DrawnLook, editFigure } from "@/figure/edited-figure.ts";
import { countryWords } from "@/format/words.ts";
import { filterWords } from "../filters/filter-words.ts";
import { useMap } from "../map-context.tsx";
import type { ExportedMapProps } from "./exported-map.tsx";
import { findingWords } from "./finding-words.ts";

export interface MapExportProps extends Pick<ExportedMapProps, "view" | "size"> {
	/** What the view leaves out. */
	notes: readonly string[];
}

/** Pixels of a figure that is saved at once. */
const PLAIN: DrawnLook = { width: 1100, height: 700, labels: true, legend: true };
/** Share of the width that a map is high where nothing says otherwise. */
const RATIO = 0.62;

interface Drawn {
	look: DrawnLook;
	// The drawing is loaded when it is first wanted.
	ExportedMap: typeof import("./exported-map.tsx").default;
}

/** Exports what the map shows, in vectors: all its layers with their legend, region, class, period, number, source, release and licence. */
export function MapExport({ notes, ...frame }: MapExportProps) {
	const { picture, state, opened } = useMap();
	const t = useTranslations();
	const format = useFormatter();
	const holder = useRef<HTMLDivElement>(null);
	const [drawn, setDrawn] = useState<Drawn | null>(null);
	const { dataset, revision } = opened;
	const finding = findingWords(t, format, picture);
	const where =
		state.region.length > 0
			? state.region.map((id) => opened.regions.find((region) => region.id === id)?.name ?? id).join(", ")
			: state.country.length > 0
				? state.country.map((code) => countryWords(t, code)).join(", ")
				: t("map.everywhere");
	const words: ExportWords = {
		title: t("map.figureTitle", { where, class: t(`class.${state.class}`) }),
		scope: [finding, ...filterWords(t, { ...state, country: [], region: [] }, opened), ...notes].join("; "),
		source: t("map.figureSource", {
			attribution: dataset.attribution,
			licence: dataset.licence,
			revision,
			ground: t("map.groundSource"),
		}),
		warning: dataset.synthetic ? t("ribbon.title") : null,
	};
	const draw = async (look: DrawnLook): Promise<SVGSVGElement[]> => {
		const { default: ExportedMap } = await import("./exported-map.tsx");
		const height = look.height ?? Math.round(look.width * RATIO);
		flushSync(() => setDrawn({ ExportedMap, look: { ...look, height } }));
		return [...(holder.current?.querySelectorAll<SVGSVGElement>("svg[data-figure]") ?? [])];
	};
	const save = async (kind: "png" | "svg") => {
		const { exportFigure } = await import("@harmattan/charts/prepare/export-figure");
		try {
			await exportFigure(await draw(PLAIN), words, kind);
		} finally {
			setDrawn(null);
		}
	};
	const button = "min-h-6 min-w-6 text-accent underline underline-offset-2";
	return (
		<fieldset
			aria-label={t("common.exportLabel", { title: finding })}
			className="type-caption flex gap-2"
			data-screen-only=""
		>
			{(["png", "svg"] as const).map((kind) => (
				<button key={kind} type="button" onClick={() => save(kind)} className={button}>
					{t(`common.${kind}`)}
				</button>
			))}
			<button
				type="button"
				onClick={() => editFigure({ words, draw, hasLabels: true, hasLegend: true, end: () => setDrawn(null) })}
				className={button}
			>
				{t("common.edit")}
			</button>
			{drawn === null ? null : (
				<div ref={holder} aria-hidden="true" className="fixed top-0 -left-[3000px] w-[1300px]">
					<drawn.ExportedMap {...frame} look={drawn.look} />
				</div>
			)}
		</fieldset>
	);
}
