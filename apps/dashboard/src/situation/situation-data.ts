import type { RouterOutput } from "@harmattan/api/outputs";

/** What the Situation page is drawn from. */
export type SituationData = RouterOutput["situation"]["read"];
/** Its figures, where the dataset covers the region. */
export type SituationFigures = NonNullable<SituationData["figures"]>;
