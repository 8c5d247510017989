import xxhash from "xxhash-wasm";
import type { EventFormat } from "../event-format.ts";
import { foldColumn } from "./columns.ts";

const { h64 } = await xxhash();

/**
 * Makes a function that hashes what a format reads of a record, whatever the order and number of the file's columns
 * and however its fields are quoted. Equal fingerprints are equal content; the mapper's version is part of them.
 */
export function createFingerprint(
	format: Pick<EventFormat, "columns" | "mapperVersion">,
	header: readonly string[],
): (values: readonly string[]) => bigint {
	const folded = header.map(foldColumn);
	const positions = format.columns.map((column) => folded.indexOf(column)).filter((position) => position >= 0);
	const present = format.columns.filter((column) => folded.includes(column)).join();
	const seed = h64(`${format.mapperVersion}:${present}`);
	return (values) => {
		let text = "";
		for (const position of positions) text += `${values[position]}\u001f`;
		return h64(text, seed);
	};
}
