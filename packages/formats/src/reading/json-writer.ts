/** A column that is kept as it stands, and its key as JSON writes it. */
export interface KeptColumn {
	column: string;
	key: Uint8Array;
}

/** Columns that are kept under their own names. */
export const keptColumns = (columns: readonly string[]): KeptColumn[] =>
	columns.map((column) => keptColumn(column, column));

/** A column that is kept under another name. */
export const keptColumn = (name: string, column: string): KeptColumn => ({
	column,
	key: Buffer.from(`${JSON.stringify(name)}:`),
});

const QUOTE = 34;
const BACKSLASH = 92;
const HEX = Buffer.from("0123456789abcdef");
/** The bytes that one byte of a text takes at most in JSON. */
const MAX_BYTES = 6;

/** Writes an object of texts as JSON, from the bytes of its texts. NUL, which Postgres cannot hold, is left out. */
export class JsonWriter {
	#bytes = Buffer.allocUnsafeSlow(4096);
	#at = 0;
	#ascii = true;

	/** Adds a field. */
	add(key: Uint8Array, bytes: Uint8Array, start: number, end: number): void {
		this.#reserve(1 + key.length + 2 + (end - start) * MAX_BYTES + 1);
		const to = this.#bytes;
		let at = this.#at;
		to[at] = at === 0 ? 123 : 44;
		at += 1;
		for (let index = 0; index < key.length; index++) to[at++] = key[index] as number;
		to[at++] = QUOTE;
		let seen = 0;
		for (let from = start; from < end; from++) {
			const code = bytes[from] as number;
			seen |= code;
			if (code >= 32) {
				if (code === QUOTE || code === BACKSLASH) to[at++] = BACKSLASH;
				to[at++] = code;
			} else if (code !== 0) {
				to[at] = BACKSLASH;
				to[at + 1] = 117;
				to[at + 2] = 48;
				to[at + 3] = 48;
				to[at + 4] = HEX[code >> 4] as number;
				to[at + 5] = HEX[code & 15] as number;
				at += MAX_BYTES;
			}
		}
		to[at++] = QUOTE;
		if (seen > 127) this.#ascii = false;
		this.#at = at;
	}

	/** The object, and a new one begins. */
	take(): string {
		this.#reserve(1);
		if (this.#at === 0) return "{}";
		this.#bytes[this.#at++] = 125;
		const text = this.#bytes.toString(this.#ascii ? "latin1" : "utf8", 0, this.#at);
		this.#at = 0;
		this.#ascii = true;
		return text;
	}

	#reserve(bytes: number): void {
		if (this.#at + bytes <= this.#bytes.length) return;
		const wider = Buffer.allocUnsafeSlow((this.#at + bytes) * 2);
		this.#bytes.copy(wider, 0, 0, this.#at);
		this.#bytes = wider;
	}
}
