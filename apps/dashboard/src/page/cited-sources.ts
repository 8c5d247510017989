import type { RouterOutput } from "@harmattan/api/outputs";
import type { Citation } from "@harmattan/domain/forces/force";
import { cache } from "react";
import { api } from "@/server/context.ts";

type Document = RouterOutput["reference"]["documents"][number];

/** A source that citations name. Numbers are the same on every page: those of the founding assessment's endnotes, then the other documents. */
export interface CitedSource {
	number: number;
	/** Id of its place at the foot of a page. */
	target: string;
	/** What it names; an endnote may name several documents. */
	documents: Document[];
}

const lookUp = cache(async () => {
	const [endnotes, documents] = await Promise.all([api().reference.endnotes(), api().reference.documents()]);
	const byId = new Map(documents.map((document) => [document.id, document]));
	return { byId, ofEndnote: new Map(endnotes.map(({ number, documentIds }) => [number, documentIds])) };
});

/** Id of the place at the foot of a page where the source of a number is. */
export const sourceTarget = (number: number): string => `source-${number}`;

/** The sources of some citations, each once and in the order of their numbers. */
export async function citedSources(citations: readonly Citation[]): Promise<CitedSource[]> {
	if (citations.length === 0) return [];
	const { byId, ofEndnote } = await lookUp();
	const numbers = new Map<number, Document[]>();
	for (const { endnote, documentId } of citations) {
		if (endnote !== null)
			numbers.set(
				endnote,
				(ofEndnote.get(endnote) ?? []).flatMap((id) => byId.get(id) ?? []),
			);
		else {
			const document = documentId === null ? undefined : byId.get(documentId);
			const number = document?.number ?? document?.endnotes[0];
			if (document && number !== undefined && !numbers.has(number)) numbers.set(number, [document]);
		}
	}
	return [...numbers]
		.sort(([a], [b]) => a - b)
		.map(([number, documents]) => ({ number, target: sourceTarget(number), documents }));
}
