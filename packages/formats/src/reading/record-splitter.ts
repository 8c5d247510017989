import type { FileRecord, RecordOrigin, TextLayout } from "../event-format.ts";

/** Text that a field may hold before it counts as broken: its quotation mark never closed, or its line never ended. */
const LONGEST_FIELD = 1_000_000;
const QUOTE = 34;

/**
 * Splits delimited text into records, fed chunk by chunk. Fields may be quoted, hold doubled quotation marks and line
 * ends; each record knows the line that it starts on. A record that can not be split says why, and the next line
 * starts a new one, so that one bad quotation mark never takes the rest of the file with it.
 */
export class RecordSplitter {
	readonly #layout: TextLayout;
	readonly #delimiter: number;
	readonly #newline: number;
	#rest = "";
	/** Where the scan of an unfinished record goes on; its start is the start of `#rest`. */
	#line = 1;
	/** True while the rest of a broken line is dropped. */
	#skipping = false;
	/** Column count of the last record, to size the next array. */
	#width = 0;

	constructor(layout: TextLayout) {
		this.#layout = layout;
		this.#delimiter = layout.delimiter.charCodeAt(0);
		this.#newline = layout.newline.charCodeAt(0);
	}

	/** The records that a chunk completes. */
	push(chunk: string): FileRecord[] {
		return this.#split(this.#rest + chunk, false);
	}

	/** The records that the end of the text completes. */
	end(): FileRecord[] {
		return this.#split(this.#rest, true);
	}

	#split(text: string, last: boolean): FileRecord[] {
		const records: FileRecord[] = [];
		const delimiter = this.#delimiter;
		const newline = this.#newline;
		const { length } = text;
		let at = 0;
		if (this.#skipping) {
			at = this.#nextLine(text, 0);
			if (!this.#skipping) this.#line += 1;
		}
		while (at < length) {
			const start = at;
			const values: string[] = new Array(this.#width);
			let column = 0;
			let lines = 1;
			let fault: string | null = null;
			let complete = false;
			while (!complete) {
				if (text.charCodeAt(at) === QUOTE) {
					// One pass in place of a search for the quotation mark, one for doubled ones and one for line ends.
					let closing = at + 1;
					let doubled = false;
					for (; closing < length; closing++) {
						const code = text.charCodeAt(closing);
						if (code === newline) lines += 1;
						else if (code === QUOTE) {
							if (text.charCodeAt(closing + 1) !== QUOTE) break;
							doubled = true;
							closing += 1;
						}
					}
					if (closing >= length) {
						if (!last && length - at <= LONGEST_FIELD) break;
						fault = `the quotation mark that opens field ${column + 1} is never closed`;
						at = start;
					} else {
						const inner = text.slice(at + 1, closing);
						const after = text.charCodeAt(closing + 1);
						if (closing + 1 >= length && !last) break;
						values[column++] = doubled ? inner.replaceAll('""', '"') : inner;
						at = closing + 1;
						if (at >= length) complete = true;
						else if (after === delimiter) at += 1;
						else if (after === newline) {
							at += 1;
							complete = true;
						} else if (after === 13 && (at + 1 >= length || text.charCodeAt(at + 1) === newline)) {
							if (at + 1 >= length && !last) break;
							at += 2;
							complete = true;
						} else fault = `field ${column} goes on after its closing quotation mark`;
					}
				} else {
					let end = at;
					let code = 0;
					while (end < length) {
						code = text.charCodeAt(end);
						if (code === delimiter || code === newline) break;
						end += 1;
					}
					if (end >= length && !last) {
						if (end - at <= LONGEST_FIELD) break;
						fault = `field ${column + 1} is longer than a field can be`;
					} else if (end < length && code === delimiter) values[column++] = text.slice(at, end);
					else {
						values[column++] = text.slice(at, end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
						complete = true;
					}
					at = end + 1;
				}
				if (fault !== null) {
					at = this.#nextLine(text, at);
					complete = true;
				}
			}
			if (!complete) {
				this.#rest = text.slice(start);
				return records;
			}
			values.length = column;
			if (fault !== null) {
				records.push({ line: this.#line, values: [text.slice(start, Math.min(at, start + 2000))], fault });
				this.#line += newlinesIn(text.slice(start, at), newline);
				continue;
			}
			this.#width = column;
			if (column > 1 || values[0] !== "")
				records.push({ line: this.#line, values, origin: { text: text.slice(start, at), layout: this.#layout } });
			this.#line += lines;
		}
		this.#rest = "";
		return records;
	}

	/** Where the line after a position starts; past the end of the text where it has not been read yet. */
	#nextLine(text: string, from: number): number {
		const next = text.indexOf(this.#newline === 10 ? "\n" : "\r", from);
		this.#skipping = next < 0;
		return next < 0 ? text.length : next + 1;
	}
}

/** The values of a record, had again from its text. */
export function valuesAgain({ text, layout }: RecordOrigin): readonly string[] {
	const splitter = new RecordSplitter(layout);
	const [record] = [...splitter.push(text), ...splitter.end()];
	return record?.values ?? [];
}

function newlinesIn(text: string, newline: number): number {
	const mark = newline === 10 ? "\n" : "\r";
	let count = 0;
	for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count += 1;
	return count;
}
