import { z } from "zod";

/** How many rows of a file ended in which way. `rows` is the sum of the seven that follow it. */
export const importCounts = z.object({
	rows: z.number().int(),
	new: z.number().int(),
	changed: z.number().int(),
	unchanged: z.number().int(),
	stale: z.number().int(),
	collapsed: z.number().int(),
	quarantined: z.number().int(),
	rejected: z.number().int(),
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
	withdrawn: 0,
};

/** True where every row is accounted for exactly once. */
export function countsBalance(counts: ImportCounts): boolean {
	const { rows, withdrawn: _apart, ...parts } = counts;
	return rows === Object.values(parts).reduce((total, part) => total + part, 0);
}

/** Where an import stands. */
export const IMPORT_STATUSES = ["running", "checked", "committed", "parked", "failed"] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** What a committed import moved, as told to open pages. Never holds rows. */
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
