"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { filterWords } from "../filters/filter-words.ts";
import { useMap } from "../map-context.tsx";
import type { FigureFrame } from "./exported-map.tsx";
import { findingWords } from "./finding-words.ts";

export interface MapExportProps extends FigureFrame {
	/** What the view leaves out. */
	notes: readonly string[];
}

/** Exports what the map shows, in vectors: all its layers with their legend, title, period, filters, source and licence. */
export function MapExport({ notes, ...frame }: MapExportProps) {
	const { picture, state, opened } = useMap();
	const t = useTranslations();
	const format = useFormatter();
	const holder = useRef<HTMLDivElement>(null);
	const [drawing, setDrawing] = useState<typeof import("./exported-map.tsx").default | null>(null);
	const { dataset, revision } = opened;
	const title = findingWords(t, format, picture);
	const save = async (kind: "png" | "svg") => {
		const { default: ExportedMap } = await import("./exported-map.tsx");
		flushSync(() => setDrawing(() => ExportedMap));
		const drawn = [...(holder.current?.querySelectorAll<SVGSVGElement>("svg[data-figure]") ?? [])];
		const { exportFigure } = await import("@harmattan/charts/prepare/export-figure");
		const words = {
			title,
			scope: [t(`class.${state.class}`), ...filterWords(t, state, opened), ...notes].join("; "),
			source: `${dataset.attribution} (${dataset.licence}), ${t("common.revision", { revision })}. ${t("map.groundSource")}`,
			warning: dataset.synthetic ? t("ribbon.title") : null,
		};
		try {
			await exportFigure(drawn, words, kind);
		} finally {
			setDrawing(null);
		}
	};
	const ExportedMap = drawing;
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
			{ExportedMap ? (
				<div ref={holder} aria-hidden="true" className="fixed top-0 -left-[3000px] w-[1100px]">
					<ExportedMap {...frame} />
				</div>
			) : null}
		</fieldset>
	);
}
