import type { RouterOutput } from "@harmattan/api/outputs";
import type { Citation } from "@harmattan/domain/forces/force";
import { cache } from "react";
import { api } from "@/server/context.ts";

/** A source that citations name: an endnote of the founding assessment, or a document that our editors cite. */
export type CitedSource =
	| { kind: "endnote"; number: number; target: string }
	| { kind: "document"; number: number; target: string; document: RouterOutput["reference"]["documents"][number] };

/** The documents that our editors cite, numbered in the order of Sources; those of endnotes go by their endnotes. */
export const ownDocuments = cache(async () =>
	(await api().reference.documents())
		.filter(({ endnotes }) => endnotes.length === 0)
		.map((document, index) => ({ document, number: index + 1, target: `source-${index + 1}` })),
);

/** The sources of some citations, each once: endnotes in their order, then documents. */
export async function citedSources(citations: readonly Citation[]): Promise<CitedSource[]> {
	const endnotes = [...new Set(citations.flatMap(({ endnote }) => endnote ?? []))].sort((a, b) => a - b);
	const cited = new Set(citations.flatMap(({ endnote, documentId }) => (endnote === null ? (documentId ?? []) : [])));
	const documents = cited.size === 0 ? [] : (await ownDocuments()).filter(({ document }) => cited.has(document.id));
	return [
		...endnotes.map((number) => ({ kind: "endnote" as const, number, target: `endnote-${number}` })),
		...documents.map((own) => ({ kind: "document" as const, ...own })),
	];
}
