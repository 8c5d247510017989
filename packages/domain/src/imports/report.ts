import { z } from "zod";

/** How many rows of a file ended in which way. `rows` is the sum of the eight that follow it. */
export const importCounts = z.object({
	rows: z.number().int(),
	new: z.number().int(),
	changed: z.number().int(),
	unchanged: z.number().int(),
	stale: z.number().int(),
	collapsed: z.number().int(),
	quarantined: z.number().int(),
	rejected: z.number().int(),
	/** Rows of countries that the dataset does not take in, and whose events it does not hold; 0 in reports of before. */
	outOfScope: z.number().int().default(0),
	/** Events that no longer stand: apart from the rows of the file. */
	withdrawn: z.number().int(),
});
export type ImportCounts = z.infer<typeof importCounts>;

/** Counts of nothing. */
export const NO_COUNTS: ImportCounts = {
	rows: 0,
	new: 0,
	changed: 0,
	unchanged: 0,
	stale: 0,
	collapsed: 0,
	quarantined: 0,
	rejected: 0,
	outOfScope: 0,
	withdrawn: 0,
};

/** True where every row is accounted for exactly once. */
export function countsBalance(counts: ImportCounts): boolean {
	const { rows, withdrawn: _apart, ...parts } = counts;
	return rows === Object.values(parts).reduce((total, part) => total + part, 0);
}

/** True where two attempts would end every row the same way. */
export function sameCounts(a: ImportCounts, b: ImportCounts): boolean {
	return (Object.keys(NO_COUNTS) as (keyof ImportCounts)[]).every((key) => (a[key] ?? 0) === (b[key] ?? 0));
}

/**
 * Where an import stands. `uploaded`: waits for its dataset, release or column mapping; `checking`, `committing`: the
 * worker is at it; `checked`: waits for a yes or no; `parked`: waits for a decision because too much was refused or
 * the release is not stated; the rest are ends.
 */
export const IMPORT_STATUSES = [
	"uploaded",
	"checking",
	"checked",
	"parked",
	"committing",
	"committed",
	"discarded",
	"rolled_back",
	"failed",
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** What an import is: a file of events, a list of deleted ids, a publisher's feed, or the undoing of an earlier one. */
export const IMPORT_KINDS = ["file", "deletions", "feed", "rollback"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What a committed import moved, as reported to open pages. Never holds rows. */
export const revisionSummary = z.object({
	datasetId: z.string(),
	datasetName: z.string(),
	synthetic: z.boolean(),
	importId: z.number().int(),
	new: z.number().int(),
	changed: z.number().int(),
	withdrawn: z.number().int(),
	/** Change of the sum of best estimates over the whole dataset. */
	fatalitiesBest: z.number().int(),
	newestEvent: z.string().nullable(),
});
export type RevisionSummary = z.infer<typeof revisionSummary>;

/** How far an import has come. Bytes are those of the file as stored; null where its size is not known. */
export interface ImportProgress {
	phase: "reading" | "merging" | "figures";
	rows: number;
	bytes: number;
	totalBytes: number | null;
	/** Bytes a second since the reading began. */
	bytesPerSecond: number;
}
