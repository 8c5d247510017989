import { LineIndex } from "./line-index.ts";

/**
 * Sorts a file's rows as they are read, by what the dataset holds and what the file has shown before: most are reported
 * unchanged before they are mapped, or new for certain, and only the rest are compared in the database. Keys and
 * fingerprints are 64-bit; two events whose keys collide are compared, never mixed up.
 */
export class RowSorter {
	readonly #fingerprints = new LineIndex();
	readonly #keys = new LineIndex();

	/** Takes in a held event. Without a fingerprint (a withdrawn one) it is always compared. */
	hold(key: bigint, fingerprint: bigint | null): void {
		this.#keys.set(key, 0);
		if (fingerprint !== null) this.#fingerprints.set(fingerprint, 0);
	}

	/** What a row is by its fingerprint alone; null where it must be mapped. */
	recognise(fingerprint: bigint, line: number): "unchanged" | "collapsed" | null {
		const seen = this.#fingerprints.get(fingerprint);
		if (seen === undefined) return null;
		if (seen > 0) return "collapsed";
		this.#fingerprints.set(fingerprint, line);
		return "unchanged";
	}

	/** Whether a mapped row is new for certain, or to be compared with the held event or an earlier row of its key. */
	place(key: bigint, line: number): "new" | "compare" {
		const seen = this.#keys.get(key);
		if (seen === undefined || seen === 0) this.#keys.set(key, line);
		return seen === undefined ? "new" : "compare";
	}

	/** True where the dataset holds an event of a key, or the file has shown one. */
	isKnown(key: bigint): boolean {
		return this.#keys.get(key) !== undefined;
	}

	/** The line of the row that was found unchanged by a fingerprint; null where none was. */
	lineUnchanged(fingerprint: bigint): number | null {
		return this.#fingerprints.get(fingerprint) || null;
	}

	/** The line of the first mapped row of a key; null where the file has shown none. */
	lineMapped(key: bigint): number | null {
		return this.#keys.get(key) || null;
	}

	/** True where the file has shown an event, unchanged or not. */
	hasShown(key: bigint, fingerprint: bigint): boolean {
		return this.lineUnchanged(fingerprint) !== null || this.lineMapped(key) !== null;
	}
}
