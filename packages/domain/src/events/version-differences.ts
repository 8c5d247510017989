import type { FieldDifference } from "../imports/check-report.ts";

/** What a version of an event states, as far as versions are compared. Null: not stated. */
export interface VersionFields {
	dateStart: string;
	dateEnd: string;
	datePrecision: string;
	country: string | null;
	admin1: string | null;
	admin2: string | null;
	place: string | null;
	latitude: number | null;
	longitude: number | null;
	geoPrecision: number;
	type: string;
	actors: string;
	fatalitiesLow: number | null;
	fatalitiesBest: number | null;
	fatalitiesHigh: number | null;
	civilians: number | null;
	sourceCount: number | null;
	withdrawal: string | null;
	/** Other columns of the source, by their own names. */
	details: Record<string, string>;
}

/** The fields in which a version differs from the one before it, other columns of the source by their own names. */
export function versionDifferences(before: VersionFields, after: VersionFields): FieldDifference[] {
	const { details: oldDetails, ...old } = before;
	const { details: newDetails, ...next } = after;
	const own = (Object.keys(next) as (keyof typeof next)[])
		.filter((field) => old[field] !== next[field])
		.map((field) => ({ field, before: old[field], after: next[field] }));
	const names = [...new Set([...Object.keys(oldDetails), ...Object.keys(newDetails)])].sort();
	const others = names
		.filter((name) => oldDetails[name] !== newDetails[name])
		.map((name) => ({ field: name, before: oldDetails[name] ?? null, after: newDetails[name] ?? null }));
	return [...own, ...others];
}
