import type { DateOrder } from "@harmattan/domain/imports/column-mapping";
import xxhash from "xxhash-wasm";
import type { EventFormat } from "../event-format.ts";
import { foldColumn } from "./columns.ts";
import { type RecordBatch, widthOf } from "./record-batch.ts";

const { h64, h64Raw } = await xxhash();
const SEPARATOR = 0x1f;

/**
 * Makes the function that hashes what a format's mapper reads of a record, whatever the order and number of the file's
 * columns and however its fields are quoted. Equal hashes are equal content; the mapper's version is part of them.
 */
export function createFingerprint(
	format: Pick<EventFormat, "columns" | "mapperVersion">,
	header: readonly string[],
	dateOrder: DateOrder = "iso",
): (records: RecordBatch, index: number) => bigint {
	const folded = header.map(foldColumn);
	const columns = format.columns.filter((column) => folded.includes(column));
	const positions = columns.map((column) => folded.indexOf(column));
	// Dates in another order are other dates.
	const order = dateOrder === "iso" ? "" : `:${dateOrder}`;
	const seed = h64(`${format.mapperVersion}:${columns.join()}${order}`);
	let content = new Uint8Array(4096);
	return (records, index) => {
		const { bytes, fields, bounds } = records;
		const first = fields[index] ?? 0;
		const width = widthOf(records, index);
		const room = (bounds[2 * (first + width) - 1] ?? 0) - (bounds[2 * first] ?? 0) + positions.length;
		if (room > content.length) content = new Uint8Array(room * 2);
		let at = 0;
		for (let number = 0; number < positions.length; number++) {
			const position = positions[number] as number;
			if (number > 0) content[at++] = SEPARATOR;
			if (position >= width) continue;
			const end = bounds[2 * (first + position) + 1] as number;
			for (let from = bounds[2 * (first + position)] as number; from < end; from++)
				content[at++] = bytes[from] as number;
		}
		return h64Raw(content.subarray(0, at), seed);
	};
}
