import type { RouterOutput } from "@harmattan/api/outputs";

/** Events by coordinate with the counts beside the filters. */
export type MapData = RouterOutput["map"]["read"];
