"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { type EditedFigure, onEditFigure } from "./edited-figure.ts";
import type { FigureWords } from "./figure-editor.tsx";

const FigureEditor = dynamic(() => import("./figure-editor.tsx").then((module) => module.FigureEditor), { ssr: false });

interface FigureEditorHostProps {
	words: FigureWords;
}

/** Holds the editor of figures for a page: its words once, and its code where somebody edits. */
export function FigureEditorHost({ words }: FigureEditorHostProps) {
	const [figure, setFigure] = useState<EditedFigure | null>(null);
	useEffect(() => onEditFigure(setFigure), []);
	if (figure === null) return null;
	return (
		<FigureEditor
			figure={figure}
			words={words}
			onClose={() => {
				figure.end();
				setFigure(null);
			}}
		/>
	);
}
