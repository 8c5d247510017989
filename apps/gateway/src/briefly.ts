/** A reading that is shared by all who ask within so many milliseconds of its beginning. */
export function briefly<Value>(
	read: () => Promise<Value>,
	milliseconds: number,
	now: () => number,
): () => Promise<Value> {
	let reading: Promise<Value> | null = null;
	let began = Number.NEGATIVE_INFINITY;
	return () => {
		if (reading === null || now() - began >= milliseconds) {
			began = now();
			reading = read();
		}
		return reading;
	};
}
