import type { RouterOutput } from "@harmattan/api/outputs";

/** An import with all that its page shows. */
export type Import = RouterOutput["imports"]["read"];
