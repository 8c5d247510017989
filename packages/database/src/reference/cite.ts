import type { Citation } from "@harmattan/domain/forces/force";

/** A field that an endnote of the founding assessment supports. */
export const note = (field: string, ...endnotes: number[]): Citation[] =>
	endnotes.map((endnote) => ({ field, origin: "document", endnote, documentId: null, note: null }));

/** A field that stands in the assessment's text without an endnote. */
export const text = (field: string): Citation[] => [
	{ field, origin: "document", endnote: null, documentId: "assessment", note: "text, no endnote" },
];

/** A field that our editors add, from a source that they name. */
export const editor = (field: string, documentId: string, words: string | null = null): Citation[] => [
	{ field, origin: "editor", endnote: null, documentId, note: words },
];

/** A field that is our own arithmetic or reading, with the words that say how. */
export const derived = (field: string, words: string): Citation[] => [
	{ field, origin: "derived", endnote: null, documentId: null, note: words },
];

/** Fields that our editors add, each supported by every source that is named. */
export const editors = (fields: readonly string[], documents: readonly string[]): Citation[] =>
	fields.flatMap((field) => documents.flatMap((document) => editor(field, document)));
