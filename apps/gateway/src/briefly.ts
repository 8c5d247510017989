/** A reading that many ask for at once. */
export interface BrieflyOptions {
	/** Milliseconds after which it is read anew. */
	freshMs: number;
	/** Milliseconds after which the last one will no longer do while it is. */
	longestMs: number;
	now: () => number;
}

/** Shares a reading among all who ask within a moment; while it is read anew, the last one is given. */
export function briefly<Value>(
	read: () => Promise<Value>,
	{ freshMs, longestMs, now }: BrieflyOptions,
): () => Promise<Value> {
	let last: { value: Value; at: number } | null = null;
	let reading: { began: number; promise: Promise<Value> } | null = null;
	const begin = (): Promise<Value> => {
		const began = now();
		const promise = read();
		reading = { began, promise };
		promise
			.then(
				(value) => {
					last = { value, at: began };
				},
				() => {},
			)
			.finally(() => {
				if (reading?.promise === promise) reading = null;
			});
		return promise;
	};
	return async () => {
		if (last !== null && now() - last.at < freshMs) return last.value;
		const promise = reading?.promise ?? begin();
		return last !== null && now() - last.at < longestMs ? last.value : promise;
	};
}
