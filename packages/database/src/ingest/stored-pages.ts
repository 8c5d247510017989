/** A version of an event, by what its pages follow. */
interface Version {
	key: string;
	revision: number;
}

/** Where a page ends; the next one begins after it. */
export type After = Version | null;

/**
 * Versions of events a page at a time, in the order of their keys. Each page is a query of its own: a connection with an open cursor takes no other query, so
 * that a change made between two of its pages would wait for ever.
 *
 * @param read a page of so many versions after one
 */
export async function* storedPages<Row extends Version>(
	read: (after: After, size: number) => Promise<Row[]>,
	size: number,
): AsyncGenerator<Row[]> {
	let after: After = null;
	for (;;) {
		const page: Row[] = await read(after, size);
		if (page.length > 0) yield page;
		const last = page.at(-1);
		if (last === undefined || page.length < size) return;
		after = { key: last.key, revision: last.revision };
	}
}

/** Before every key. */
export const FIRST_KEY = "00000000-0000-0000-0000-000000000000";
