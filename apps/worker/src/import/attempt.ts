import type { CheckReport, EventDifference } from "@harmattan/domain/imports/check-report";
import type { Reject } from "@harmattan/domain/imports/reject";
import type { ImportCounts } from "@harmattan/domain/imports/report";

/** What an attempt found. */
export interface Attempt {
	counts: ImportCounts;
	report: CheckReport;
	differences: readonly EventDifference[];
	/** The first of the rows that were refused or set apart. */
	rejects: readonly Reject[];
	refused: number;
	/** How many unchanged events the file states in a newer version than they were held in. */
	confirmed: number;
	/** How many rows differ from an event whose release is stated, while the file states none. */
	releaseNotStated: number;
	/** Sum of best estimates over the dataset before the attempt. */
	deathsBefore: number;
}

/** What is to become of an attempt: stored, or undone with a status and a sentence that say why. */
export type Verdict = { status: "committed" } | { status: "checked" | "parked"; reason: string | null };
