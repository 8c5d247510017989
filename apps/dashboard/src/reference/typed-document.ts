import { draftId } from "@harmattan/domain/reference/draft-id";
import type { DocumentDraft } from "@harmattan/domain/reference/drafts";

/** A document as somebody types it into a form of something that cites it. */
export interface TypedDocument {
	title: string;
	publisher: string;
	url: string;
}

/** The document that was typed: its id is of its title, with some digits so that two of one title differ. */
export function documentOf({ title, publisher, url }: TypedDocument): DocumentDraft {
	return {
		id: `${draftId(title || url) || "document"}-${crypto.randomUUID().slice(0, 6)}`,
		title: title.trim() || null,
		publisher: publisher.trim() || null,
		url: url.trim() || null,
		// What is printed of a document that has an address is that address.
		printed: url.trim() || title.trim(),
		truncated: false,
		defanged: false,
		noUrl: url.trim() === "",
		reliability: null,
	};
}
