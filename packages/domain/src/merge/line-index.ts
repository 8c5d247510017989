/**
 * A map from 64-bit hashes to line numbers in typed arrays: about 25 bytes an entry, where a `Map` takes over 100. An
 * import holds two of them over a whole dataset, so that most rows are decided without asking the database.
 * Line 0 stands for "held, not seen in this file yet".
 */
export class LineIndex {
	#keys = new BigUint64Array(1024);
	/** Line plus one, so that 0 marks an empty slot. */
	#lines = new Uint32Array(1024);
	#size = 0;

	/** How many hashes are held. */
	get size(): number {
		return this.#size;
	}

	/** The line of a hash; undefined where it is not held. */
	get(hash: bigint): number | undefined {
		const line = this.#lines[this.#slot(hash)] ?? 0;
		return line === 0 ? undefined : line - 1;
	}

	/** Holds a hash with a line, in place of an earlier one. */
	set(hash: bigint, line: number): void {
		if (this.#size * 5 >= this.#lines.length * 3) this.#grow();
		const slot = this.#slot(hash);
		if (this.#lines[slot] === 0) this.#size += 1;
		this.#keys[slot] = hash;
		this.#lines[slot] = line + 1;
	}

	#slot(hash: bigint): number {
		const mask = this.#lines.length - 1;
		let slot = Number(hash & BigInt(mask));
		while (this.#lines[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & mask;
		return slot;
	}

	#grow(): void {
		const [keys, lines] = [this.#keys, this.#lines];
		this.#keys = new BigUint64Array(keys.length * 2);
		this.#lines = new Uint32Array(lines.length * 2);
		for (let slot = 0; slot < lines.length; slot++) {
			if (lines[slot] === 0) continue;
			const place = this.#slot(keys[slot] ?? 0n);
			this.#keys[place] = keys[slot] ?? 0n;
			this.#lines[place] = lines[slot] ?? 0;
		}
	}
}
