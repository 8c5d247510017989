/** What a coverage span's country is where the dataset covers every country. */
export const WORLD = "world";

/**
 * What is known of a span. `complete`: the dataset holds every event, so that silence means zero. `partial`: it holds a
 * selection, such as precisely located events; silence means nothing. `unstated`: it holds events there, and nobody has
 * said what else happened; it counts as partial and is not published as coverage.
 */
export const STORED_COVERAGE_KINDS = ["complete", "partial", "unstated"] as const;
export type StoredCoverageKind = (typeof STORED_COVERAGE_KINDS)[number];
export const COVERAGE_KINDS = ["complete", "partial"] as const;
export type CoverageKind = (typeof COVERAGE_KINDS)[number];

/** Days of a country, or of the world, that a dataset says something about. */
export interface CoverageSpan<Kind extends StoredCoverageKind = StoredCoverageKind> {
	/** ISO 3166-1 alpha-3, or `world`. */
	country: string;
	/** First and last day, ISO 8601. */
	from: string;
	to: string;
	kind: Kind;
	/** What says so: a release, a codebook, a person. */
	source: string;
}

/** A span with where it comes from. */
export interface StoredCoverageSpan extends CoverageSpan {
	/** The import that added it and whose rollback takes it away; null where a person stated it of the dataset. */
	importId: number | null;
}
