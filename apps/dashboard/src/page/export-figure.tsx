"use client";

import { useRef } from "react";
import { editFigure } from "@/figure/edited-figure.ts";

interface ExportFigureProps {
	title: string;
	scope: string;
	source: string;
	/** Stands on the picture where it rests on synthetic data. */
	warning: string | null;
	words: { png: string; svg: string; edit: string; label: string };
}

/** Widest drawing that is made for a phone or a column, pixels. */
const NARROW = 480;

/** Exports the drawing of the surrounding figure as PNG or SVG, with its title, scope, source and licence; or opens it in the editor. */
export function ExportFigure({ title, scope, source, warning, words }: ExportFigureProps) {
	const group = useRef<HTMLFieldSetElement>(null);
	const about = { title, scope, source, warning };
	const drawings = () => [
		...(group.current?.closest("[data-export-frame]")?.querySelectorAll<SVGSVGElement>("svg[data-figure]") ?? []),
	];
	const exportAs = async (kind: "png" | "svg") => {
		const shown = drawings().filter((candidate) => candidate.getBoundingClientRect().width > 0);
		if (shown.length === 0) return;
		const { exportFigure } = await import("@harmattan/charts/prepare/export-figure");
		await exportFigure(shown, about, kind);
	};
	const edit = () =>
		editFigure({
			words: about,
			hasLabels: false,
			hasLegend: false,
			// A figure that has a drawing for narrow pages has it for a column of print too.
			draw: async ({ width }) => {
				const all = drawings();
				const narrow = all.filter((drawing) => drawing.viewBox.baseVal.width <= NARROW);
				const wide = all.filter((drawing) => drawing.viewBox.baseVal.width > NARROW);
				return width > 2 * NARROW || narrow.length === 0 ? (wide.length > 0 ? wide : narrow) : narrow;
			},
			end: () => {},
		});
	const button = "min-h-6 min-w-6 text-accent underline underline-offset-2";
	return (
		<fieldset ref={group} aria-label={words.label} className="type-caption flex gap-2" data-screen-only="">
			{(["png", "svg"] as const).map((kind) => (
				<button key={kind} type="button" onClick={() => exportAs(kind)} className={button}>
					{words[kind]}
				</button>
			))}
			<button type="button" onClick={edit} className={button}>
				{words.edit}
			</button>
		</fieldset>
	);
}
