import type { RouterOutput } from "@harmattan/api/outputs";

/** What a map is drawn with beside its events. */
export type OpenedMap = RouterOutput["map"]["open"];
