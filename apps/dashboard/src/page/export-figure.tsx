"use client";

import { useRef } from "react";

interface ExportFigureProps {
	title: string;
	scope: string;
	source: string;
	/** Stands on the picture where it rests on synthetic data. */
	warning: string | null;
	words: { png: string; svg: string; label: string };
}

/** Exports the drawing of the surrounding figure as PNG or SVG, with its title, scope, source and licence. */
export function ExportFigure({ title, scope, source, warning, words }: ExportFigureProps) {
	const group = useRef<HTMLFieldSetElement>(null);
	const exportAs = async (kind: "png" | "svg") => {
		const drawing = [
			...(group.current?.closest("[data-export-frame]")?.querySelectorAll<SVGSVGElement>("svg[data-figure]") ?? []),
		].filter((candidate) => candidate.getBoundingClientRect().width > 0);
		if (drawing.length === 0) return;
		const { exportFigure } = await import("@harmattan/charts/prepare/export-figure");
		await exportFigure(drawing, { title, scope, source, warning }, kind);
	};
	return (
		<fieldset ref={group} aria-label={words.label} className="type-caption flex gap-2">
			{(["png", "svg"] as const).map((kind) => (
				<button
					key={kind}
					type="button"
					onClick={() => exportAs(kind)}
					className="min-h-6 min-w-6 text-accent underline underline-offset-2"
				>
					{words[kind]}
				</button>
			))}
		</fieldset>
	);
}
