import type { ExportWords } from "@harmattan/charts/prepare/export-figure";

/** A figure that is to be edited: its words, and how it is drawn for a picture of some size. */
export interface EditedFigure {
	words: ExportWords;
	/** The drawings for a picture; the caller is done with them when it draws again, or calls `end`. Pixels of the room that they are to fill. */
	draw: (look: DrawnLook) => Promise<SVGSVGElement[]>;
	/** True where names can be left out. */
	hasLabels: boolean;
	/** True where it has a legend of its own that can be left out. */
	hasLegend: boolean;
	end: () => void;
}

/** What a drawing depends on. */
export interface DrawnLook {
	width: number;
	/** Null: as high as the drawing is by itself. */
	height: number | null;
	labels: boolean;
	legend: boolean;
}

const EVENT = "harmattan:edit-figure";

/** Asks for the editor, which is on every page and loaded when it is first wanted. */
export const editFigure = (figure: EditedFigure): void => {
	window.dispatchEvent(new CustomEvent(EVENT, { detail: figure }));
};

/** Calls back with each figure that is to be edited, until the returned function is called. */
export function onEditFigure(call: (figure: EditedFigure) => void): () => void {
	const listener = (event: Event) => call((event as CustomEvent<EditedFigure>).detail);
	window.addEventListener(EVENT, listener);
	return () => window.removeEventListener(EVENT, listener);
}
