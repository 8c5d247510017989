/**
 * Memory that threads share, used again and again: a file's bytes pass through it by the hundred megabytes, and what is
 * allocated for each stretch costs the engine a full collection every few of them.
 */
export interface SharedMemory {
	/** A stretch of memory. What it holds is not cleared. */
	take: (bytes: number) => Uint8Array;
	/** Gives memory back that nobody reads any more. */
	give: (memory: ArrayBufferView) => void;
}

/** Memory that is pooled by size, in powers of two. */
export function createSharedMemory(): SharedMemory {
	const free = new Map<number, ArrayBufferLike[]>();
	return {
		take: (bytes) => {
			const size = 2 ** Math.ceil(Math.log2(Math.max(bytes, 1024)));
			const buffer = free.get(size)?.pop() ?? new SharedArrayBuffer(size);
			return new Uint8Array(buffer, 0, bytes);
		},
		give: ({ buffer }) => {
			const same = free.get(buffer.byteLength) ?? [];
			if (same.includes(buffer)) throw new Error("this memory was given back already");
			free.set(buffer.byteLength, [...same, buffer]);
		},
	};
}

/** Numbers, in memory that threads share. */
export function sharedNumbers(memory: SharedMemory, values: ArrayLike<number>): Uint32Array {
	const { buffer } = memory.take(values.length * Uint32Array.BYTES_PER_ELEMENT);
	const shared = new Uint32Array(buffer, 0, values.length);
	shared.set(values);
	return shared;
}
