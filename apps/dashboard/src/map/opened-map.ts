import type { RouterOutput } from "@harmattan/api/outputs";

/** What a map is drawn with beside its events. */
export type OpenedMap = RouterOutput["map"]["open"];

/** What the server has counted for a map that was just opened. */
export interface FirstCounts {
	/** The choice that they are of: see `choiceKey`. */
	key: string;
	counts: RouterOutput["map"]["counts"];
}
