import type { RecordBatch } from "./record-batch.ts";
import { type SharedMemory, sharedNumbers } from "./shared-memory.ts";
import type { TextLayout } from "./text-encoding.ts";

/** Bytes that a field may hold before it counts as broken: its quotation mark never closed, or its line never ended. */
const LONGEST_FIELD = 1_000_000;
/** Bytes of a broken record that are kept to be shown. */
const SHOWN = 2000;
const QUOTE = 34;
const RETURN = 13;

/**
 * Splits delimited UTF-8 into records. Fields may be quoted, hold doubled quotation marks and line ends; each record
 * knows the line that it starts on. A record that cannot be split says why, and the next line starts a new one, so
 * that one bad quotation mark never takes the rest of the file with it.
 */
export class RecordSplitter {
	readonly #delimiter: number;
	readonly #newline: number;
	readonly #memory: SharedMemory;
	#line = 1;
	/** True while the rest of a broken line is dropped. */
	#skipping = false;
	#bounds = new Uint32Array(1 << 16);

	/** @param memory what the records found are written down in */
	constructor({ delimiter, newline }: TextLayout, memory: SharedMemory) {
		this.#memory = memory;
		this.#delimiter = delimiter.charCodeAt(0);
		this.#newline = newline.charCodeAt(0);
	}

	/**
	 * The records that the bytes hold whole, and where those end: the rest is to be put before the next ones.
	 * Doubled quotation marks are made single in place.
	 *
	 * @param from where the first record starts
	 * @param last true where no more bytes follow
	 */
	split(bytes: Uint8Array, from: number, last: boolean): { batch: RecordBatch; used: number } {
		const delimiter = this.#delimiter;
		const newline = this.#newline;
		const { length } = bytes;
		const lines: number[] = [];
		const fields: number[] = [0];
		const faults = new Map<number, string>();
		let bounds = this.#bounds;
		let written = 0;
		let at = from;
		if (this.#skipping) {
			at = this.#nextLine(bytes, from);
			if (!this.#skipping) this.#line += 1;
		}
		let used = at;
		while (at < length) {
			const start = at;
			const first = written;
			let lineEnds = 0;
			let fault: string | null = null;
			let complete = false;
			let doubled = false;
			while (!complete) {
				if (written + 2 > bounds.length) bounds = this.#widen();
				if (bytes[at] === QUOTE) {
					let closing = at + 1;
					for (; closing < length; closing++) {
						const code = bytes[closing];
						if (code === newline) lineEnds += 1;
						else if (code === QUOTE) {
							if (bytes[closing + 1] !== QUOTE) break;
							doubled = true;
							closing += 1;
						}
					}
					const number = (written - first) / 2 + 1;
					if (closing >= length) {
						if (!last && length - at <= LONGEST_FIELD) break;
						fault = `the quotation mark that opens field ${number} is never closed`;
						at = start;
					} else {
						const after = bytes[closing + 1];
						if (closing + 1 >= length && !last) break;
						bounds[written++] = at + 1;
						bounds[written++] = closing;
						at = closing + 1;
						if (at >= length) complete = true;
						else if (after === delimiter) at += 1;
						else if (after === newline) {
							at += 1;
							complete = true;
						} else if (after === RETURN && (at + 1 >= length || bytes[at + 1] === newline)) {
							if (at + 1 >= length && !last) break;
							at += 2;
							complete = true;
						} else fault = `field ${number} goes on after its closing quotation mark`;
					}
				} else {
					let end = at;
					let code = 0;
					for (; end < length; end++) {
						code = bytes[end] as number;
						if (code === delimiter || code === newline) break;
					}
					if (end >= length && !last) {
						if (end - at <= LONGEST_FIELD) break;
						fault = `field ${(written - first) / 2 + 1} is longer than a field can be`;
					} else {
						const isLast = end >= length || code === newline;
						bounds[written++] = at;
						bounds[written++] = isLast && end > at && bytes[end - 1] === RETURN ? end - 1 : end;
						complete = isLast;
					}
					at = end + 1;
				}
				if (fault !== null) {
					at = this.#nextLine(bytes, at);
					complete = true;
				}
			}
			if (!complete) {
				written = first;
				break;
			}
			used = Math.min(at, length);
			if (fault !== null) {
				faults.set(lines.length, fault);
				written = first;
				bounds[written++] = start;
				bounds[written++] = Math.min(used, start + SHOWN);
				lines.push(this.#line);
				fields.push(written / 2);
				this.#line += newlinesIn(bytes, start, used, newline);
				continue;
			}
			if (written - first > 2 || bounds[first] !== bounds[first + 1]) {
				if (doubled) for (let field = first; field < written; field += 2) makeSingle(bytes, bounds, field);
				lines.push(this.#line);
				fields.push(written / 2);
			} else written = first;
			this.#line += lineEnds + 1;
		}
		const batch = {
			bytes,
			lines: sharedNumbers(this.#memory, lines),
			fields: sharedNumbers(this.#memory, fields),
			bounds: sharedNumbers(this.#memory, bounds.subarray(0, written)),
			faults,
		};
		return { batch, used };
	}

	/** Where the line after a position starts; past the end of the bytes where it has not been read yet. */
	#nextLine(bytes: Uint8Array, from: number): number {
		const next = bytes.indexOf(this.#newline, from);
		this.#skipping = next < 0;
		return next < 0 ? bytes.length : next + 1;
	}

	#widen(): Uint32Array<ArrayBuffer> {
		const wider = new Uint32Array(this.#bounds.length * 2);
		wider.set(this.#bounds);
		this.#bounds = wider;
		return wider;
	}
}

/** Makes the doubled quotation marks of a field single, in place: what is doubled inside a quoted field is meant once. */
function makeSingle(bytes: Uint8Array, bounds: Uint32Array, field: number): void {
	const start = bounds[field] ?? 0;
	const end = bounds[field + 1] ?? 0;
	if (start === 0 || bytes[start - 1] !== QUOTE) return;
	let to = start;
	for (let from = start; from < end; from++) {
		const code = bytes[from] as number;
		bytes[to++] = code;
		if (code === QUOTE) from += 1;
	}
	bounds[field + 1] = to;
}

function newlinesIn(bytes: Uint8Array, from: number, to: number, newline: number): number {
	let count = 0;
	for (let at = from; at < to; at++) if (bytes[at] === newline) count += 1;
	return count;
}
