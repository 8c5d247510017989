import type { RouterOutput } from "@harmattan/api/outputs";

/** What the Situation page is drawn from. */
export type SituationData = RouterOutput["situation"]["read"];
/** Its figures, where the dataset covers the region. */
export type SituationFigures = NonNullable<SituationData["figures"]>;

/** What the figures are of, as an address says it. */
export interface FiguresView {
	dataset: string;
	region: string;
	/** A data revision; null is now. */
	knownAt: string | null;
}
