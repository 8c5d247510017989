import { z } from "zod";
import { type CoverageSpan, WORLD } from "../coverage/span.ts";
import { FOCUS_COUNTRIES, NEIGHBOUR_COUNTRIES } from "../regions/regions.ts";

/** The countries whose events a dataset takes in, ISO alpha-3; null: of all. */
export type ImportScope = readonly string[] | null;

/** What a dataset of a worldwide publisher takes in where nobody says otherwise: our regions and their neighbours. */
export const OWN_SCOPE: readonly string[] = [...FOCUS_COUNTRIES, ...NEIGHBOUR_COUNTRIES];

const MAX_COUNTRIES = 250;

export const importScope = z
	.array(z.string().regex(/^[A-Z]{3}$/, "must be a country's three letters, such as MLI"))
	.min(1, "name at least one country, or take the whole world")
	.max(MAX_COUNTRIES)
	.nullable();

/** Reads `MLI, BFA` or `world`; what is no list of countries is for the schema to refuse. */
export function parseScope(text: string): string[] | null {
	const codes = text.split(/[\s,;]+/).filter((code) => code !== "");
	return codes.some((code) => code.toLowerCase() === WORLD) ? null : codes.map((code) => code.toUpperCase());
}

/** True where a scope holds a country; what lies in no country that is known is never left out for it. */
export const isInScope = (scope: ReadonlySet<string> | null, country: string | null): boolean =>
	scope === null || country === null || scope.has(country);

/** What a dataset of a scope covers of what a file covers: nothing is known of countries whose events it leaves out. */
export function coverageWithin<Span extends CoverageSpan>(spans: readonly Span[], scope: ImportScope): Span[] {
	if (scope === null) return [...spans];
	return spans.flatMap((span) =>
		span.country === WORLD
			? scope.map((country) => ({ ...span, country }))
			: scope.includes(span.country)
				? [span]
				: [],
	);
}
