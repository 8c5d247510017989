import { z } from "zod";
import { foldName } from "../actors/resolve.ts";
import { DomainError } from "../errors.ts";
import type { NamedRecord } from "../imports/named-records.ts";
import type { Interval } from "../time/calendar.ts";

/** Columns of a file of stated values. */
export const SERIES_COLUMNS = ["region", "period", "value", "unit", "source"] as const;

/** A value of a region and period that a source states, such as a year's gold output; null: the source names the period and no value. */
export interface StatedValue {
	region: string;
	/** First day of the period, ISO. */
	period: string;
	value: number | null;
	/** The source's own range; null where it states none. */
	low: number | null;
	high: number | null;
	source: string;
}

/** A series of stated values, in one unit and by one interval. */
export interface StatedSeries {
	id: string;
	name: string;
	unit: string;
	interval: Interval;
	values: StatedValue[];
}

const MAX_NAME = 64;

/** The name of a series, and the id that it goes by. */
export const seriesName = z
	.string()
	.trim()
	.min(3, "must have three letters or more")
	.max(MAX_NAME)
	.refine((name) => seriesId(name) !== "", "must have letters or digits");

/** The id of a series by its name: small letters and digits with dashes between. */
export const seriesId = (name: string): string =>
	foldName(name)
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "")
		.slice(0, MAX_NAME);

const row = z.object({
	region: z.string().trim().min(1, "must name a region"),
	period: z
		.string()
		.trim()
		.refine(
			(text) => periodOf(text) !== null,
			"must be a year (2023), quarter (2023-Q2), month (2023-06) or day (2023-06-14)",
		),
	value: z
		.string()
		.trim()
		.regex(/^(-?\d{1,15}(\.\d{1,15})?)?$/, "must be a number such as 1250.5, or empty where the source states none"),
	unit: z.string().trim().min(1, "must name the unit").max(60),
	source: z.string().trim().min(3, "must name where the value comes from").max(500),
});

/**
 * Reads a series from the rows of a file. All of it or nothing: a bad row throws a DomainError with its line, column, value and remedy.
 *
 * @param regionOf the id of a region by an id or a name; null where there is none
 */
export function readSeries(
	name: string,
	rows: readonly NamedRecord[],
	regionOf: (text: string) => string | null,
): StatedSeries {
	const [first] = rows;
	if (first === undefined)
		throw new DomainError("invalid", "the file holds no value", {
			remedy: `Give rows of ${SERIES_COLUMNS.join(", ")}.`,
		});
	const lines = new Map<string, number>();
	let head: { unit: string; interval: Interval } | null = null;
	const values = rows.map(({ line, record }): StatedValue => {
		const refuse = (column: string, message: string) =>
			new DomainError("invalid", `line ${line}, column ${column}: “${record[column] ?? ""}” ${message}`, {
				parameter: column,
				remedy: "Correct the row; nothing was stored.",
			});
		const parsed = row.safeParse(record);
		if (!parsed.success) {
			const [issue] = parsed.error.issues;
			throw refuse(issue?.path.join(".") ?? "", issue?.message ?? "is not valid");
		}
		const { data } = parsed;
		const region = regionOf(data.region);
		if (region === null)
			throw refuse(
				"region",
				"is no region that we list, or the name of several: use sahel, littoral, a country, or the id of an admin-1 unit or named area",
			);
		const period = periodOf(data.period);
		if (period === null) throw refuse("period", "is no period");
		head ??= { unit: data.unit, interval: period.interval };
		if (data.unit !== head.unit)
			throw refuse("unit", `is not ${head.unit}, as in line ${first.line}: a series has one unit`);
		if (period.interval !== head.interval)
			throw refuse("period", `is no ${head.interval}, as in line ${first.line}: a series has one interval`);
		const key = `${region} ${period.start}`;
		const before = lines.get(key);
		if (before !== undefined) throw refuse("period", `is in line ${before} already, for the same region`);
		lines.set(key, line);
		return {
			region,
			period: period.start,
			value: data.value === "" ? null : Number(data.value),
			low: null,
			high: null,
			source: data.source,
		};
	});
	const { unit, interval } = head ?? { unit: "", interval: "year" as const };
	return { id: seriesId(name), name, unit, interval, values };
}

const PERIODS: readonly { interval: Interval; shape: RegExp; start: (parts: readonly string[]) => string }[] = [
	{ interval: "year", shape: /^([12]\d{3})$/, start: ([year]) => `${year}-01-01` },
	{
		interval: "quarter",
		shape: /^([12]\d{3})-?Q([1-4])$/i,
		start: ([year, quarter]) => `${year}-${String(Number(quarter) * 3 - 2).padStart(2, "0")}-01`,
	},
	{ interval: "month", shape: /^([12]\d{3})-(0[1-9]|1[0-2])$/, start: ([year, month]) => `${year}-${month}-01` },
	{ interval: "day", shape: /^([12]\d{3})-(\d{2})-(\d{2})$/, start: (parts) => parts.join("-") },
];

/** The first day and the interval of a period as it is written; null where it is none. */
function periodOf(text: string): { start: string; interval: Interval } | null {
	for (const { interval, shape, start } of PERIODS) {
		const [, ...parts] = shape.exec(text) ?? [];
		if (parts.length === 0) continue;
		const day = start(parts);
		const date = new Date(`${day}T00:00:00Z`);
		return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? null : { start: day, interval };
	}
	return null;
}
