import { DomainError } from "../errors.ts";
import { type FileRecord, namedRecords } from "../imports/named-records.ts";
import { dayOf } from "../time/calendar.ts";
import type { MatchRecord } from "./match-record.ts";

/** A taxonomy: what each source's own categories are called, from the finest level to the broadest. */
export interface Taxonomy {
	/** The column of the files that holds the categories. */
	column: string;
	/** By source and its own category. */
	levels: ReadonlyMap<string, readonly string[]>;
}

const key = (source: string, category: string) => JSON.stringify([source, category]);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const namesOf = (records: readonly FileRecord[]): string[] =>
	(records[0]?.values ?? []).map((name) => name.trim().toLowerCase());

/** Whether a file is a taxonomy, by its first line. */
export const isTaxonomy = (records: readonly FileRecord[]): boolean => namesOf(records).includes("data.source");

/** Reads a taxonomy: data.source, base.categories, then a column a level. */
export function taxonomyOf(column: string, records: readonly FileRecord[]): Taxonomy {
	const columns = namesOf(records).filter((name) => name !== "data.source" && name !== "base.categories");
	if (columns.length === 0)
		throw new DomainError("invalid", `taxonomy ${column}, line 1: there is no level`, {
			remedy: "Give data.source, base.categories and a column for each level, the finest first.",
		});
	const rows = namedRecords(records, ["data.source", "base.categories"]);
	return {
		column,
		levels: new Map(
			rows.map(({ record }) => [
				key((record["data.source"] ?? "").trim(), (record["base.categories"] ?? "").trim()),
				columns.map((name) => (record[name] ?? "").trim()),
			]),
		),
	};
}

/**
 * Reads the records of a source: event, date, enddate (or none: the same day), latitude, longitude, and a column for each taxonomy. Throws a
 * DomainError that names line, column and value of what cannot be read, and of a category that a taxonomy does not hold.
 *
 * @param source its name, as the taxonomies call it
 */
export function matchRecordsOf(
	records: readonly FileRecord[],
	{ source, index, taxonomies }: { source: string; index: number; taxonomies: readonly Taxonomy[] },
): MatchRecord[] {
	const needed = ["event", "date", "latitude", "longitude", ...taxonomies.map(({ column }) => column)];
	return namedRecords(records, needed).map(({ line, record }) => {
		const fault = (column: string, remedy: string) =>
			new DomainError("invalid", `${source}, line ${line}, ${column}: “${record[column] ?? ""}” cannot be read`, {
				remedy,
			});
		const day = (column: string, text: string) => {
			if (!DAY.test(text) || Number.isNaN(Date.parse(text))) throw fault(column, "Write the day as 2024-05-31.");
			return dayOf(text);
		};
		const degrees = (column: string, most: number) => {
			const text = (record[column] ?? "").trim();
			const number = Number(text);
			if (text === "" || !(Math.abs(number) <= most)) throw fault(column, `Give degrees from -${most} to ${most}.`);
			return number;
		};
		const first = (record.date ?? "").trim();
		const last = (record.enddate ?? "").trim() || first;
		const [from, to] = [day("date", first), day("enddate", last)];
		if (to < from) throw fault("enddate", "It lies before the first day; correct one of the two.");
		return {
			source: index,
			id: (record.event ?? "").trim() || String(line),
			from,
			to,
			latitude: degrees("latitude", 90),
			longitude: degrees("longitude", 180),
			levels: taxonomies.map(({ column, levels }) => {
				const found = levels.get(key(source, (record[column] ?? "").trim()));
				if (found === undefined) throw fault(column, `Add it to the taxonomy ${column} for the source ${source}.`);
				return found;
			}),
		};
	});
}
