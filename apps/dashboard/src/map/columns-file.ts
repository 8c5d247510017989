import { decodeChanges, decodeEvents, encodeEvents } from "@harmattan/columns/arrow-file";
import type { EventColumns } from "@harmattan/columns/event-columns";
import { applyDelta } from "@harmattan/columns/event-delta";
import { fileHash } from "@harmattan/columns/file-hash";
import { addressOf } from "@/format/search.ts";

/** A state of a dataset's events, as the server names it. */
export interface ColumnsFile {
	columns: EventColumns;
	hash: string;
	/** The newest data revision in it. */
	revision: number;
}

/** Which dataset's events, and at which data revision; null: the present. */
export interface ColumnsRequest {
	dataset: string;
	knownAt: number | null;
	/** The state that the page was drawn of, where the server has it ready: it comes from a cache on the way, or the browser's own. */
	fileHash: string | null;
}

/** Bytes that have come, of how many. */
export interface Progress {
	received: number;
	total: number | null;
}

/**
 * Reads a dataset's events. Who holds an earlier state gets what changed since, where the server has kept that, and the
 * whole file where the outcome is not the state that the server names. Throws an Error with the server's words.
 */
export async function readColumns(
	{ dataset, knownAt, fileHash }: ColumnsRequest,
	held: ColumnsFile | null,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal,
): Promise<ColumnsFile> {
	const named = held === null ? fileHash : null;
	const address = addressOf("/api/v1/events.arrow", {
		dataset,
		since: held?.hash,
		hash: named,
		knownAt: named === null ? knownAt?.toString() : null,
	});
	const answer = await fetch(address, { signal });
	// Not kept any longer: the newest then.
	if (answer.status === 404 && named !== null)
		return readColumns({ dataset, knownAt, fileHash: null }, held, onProgress, signal);
	if (!answer.ok) {
		const problem = (await answer.json().catch(() => null)) as { title?: string; detail?: string } | null;
		throw new Error(problem?.detail ?? problem?.title ?? `${answer.status}`);
	}
	const bytes = await readBytes(answer, onProgress);
	const hash = answer.headers.get("x-hash") ?? "";
	const revision = Number(answer.headers.get("x-data-revision"));
	if (held === null || answer.headers.get("x-since") !== held.hash)
		return { columns: decodeEvents(bytes), hash, revision };
	const changed = changedBy(held.columns, bytes, hash);
	return changed === null
		? readColumns({ dataset, knownAt, fileHash: null }, null, onProgress, signal)
		: { columns: changed, hash, revision };
}

/** The columns after a change; null where they are not what the server has. */
function changedBy(before: EventColumns, bytes: Uint8Array, hash: string): EventColumns | null {
	try {
		const after = applyDelta(before, decodeChanges(bytes));
		return fileHash(encodeEvents(after)) === hash ? after : null;
	} catch {
		return null;
	}
}

async function readBytes(answer: Response, onProgress: (progress: Progress) => void): Promise<Uint8Array> {
	// What is counted has been unpacked; so has this number.
	const total = Number(answer.headers.get("x-bytes")) || null;
	const parts: Uint8Array[] = [];
	let received = 0;
	for await (const part of iterate(answer)) {
		parts.push(part);
		received += part.length;
		onProgress({ received, total });
	}
	const bytes = new Uint8Array(received);
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

// Not every browser lets a stream be iterated.
async function* iterate(answer: Response): AsyncGenerator<Uint8Array> {
	const reader = answer.body?.getReader();
	for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) yield step.value;
}
