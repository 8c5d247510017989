import type { Verdict } from "../claims/verdict.ts";
import type { CountedKind } from "./rule.ts";

/** Days after which nothing is raised any more: an alert of long ago is history. */
export const OLDEST_DAYS = 90;

/** What an alert says, as it was when it was raised. */
export type AlertFacts =
	| {
			kind: CountedKind;
			/** What it is of: a region or a place, by name. */
			name: string;
			measure: "events" | "deaths";
			class: string;
			/** Days of the window, ISO. */
			from: string;
			to: string;
			value: number;
			reference: number | null;
			/** Around which point, for a rule of a place; null for a region. */
			near: { longitude: number; latitude: number; km: number } | null;
	  }
	| { kind: "verdict_changed"; name: string; text: string; before: Verdict; verdict: Verdict }
	| { kind: "force_changed"; name: string; host: string; change: "added" | "changed" | "removed" }
	| { kind: "brief_published"; name: string; takeaway: string }
	| {
			kind: "forecast_miss";
			name: string;
			measure: "events" | "deaths";
			class: string;
			/** YYYY-MM. */
			month: string;
			came: number;
			low90: number;
			high90: number;
	  };

/** Something that a rule says people should hear of, before it is kept. */
export interface Occasion {
	ruleId: string;
	ruleVersion: number;
	/** Null for what rests on no dataset. */
	datasetId: string | null;
	/** What it is of: a region, a place's rule, a claim, or a force. */
	subject: string;
	/** When in the world, or which change: an ISO date, a month, or a revision. A rule speaks once of a subject and period. */
	period: string;
	/** Regions that it concerns, from the narrowest to the group of countries. */
	regions: string[];
	level: 1 | 2;
	facts: AlertFacts;
}

/** How an alert stands: for an analyst to decide of, out, or held back by one. */
export const ALERT_STATES = ["waiting", "released", "withheld"] as const;
export type AlertState = (typeof ALERT_STATES)[number];
