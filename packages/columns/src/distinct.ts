/** Distinct entries by a key, as they come. */
export class Distinct<Entry> {
	readonly list: Entry[] = [];
	readonly #indices = new Map<string, number>();
	readonly #most: number;
	readonly #of: string;

	constructor(most = Number.POSITIVE_INFINITY, of = "entries") {
		this.#most = most;
		this.#of = of;
	}

	/** The number of the entry of a key, which is made where the key is new. Throws where the list would grow beyond its limit. */
	indexOf(key: string, make: () => Entry): number {
		const known = this.#indices.get(key);
		if (known !== undefined) return known;
		if (this.list.length > this.#most) throw new Error(`there are more than ${this.#most} ${this.#of}`);
		this.#indices.set(key, this.list.length);
		return this.list.push(make()) - 1;
	}
}
