import type { MappedEvent } from "@harmattan/domain/events/mapped-event";
import type { ColumnMapping, DateOrder } from "@harmattan/domain/imports/column-mapping";
import type { Reject } from "@harmattan/domain/imports/reject";
import type { LicencePolicy } from "@harmattan/domain/licence/policy";
import type { RecordBatch } from "./reading/record-batch.ts";

export type MapResult = { kind: "event"; event: MappedEvent } | { kind: "reject"; reject: Reject };

/** Maps the record of a batch that has a number; null where it is no data (an HXL row). */
export type RecordMapper = (records: RecordBatch, index: number) => MapResult | null;

export interface MapContext {
	/** Today, ISO: a later date is refused. */
	today: string;
	/** The order of day and month in dates of three numbers, as somebody stated it; left out: not stated. */
	dateOrder?: DateOrder;
}

/** Release, licence and naming that a format's publisher gives every file of it. */
export interface FormatDefaults {
	datasetId: string;
	datasetName: string;
	licence: string;
	licencePolicy: LicencePolicy;
	attribution: string;
}

/**
 * Where the version of a row comes from: the publisher's numbered `release` of the whole file; a `timestamp` in each
 * row; or `none`, where an edited row is simply a newer one.
 */
export type Versioning = "release" | "timestamp" | "none";

/** One upstream's file format: how to know it, and how to read a row of it. */
export interface EventFormat {
	id: string;
	name: string;
	versioning: Versioning;
	/** True where either side of its rows may be the one that acts: see MappedEvent. */
	sidesInterchangeable: boolean;
	/** Grows with every change of what the mapper reads or makes of it: rows found unchanged by it need no mapping. */
	mapperVersion: number;
	/** The columns that the mapper reads, folded. Others never make a difference. */
	columns: readonly string[];
	/** The column of the event's id, folded; null where rows have none and get keys made from their content. */
	idColumn: string | null;
	/** True where the publisher's files are of the whole world: a dataset of it takes in our regions and neighbours, where nobody says otherwise. */
	isWorldwide: boolean;
	defaults: FormatDefaults;
	/** The mapping that a format of a team's own was made from; publishers' formats have none. */
	mapping?: ColumnMapping;
	/**
	 * The header to use for a file's first record, or null where the file is not of this format. Throws a DomainError
	 * for a file that is known, and known not to hold events.
	 */
	recognise: (first: readonly string[]) => { header: readonly string[]; firstIsHeader: boolean } | null;
	/** Makes the mapper of records under a header. */
	createMapper: (header: readonly string[], context: MapContext) => RecordMapper;
}
