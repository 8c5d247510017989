import { asc, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { citations, documents, endnotes } from "../schema/documents.ts";

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
	/** Values of reference rows that cite it, directly or through one of its endnotes. */
	uses: number;
}

/** All documents, those of endnotes first in their order. */
export async function listDocuments(db: Database): Promise<DocumentRow[]> {
	const [rows, notes, direct, byEndnote] = await Promise.all([
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
	]);
	const listed = rows.map((document) => {
		const numbers = notes.filter((note) => note.documentIds.includes(document.id)).map((note) => note.number);
		const through = byEndnote
			.filter((row) => row.endnote !== null && numbers.includes(row.endnote))
			.reduce((sum, row) => sum + row.uses, 0);
		return {
			...document,
			endnotes: numbers,
			uses: through + (direct.find((row) => row.id === document.id)?.uses ?? 0),
		};
	});
	const place = ({ endnotes: [first] }: DocumentRow) => first ?? Number.MAX_SAFE_INTEGER;
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
