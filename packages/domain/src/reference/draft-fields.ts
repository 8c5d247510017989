import { z } from "zod";
import { citation } from "../forces/force.ts";
import type { datedSpan } from "../time/dated-span.ts";

const LONGEST_TEXT = 4000;
/** A text that is not blank. */
export const words = z.string().trim().min(1, "must not be blank").max(LONGEST_TEXT);
/** The same, or nothing. */
export const optionalWords = words.nullable();
/** ISO alpha-3. */
export const country = z.string().regex(/^[A-Z]{3}$/, "must be a country's three letters, such as MLI");
/** At least one country. */
export const countries = z.array(country).min(1, "name at least one country");
/** The id of a row, as addresses write it. */
export const id = z
	.string()
	.max(80)
	.regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, "must be letters, digits and hyphens, such as coup-mali-2020");

/** What a row without a source is reported. */
export const UNCITED = "cite at least one source";

/** A citation that says where to look: an endnote or a document; our own arithmetic says how instead. */
export const sourced = citation.superRefine(({ origin, endnote, documentId, note }, issue) => {
	if (origin === "derived") {
		if (note === null) issue.addIssue({ code: "custom", path: ["note"], message: "say how the value is derived" });
	} else if (endnote === null && documentId === null) {
		issue.addIssue({ code: "custom", path: ["documentId"], message: "name an endnote or a document" });
	}
});
/** At least one source. */
export const citations = z.array(sourced).min(1, UNCITED);

type Span = z.infer<typeof datedSpan>;
/** Refuses a spell that ends, as far as it is known, before it begins. */
export function endsAfterItBegins({ from, to }: { from: Span; to: Span }, issue: z.RefinementCtx): void {
	if (from.earliest && to.latest && to.latest < from.earliest)
		issue.addIssue({ code: "custom", path: ["to"], message: "the end lies before the beginning" });
}

/** Refuses a citation of a field that the row does not have: nobody would find it. */
export function citesOwnFields(row: { citations: { field: string }[] }, issue: z.RefinementCtx): void {
	for (const [index, { field }] of row.citations.entries()) {
		if (field === "citations" || field === "id" || !(field in row))
			issue.addIssue({ code: "custom", path: ["citations", index, "field"], message: `there is no field ${field}` });
	}
}
