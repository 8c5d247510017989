import type { MappedEvent } from "@harmattan/domain/events/mapped-event";
import type { Reject } from "@harmattan/domain/imports/reject";

/** One record of a file, with the line it starts on (from 1). */
export interface FileRecord {
	line: number;
	values: readonly string[];
}

export type MapResult = { kind: "event"; event: MappedEvent } | { kind: "reject"; reject: Reject };

export interface MapContext {
	/** Today, ISO: a later date is refused. */
	today: string;
}

/** Release, licence and naming that a format's publisher gives every file of it. */
export interface FormatDefaults {
	datasetId: string;
	datasetName: string;
	licence: string;
	licencePolicy: "open" | "restricted" | "private";
	attribution: string;
}

/** One upstream's file format: how to know it, and how to read a row of it. */
export interface EventFormat {
	id: string;
	/** True where the publisher numbers its releases, so that equal versions must have equal content. */
	versioned: boolean;
	defaults: FormatDefaults;
	/** The header to use for a file's first record, or null where the file is not of this format. */
	recognise: (first: readonly string[]) => { header: readonly string[]; firstIsHeader: boolean } | null;
	/** Makes the row mapper for a header. Rows that are not data (an HXL row) give null. */
	createMapper: (header: readonly string[], context: MapContext) => (record: FileRecord) => MapResult | null;
}
