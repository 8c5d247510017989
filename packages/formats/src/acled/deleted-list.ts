import type { FileRecord } from "@harmattan/domain/imports/named-records";
import { foldColumn } from "../reading/columns.ts";

/** An id that ACLED has taken back, with the instant that it says, in milliseconds since 1970. */
export interface DeletedId {
	sourceId: string;
	rank: number | null;
}

/** True for the header of ACLED's list of deleted events. */
export function isDeletedList(header: readonly string[]): boolean {
	const names = header.map(foldColumn);
	return names.includes("event_id_cnty") && names.includes("deleted_timestamp") && !names.includes("event_date");
}

/** The ids of a deletion list's records. */
export function deletedIds(header: readonly string[], records: readonly FileRecord[]): DeletedId[] {
	const names = header.map(foldColumn);
	const [id, at] = [names.indexOf("event_id_cnty"), names.indexOf("deleted_timestamp")];
	return records.flatMap(({ values }) => {
		const sourceId = values[id]?.trim();
		const seconds = Number(values[at]);
		return sourceId ? [{ sourceId, rank: values[at]?.trim() && Number.isFinite(seconds) ? seconds * 1000 : null }] : [];
	});
}
