import type { RouterOutput } from "@harmattan/api/outputs";
import { one } from "@/format/search.ts";

/** What the page of alerts is drawn from. */
export type FoundAlerts = RouterOutput["alerts"]["list"];
/** A rule with its past. */
export type FoundRule = RouterOutput["alerts"]["rule"];

/** What an address chooses of the alerts; null is any. */
export interface RequestedAlerts {
	rule: string | null;
	region: string | null;
	dataset: string | null;
}

/** The alerts that an address names. */
export function requestedAlerts(parameters: Record<string, string | string[] | undefined>): RequestedAlerts {
	return { rule: one(parameters.rule), region: one(parameters.region), dataset: one(parameters.dataset) };
}
