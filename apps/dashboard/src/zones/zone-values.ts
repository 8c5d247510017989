import type { Citation } from "@harmattan/domain/forces/force";
import { draftId } from "@harmattan/domain/reference/draft-id";
import type { DocumentDraft } from "@harmattan/domain/reference/drafts";
import type { Confidence, ZoneGround } from "@harmattan/domain/zones/zone";
import { zoneVersionId } from "@harmattan/domain/zones/zone";
import type { ZoneDefaults } from "@harmattan/domain/zones/zone-file";
import { documentOf } from "@/reference/typed-document.ts";

/** What the form of a zone holds as it is typed. */
export interface ZoneValues {
	/** The zone that this is a version of; empty for a new zone, which is named by its actor and name. */
	zone: string;
	/** True where the version says that the zone is no more. */
	isOver: boolean;
	/** What the opened version cites; the first of it is what the form shows. Empty for a new one. */
	cited: readonly Citation[];
	name: string;
	actor: string;
	scale: string;
	class: string;
	month: string;
	confidence: Confidence;
	author: string;
	geometrySource: string;
	note: string;
	/** A document that is held; empty where a new one is typed, or where the outline is derived. */
	documentId: string;
	title: string;
	publisher: string;
	url: string;
	/** Page or passage of the document; without one, how the outline is derived. */
	derivation: string;
	/** Made up, to try things out. */
	synthetic: boolean;
	geometry: ZoneGround | null;
}

/** The document that is typed into the form; null where one of the list is cited, or none. */
export const typedDocument = ({ documentId, title, publisher, url }: ZoneValues): DocumentDraft | null =>
	documentId === "" && (title.trim() !== "" || url.trim() !== "") ? documentOf({ title, publisher, url }) : null;

/** What the form says of every zone that it stores, with the document that it cites. */
export function defaultsOf(values: ZoneValues, document: DocumentDraft | null): ZoneDefaults {
	const { actor, scale, class: named, month, confidence, author, synthetic } = values;
	return {
		synthetic,
		...{ actor, scale, class: named, month, confidence, author },
		geometrySource: orNull(values.geometrySource),
		note: orNull(values.note),
		citations: citationsOf(values, document),
	};
}

/** What the zone cites: what the form says in place of the first citation of the opened version, where it says something else, and the others as they were. */
function citationsOf(values: ZoneValues, document: DocumentDraft | null): Citation[] {
	const [first, ...others] = values.cited;
	const documentId = document?.id ?? orNull(values.documentId);
	const note = orNull(values.derivation);
	if (first && first.documentId === documentId && first.note === note) return [first, ...others];
	if (documentId === null && note === null) return [...others];
	const origin = documentId === null ? "derived" : "document";
	return [{ field: "geometry", origin, endnote: null, documentId, note }, ...others];
}

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

/** The zone that the form says, to be checked. */
export function zoneOf(values: ZoneValues, document: DocumentDraft | null) {
	const named = draftId(values.name);
	// A name of which no letter fits an id would be the actor's alone.
	const zone = values.zone || (named === "" ? "" : draftId(`${values.actor} ${values.name}`));
	return {
		...defaultsOf(values, document),
		id: zoneVersionId(zone, values.month),
		zone,
		name: values.name,
		geometry: values.isOver ? null : values.geometry,
	};
}
