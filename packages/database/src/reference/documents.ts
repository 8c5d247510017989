import type { DocumentDraft } from "@harmattan/domain/reference/drafts";
import { ENDNOTES } from "./endnotes.ts";

/** A document as it ships: nobody has graded its reliability. */
type ShippedDocument = Omit<DocumentDraft, "reliability">;

const plain = (id: string, title: string, publisher: string, printed: string): ShippedDocument => ({
	id,
	title,
	publisher,
	printed,
	url: null,
	truncated: false,
	defanged: false,
	noUrl: true,
});

/** The assessment itself, and the sources of what our editors add to it. */
export const OWN_DOCUMENTS: readonly ShippedDocument[] = [
	plain(
		"assessment",
		"Western Failures, Military Coups, and Kremlin Gains Undermine US Strategic and Counterterrorism Interests in the Sahel",
		"Critical Threats Project (inferred, not printed)",
		"Liam Karr; publisher and date (December 2023) are inferred, not printed on the document.",
	),
	plain(
		"coups",
		"Global Instances of Coups from 1950 to Present",
		"Powell & Thyne",
		"Jonathan M. Powell and Clayton L. Thyne, Journal of Peace Research 48(2), 2011, with the dataset's later updates.",
	),
	plain(
		"isw-june-2023",
		"Russian Offensive Campaign Assessment, June 24, 2023",
		"Institute for the Study of War",
		"Institute for the Study of War, Russian Offensive Campaign Assessment, June 24, 2023.",
	),
	plain(
		"vdp-law",
		"Law 002-2020/AN of 21 January 2020",
		"National Assembly of Burkina Faso",
		"Loi n° 002-2020/AN du 21 janvier 2020 portant institution de Volontaires pour la défense de la patrie.",
	),
	plain(
		"unsc-2100",
		"Resolution 2100 (2013)",
		"UN Security Council",
		"United Nations Security Council, S/RES/2100 (2013), which establishes MINUSMA.",
	),
	plain(
		"editor-areas",
		"Named areas of this product",
		"Harmattan editors",
		"An editor's list: northern, central and north-eastern Mali and the tri-border area as lists of admin-1 units.",
	),
];

/**
 * The documents behind the endnotes. Identical endnotes share theirs, and so do identical whole references; a
 * truncated reference inside different endnotes may hide different pages and is kept apart.
 */
export function endnoteDocuments(): {
	documents: ShippedDocument[];
	endnotes: { number: number; position: number; documentId: string }[];
} {
	const byPrinted = new Map<string, ShippedDocument>();
	const endnotes: { number: number; position: number; documentId: string }[] = [];
	for (const [number, references] of ENDNOTES) {
		for (const [position, printed] of references.entries()) {
			const key = printed.endsWith("...") ? `${references.join(" ")} ${position}` : printed;
			const known = byPrinted.get(key) ?? readReference(`note-${number}-${position + 1}`, printed);
			byPrinted.set(key, known);
			endnotes.push({ number, position: position + 1, documentId: known.id });
		}
	}
	return { documents: [...byPrinted.values()], endnotes };
}

function readReference(id: string, printed: string): ShippedDocument {
	const truncated = printed.endsWith("...");
	const defanged = / dot [a-z]{2,}/.test(printed);
	const noUrl = !truncated && !/https?:\/\//.test(printed);
	const host = /^https?:\/\/(?:www\.)?([^/\s]+?)(?: dot ([a-z]+))?(?:\/|$)/.exec(printed);
	return {
		id,
		title: null,
		publisher: noUrl || !host ? null : [host[1], host[2]].filter(Boolean).join(" dot "),
		printed,
		url: truncated || defanged || noUrl ? null : printed,
		truncated,
		defanged,
		noUrl,
	};
}
