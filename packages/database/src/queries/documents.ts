import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { citations, documents, endnotes } from "../schema/documents.ts";
import { referenceHistory } from "../schema/reference.ts";

/** A document with the endnotes that name it and how many values rest on it. */
export interface DocumentRow {
	id: string;
	title: string | null;
	publisher: string | null;
	printed: string;
	url: string | null;
	truncated: boolean;
	defanged: boolean;
	noUrl: boolean;
	/** Null: not graded. */
	reliability: string | null;
	endnotes: number[];
	/** Its number in lists of sources, after those of the endnotes and in the order in which documents were added; null where endnotes name it. */
	number: number | null;
	/** Values of reference rows that cite it, directly or through one of its endnotes. */
	uses: number;
}

/** All documents, those of endnotes first in their order. */
export async function listDocuments(db: Database): Promise<DocumentRow[]> {
	const [rows, notes, direct, byEndnote, added] = await Promise.all([
		db.select().from(documents).orderBy(asc(documents.id)),
		listEndnotes(db),
		db
			.select({ id: citations.documentId, uses: sql<number>`count(*)::int` })
			.from(citations)
			.groupBy(citations.documentId),
		db
			.select({ endnote: citations.endnote, uses: sql<number>`count(*)::int` })
			.from(citations)
			.groupBy(citations.endnote),
		db
			.select({ id: referenceHistory.entityId })
			.from(referenceHistory)
			.where(and(eq(referenceHistory.entity, "document"), eq(referenceHistory.version, 1)))
			.orderBy(asc(referenceHistory.dataRevision), asc(referenceHistory.entityId)),
	]);
	const named = new Set(notes.flatMap(({ documentIds }) => documentIds));
	const lastEndnote = Math.max(0, ...notes.map(({ number }) => number));
	const numbers = new Map(
		added.filter(({ id }) => !named.has(id)).map(({ id }, index) => [id, lastEndnote + 1 + index]),
	);
	const listed = rows.map((document) => {
		const ofDocument = notes.filter((note) => note.documentIds.includes(document.id)).map((note) => note.number);
		const through = byEndnote
			.filter((row) => row.endnote !== null && ofDocument.includes(row.endnote))
			.reduce((sum, row) => sum + row.uses, 0);
		return {
			...document,
			endnotes: ofDocument,
			number: numbers.get(document.id) ?? null,
			uses: through + (direct.find((row) => row.id === document.id)?.uses ?? 0),
		};
	});
	const place = ({ endnotes: [first], number }: DocumentRow) => first ?? number ?? Number.MAX_SAFE_INTEGER;
	return listed.sort((a, b) => place(a) - place(b) || a.id.localeCompare(b.id));
}

/** The endnotes of the founding assessment, 1 to 45, each with its documents in order. */
export async function listEndnotes(db: Database): Promise<{ number: number; documentIds: string[] }[]> {
	const rows = await db.select().from(endnotes).orderBy(asc(endnotes.number), asc(endnotes.position));
	return [...Map.groupBy(rows, (row) => row.number)].map(([number, found]) => ({
		number,
		documentIds: found.map((row) => row.documentId),
	}));
}
