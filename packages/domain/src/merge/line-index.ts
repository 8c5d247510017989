/**
 * A map from 64-bit hashes to line numbers in typed arrays: about 25 bytes an entry, where a `Map` takes over 100. An
 * import holds two of them over a whole dataset, so that most rows are decided without asking the database.
 * Line 0 stands for "held, not seen in this file yet".
 */
export class LineIndex {
	/** Each hash as two halves, the low one first: numbers as large as a hash would each be an object. */
	#keys = new Uint32Array(2048);
	/** Line plus one, so that 0 marks an empty slot. */
	#lines = new Uint32Array(1024);
	#size = 0;

	/** How many hashes are held. */
	get size(): number {
		return this.#size;
	}

	/** The line of a hash; undefined where it is not held. */
	get(hash: bigint): number | undefined {
		WHOLE[0] = hash;
		const line = this.#lines[this.#slot(HALVES[0] as number, HALVES[1] as number)] as number;
		return line === 0 ? undefined : line - 1;
	}

	/** Holds a hash with a line, in place of an earlier one. */
	set(hash: bigint, line: number): void {
		if (this.#size * 5 >= this.#lines.length * 3) this.#grow();
		WHOLE[0] = hash;
		this.#put(HALVES[0] as number, HALVES[1] as number, line + 1);
	}

	#put(low: number, high: number, mark: number): void {
		const slot = this.#slot(low, high);
		if (this.#lines[slot] === 0) this.#size += 1;
		this.#keys[2 * slot] = low;
		this.#keys[2 * slot + 1] = high;
		this.#lines[slot] = mark;
	}

	#slot(low: number, high: number): number {
		const [keys, lines] = [this.#keys, this.#lines];
		const mask = lines.length - 1;
		let slot = low & mask;
		while (lines[slot] !== 0 && (keys[2 * slot] !== low || keys[2 * slot + 1] !== high)) slot = (slot + 1) & mask;
		return slot;
	}

	#grow(): void {
		const [keys, lines] = [this.#keys, this.#lines];
		this.#keys = new Uint32Array(keys.length * 2);
		this.#lines = new Uint32Array(lines.length * 2);
		this.#size = 0;
		for (let slot = 0; slot < lines.length; slot++)
			if (lines[slot] !== 0) this.#put(keys[2 * slot] as number, keys[2 * slot + 1] as number, lines[slot] as number);
	}
}

/** Takes a hash apart. */
const WHOLE = new BigUint64Array(1);
const HALVES = new Uint32Array(WHOLE.buffer);
