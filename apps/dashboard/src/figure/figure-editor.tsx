"use client";

import {
	composePicture,
	type ExportFile,
	type ExportLook,
	saveFigure,
	textOf,
} from "@harmattan/charts/prepare/export-figure";
import { Button } from "@harmattan/ui/button";
import { Dialog } from "@harmattan/ui/dialog";
import { Field } from "@harmattan/ui/field";
import { useEffect, useState } from "react";
import type { EditedFigure } from "./edited-figure.ts";

/** Sizes of a picture, pixels at a scale of one: a column and a page of print, a slide, a post. */
const SIZES = {
	page: { width: 1148, height: null },
	column: { width: 560, height: null },
	slide: { width: 1280, height: 720 },
	social: { width: 1200, height: 675 },
} as const satisfies Record<string, Omit<ExportLook, "theme">>;
type SizeName = keyof typeof SIZES;
const SIZE_NAMES = Object.keys(SIZES) as SizeName[];
const THEMES = ["light", "dark"] as const;
const SCALES = [1, 2, 3];
/** Room that a picture of a fixed height leaves for its drawings, beside title, scope and source. */
const WORDS_HEIGHT = 130;

/** The words of the editor. */
export interface FigureWords {
	title: string;
	close: string;
	name: string;
	subtitle: string;
	size: string;
	sizes: Record<SizeName, string>;
	theme: string;
	themes: Record<(typeof THEMES)[number], string>;
	legend: string;
	labels: string;
	preview: string;
	source: string;
	/** Holds {scale}. */
	png: string;
	svg: string;
	pdf: string;
	failed: string;
}

interface FigureEditorProps {
	figure: EditedFigure;
	words: FigureWords;
	onClose: () => void;
}

/** Makes a figure fit to print: its words, size, theme and what it shows, with what it will look like. Source, licence and release stay. */
export function FigureEditor({ figure, words, onClose }: FigureEditorProps) {
	const [title, setTitle] = useState(figure.words.title);
	const [scope, setScope] = useState(figure.words.scope);
	const [size, setSize] = useState<SizeName>("page");
	const [theme, setTheme] = useState<(typeof THEMES)[number]>("light");
	const [labels, setLabels] = useState(true);
	const [legend, setLegend] = useState(true);
	const [picture, setPicture] = useState<SVGSVGElement | null>(null);
	const [preview, setPreview] = useState<string | null>(null);
	const [error, setError] = useState<string | null>(null);
	useEffect(() => {
		let isCurrent = true;
		const look: ExportLook = { ...SIZES[size], theme };
		const room = { width: (look.width ?? 0) - 48, height: look.height === null ? null : look.height - WORDS_HEIGHT };
		void figure
			.draw({ ...room, labels, legend })
			.then(async (drawings) => {
				if (!isCurrent) return;
				const made = composePicture(drawings, { ...figure.words, title, scope }, look);
				const text = await textOf(made, { withFonts: true });
				if (!isCurrent) return;
				setPicture(made);
				setPreview(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
			})
			.catch((cause: unknown) => setError(String(cause)));
		return () => {
			isCurrent = false;
		};
	}, [figure, title, scope, size, theme, labels, legend]);
	const save = (file: ExportFile) => {
		if (picture === null) return;
		setError(null);
		saveFigure(picture, { ...figure.words, title, scope }, file).catch((cause: unknown) => setError(String(cause)));
	};
	return (
		<Dialog title={words.title} close={words.close} onClose={onClose}>
			<div className="grid grid-cols-1 gap-5 lg:grid-cols-[300px_minmax(0,1fr)]">
				<div className="grid content-start gap-3">
					<Field label={words.name}>
						{(control) => (
							<textarea {...control} rows={2} value={title} onChange={(event) => setTitle(event.target.value)} />
						)}
					</Field>
					<Field label={words.subtitle}>
						{(control) => (
							<textarea {...control} rows={3} value={scope} onChange={(event) => setScope(event.target.value)} />
						)}
					</Field>
					<Field label={words.size}>
						{(control) => (
							<select
								{...control}
								value={size}
								onChange={(event) => setSize(SIZE_NAMES.find((name) => name === event.target.value) ?? "page")}
							>
								{SIZE_NAMES.map((name) => (
									<option key={name} value={name}>
										{words.sizes[name]}
									</option>
								))}
							</select>
						)}
					</Field>
					<Field label={words.theme}>
						{(control) => (
							<select
								{...control}
								value={theme}
								onChange={(event) => setTheme(event.target.value === "dark" ? "dark" : "light")}
							>
								{THEMES.map((name) => (
									<option key={name} value={name}>
										{words.themes[name]}
									</option>
								))}
							</select>
						)}
					</Field>
					{figure.hasLegend ? (
						<label className="flex min-h-6 items-center gap-2">
							<input type="checkbox" checked={legend} onChange={() => setLegend(!legend)} />
							{words.legend}
						</label>
					) : null}
					{figure.hasLabels ? (
						<label className="flex min-h-6 items-center gap-2">
							<input type="checkbox" checked={labels} onChange={() => setLabels(!labels)} />
							{words.labels}
						</label>
					) : null}
					<p className="type-caption text-ink-3">{words.source}</p>
					<div className="flex flex-wrap gap-2">
						{SCALES.map((scale) => (
							<Button key={scale} onClick={() => save({ kind: "png", scale })}>
								{words.png.replace("{scale}", String(scale))}
							</Button>
						))}
						<Button onClick={() => save({ kind: "svg" })}>{words.svg}</Button>
						<Button onClick={() => save({ kind: "pdf" })}>{words.pdf}</Button>
					</div>
					{error === null ? null : (
						<p role="alert" className="text-up">
							{`${words.failed} ${error}`}
						</p>
					)}
				</div>
				<div className="border border-line bg-bg p-2">
					{preview === null ? null : <img src={preview} alt={words.preview} className="mx-auto max-h-[76vh]" />}
				</div>
			</div>
		</Dialog>
	);
}
