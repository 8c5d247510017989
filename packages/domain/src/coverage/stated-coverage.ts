import { z } from "zod";
import { isoDate } from "../time/dated-span.ts";
import {
	COVERAGE_KINDS,
	type CoverageSpan,
	STORED_COVERAGE_KINDS,
	type StoredCoverageKind,
	type StoredCoverageSpan,
	WORLD,
} from "./span.ts";

const MAX_COUNTRIES = 250;
const MAX_SOURCE = 400;

const fields = {
	countries: z
		.array(z.string().regex(/^([A-Z]{3}|world)$/, "must be a country's three letters, such as MLI, or world"))
		.min(1, "name at least one country, or world")
		.max(MAX_COUNTRIES),
	from: isoDate,
	to: isoDate,
	/** What says that the dataset covers it: a codebook, a release, an export's filter. */
	source: z.string().trim().min(1, "must not be blank").max(MAX_SOURCE),
};
const isInOrder = ({ from, to }: { from: string; to: string }) => from <= to;
const NOT_IN_ORDER = { path: ["to"], message: "the end lies before the beginning" };

/** Coverage as a person states it: some days of several countries at once, or of the world. */
export const statedCoverage = z
	.object({ ...fields, kind: z.enum(COVERAGE_KINDS).default("complete") })
	.refine(isInOrder, NOT_IN_ORDER);
export type StatedCoverage = z.infer<typeof statedCoverage>;

/** A dataset's coverage as an admin edits it: what was stated, and what imports added and is corrected here. */
export const coverageLine = z
	.object({
		...fields,
		kind: z.enum(STORED_COVERAGE_KINDS).default("complete"),
		/** The import that the line came with, and goes with; null where it was stated of the dataset. */
		importId: z.number().int().nullable().default(null),
	})
	.refine(isInOrder, NOT_IN_ORDER);
export type CoverageLine = z.infer<typeof coverageLine>;

/** A span for each country that a statement names; the world alone where it is among them. */
export const spansOf = <Kind extends StoredCoverageKind>({
	countries,
	from,
	to,
	kind,
	source,
}: Pick<StatedCoverage, "countries" | "from" | "to" | "source"> & { kind: Kind }): CoverageSpan<Kind>[] =>
	(countries.includes(WORLD) ? [WORLD] : [...new Set(countries)]).map((country) => ({
		country,
		from,
		to,
		kind,
		source,
	}));

/** The lines of a dataset's spans: countries that have the same days of the same source as one. */
export function linesOf(spans: readonly StoredCoverageSpan[]): CoverageLine[] {
	const alike = Map.groupBy(spans, ({ from, to, kind, source, importId }) =>
		JSON.stringify([from, to, kind, source, importId]),
	);
	return [...alike.values()].flatMap((group) => {
		const [first] = group;
		if (first === undefined) return [];
		const { country: _one, ...line } = first;
		return [{ ...line, countries: group.map(({ country }) => country) }];
	});
}

/**
 * Reads `MLI,BFA:2020-01-01/2020-12-31` or `world:2023-10-01/2023-10-31:partial`: countries, first and last day, kind.
 * Null where the text is not of this form; the schema says the rest.
 */
export function parseStatedCoverage(text: string): Omit<z.input<typeof statedCoverage>, "source"> | null {
	const match = /^([A-Za-z, ]+):(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})(?::(complete|partial))?$/.exec(text.trim());
	if (match === null) return null;
	const [, countries = "", from = "", to = "", kind] = match;
	return {
		countries: countries
			.split(",")
			.map((country) => country.trim())
			.map((country) => (country.toLowerCase() === WORLD ? WORLD : country.toUpperCase())),
		from,
		to,
		kind: kind === "partial" ? "partial" : "complete",
	};
}
