/** A comparison as pages draw it. */
export type { ComparisonAnswer as Compared } from "@harmattan/api/outputs";
