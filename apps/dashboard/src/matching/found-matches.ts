import type { RouterInput, RouterOutput } from "@harmattan/api/outputs";

/** What the page of two sources shows, and what it is of. */
export type FoundMatches = RouterOutput["matches"]["read"];
export type MatchesView = Required<Omit<RouterInput["matches"]["read"], "knownAt">>;
