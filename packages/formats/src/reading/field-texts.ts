import { bufferOver, withoutNul } from "./record-batch.ts";

/** Longer fields differ from row to row. */
const LONGEST = 48;
const SLOTS = 8192;

/** Four bytes at a time, after FNV-1a: a product for each byte is what it would wait for. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
	let hash = 0x811c9dc5;
	let at = start;
	for (; at + 4 <= end; at += 4) {
		const word =
			(bytes[at] as number) |
			((bytes[at + 1] as number) << 8) |
			((bytes[at + 2] as number) << 16) |
			((bytes[at + 3] as number) << 24);
		hash = Math.imul(hash ^ word, 0x01000193);
		hash ^= hash >>> 15;
	}
	for (; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
	return hash ^ (hash >>> 15);
}

/**
 * Reads fields as text, and gives the same string for the same bytes as far as it remembers them: names, codes and
 * days come again and again, and a string that is at hand costs a third of a new one, and looks itself up faster.
 */
export class FieldTexts {
	readonly #known = new Uint8Array(SLOTS * LONGEST);
	readonly #lengths = new Uint8Array(SLOTS);
	readonly #texts: string[] = new Array<string>(SLOTS).fill("");
	#over: Uint8Array | null = null;
	#buffer: Buffer<ArrayBufferLike> = Buffer.alloc(0);

	/** The text of the bytes from `start` to `end`. */
	read(bytes: Uint8Array, start: number, end: number): string {
		const length = end - start;
		if (length > LONGEST) return this.#decode(bytes, start, end);
		const slot = hashOf(bytes, start, end) & (SLOTS - 1);
		const known = this.#known;
		const base = slot * LONGEST;
		let same = this.#lengths[slot] === length;
		for (let offset = 0; same && offset < length; offset++) same = known[base + offset] === bytes[start + offset];
		if (same) return this.#texts[slot] as string;
		const text = this.#decode(bytes, start, end);
		for (let offset = 0; offset < length; offset++) known[base + offset] = bytes[start + offset] as number;
		this.#lengths[slot] = length;
		this.#texts[slot] = text;
		return text;
	}

	#decode(bytes: Uint8Array, start: number, end: number): string {
		if (bytes !== this.#over) {
			this.#over = bytes;
			this.#buffer = bufferOver(bytes);
		}
		return withoutNul(this.#buffer.toString("utf8", start, end));
	}
}
