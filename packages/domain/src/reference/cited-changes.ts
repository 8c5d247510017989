import canonicalize from "canonicalize";
import type { Citation } from "../forces/force.ts";
import type { ReferenceDraft } from "./drafts.ts";

/** Fields that are our wording and no fact: a better sentence needs no new source. */
const WORDING: readonly string[] = [
	"id",
	"citations",
	"strengths",
	"note",
	"title",
	"text",
	"test",
	"name",
	"geometrySource",
];

/** A value as one text, whatever the order of its keys. */
const canonicalJson = (value: unknown): string => canonicalize(value) ?? "null";

type Row = Record<string, unknown> & { citations?: readonly Citation[]; strengths?: readonly Strength[] };
type Strength = Record<string, unknown> & { countKind: string; date: unknown; citations: readonly Citation[] };

const isStated = (value: unknown): boolean =>
	value !== null && !(Array.isArray(value) && value.length === 0) && canonicalJson(value) !== NO_SPAN;
const NO_SPAN = canonicalJson({ earliest: null, latest: null });

/** True where some of the citations are none of those before. */
function citesAnew(before: readonly Citation[], after: readonly Citation[]): boolean {
	const held = new Set(before.map(canonicalJson));
	return after.some((citation) => !held.has(canonicalJson(citation)));
}

/**
 * The fields that an edit changes without a citation of its own for each: what was cited for the old value says nothing of the new one. A value
 * that is taken away needs none. A strength is named by its number in the list, from 1.
 */
export function uncitedChanges(before: ReferenceDraft, after: ReferenceDraft): string[] {
	const [was, is]: [Row, Row] = [before.row as Row, after.row as Row];
	// A redrawn zone is another judgement of the same sources.
	if (
		before.entity === "zone" ||
		before.entity !== after.entity ||
		is.citations === undefined ||
		was.citations === undefined
	)
		return [];
	const citing = (row: Row, field: string) => (row.citations ?? []).filter((citation) => citation.field === field);
	const fields = Object.keys(is).filter(
		(field) =>
			!WORDING.includes(field) &&
			isStated(is[field]) &&
			canonicalJson(is[field] ?? null) !== canonicalJson(was[field] ?? null) &&
			!citesAnew(citing(was, field), citing(is, field)),
	);
	const strengths = (is.strengths ?? []).flatMap((strength, index) => {
		const held = (was.strengths ?? []).find(
			({ countKind, date }) =>
				countKind === strength.countKind && canonicalJson(date ?? null) === canonicalJson(strength.date ?? null),
		);
		if (held === undefined || numbersOf(held) === numbersOf(strength)) return [];
		return citesAnew(held.citations, strength.citations) ? [] : [`strength ${index + 1}`];
	});
	return [...fields, ...strengths];
}

const numbersOf = ({ low, best, high }: Strength): string => canonicalJson({ low, best, high });
