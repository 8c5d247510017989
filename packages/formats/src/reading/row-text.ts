import xxhash from "xxhash-wasm";
import type { EventFormat } from "../event-format.ts";
import { foldColumn } from "./columns.ts";

const { h64 } = await xxhash();

/** What stands between the fields of a row's text. A field that holds it makes a row of the wrong width, which is refused. */
export const FIELD_SEPARATOR = "\u001f";

/** A row cut down to what the mapper reads of it. */
export interface RowTexts {
	/** The columns that the text holds, in its order: the header to map it by. */
	columns: readonly string[];
	/** The fields of a record that the mapper reads. */
	textOf: (values: readonly string[]) => string;
	/** Hash of such a text. Equal ones are equal content; the mapper's version is part of them. */
	fingerprintOf: (text: string) => bigint;
}

/**
 * Makes the functions that cut a record down to what a format reads of it, whatever the order and number of the
 * file's columns and however its fields are quoted.
 */
export function createRowTexts(
	format: Pick<EventFormat, "columns" | "mapperVersion">,
	header: readonly string[],
): RowTexts {
	const folded = header.map(foldColumn);
	const columns = format.columns.filter((column) => folded.includes(column));
	const positions = columns.map((column) => folded.indexOf(column));
	const seed = h64(`${format.mapperVersion}:${columns.join()}`);
	return {
		columns,
		textOf: (values) => {
			let text = values[positions[0] ?? 0] ?? "";
			for (let index = 1; index < positions.length; index++)
				text += FIELD_SEPARATOR + (values[positions[index] as number] ?? "");
			return text;
		},
		fingerprintOf: (text) => h64(text, seed),
	};
}
