import { Worker } from "node:worker_threads";
import { createLocator, type Locator } from "@harmattan/geo/locate";
import { createBatchMapper, type MappedBatch, type MappingSettings, type RowBatch } from "./batch-mapper.ts";

/** Maps batches of one source's rows; results come in the order of the batches. */
export interface RowMapper {
	/** Batches that may be under way at once. */
	depth: number;
	map: (batch: RowBatch) => Promise<MappedBatch>;
	close: () => void;
}

/** Opens mappers, for one import after another. */
export interface RowMappers {
	/** @param bytes size of the source; null where it is no file */
	open: (settings: MappingSettings, bytes: number | null) => RowMapper;
}

/** From this size on a file's rows are mapped in threads of their own: below it, they cost more than they give. */
const BYTES_FOR_THREADS = 8 * 1024 * 1024;
/** Mapping is the longest part of an import: two threads of it keep two processors and the database busy. */
const THREADS = 1;
/** Batches that may be under way in a thread. */
const DEPTH = 6;
/** A small young generation: rows die young, and what is not collected soon is memory that the import holds. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

/**
 * Makes the opener of mappers: in this thread for small sources, in threads of their own for large ones. Idle threads
 * are kept for the next import, since each reads half a second of boundaries and places before its first row.
 */
export function createRowMappers(): RowMappers {
	const idle: MappingThread[] = [];
	let locator: Locator | null = null;
	const take = (): MappingThread => {
		for (let thread = idle.pop(); thread !== undefined; thread = idle.pop()) if (thread.isFree) return thread;
		return new MappingThread();
	};
	const giveBack = (thread: MappingThread): void => {
		if (thread.isFree && idle.length < THREADS) idle.push(thread);
		else thread.end();
	};
	return {
		open: (settings, bytes) => {
			if (bytes === null || bytes < BYTES_FOR_THREADS) {
				locator ??= createLocator();
				const map = createBatchMapper(settings, locator);
				return { depth: 0, map: async (batch) => map(batch), close: () => {} };
			}
			const threads = Array.from({ length: THREADS }, take);
			for (const thread of threads) thread.begin(settings);
			let turn = 0;
			return {
				depth: THREADS * DEPTH,
				map: (batch) => (threads[turn++ % THREADS] as MappingThread).map(batch),
				close: () => {
					for (const thread of threads) {
						thread.rest();
						giveBack(thread);
					}
				},
			};
		},
	};
}

/** What a mapping thread receives: the settings of a source first, then its batches; at last, to end. */
export type ThreadMessage = { settings: MappingSettings } | { batch: RowBatch } | { end: true };
/** What a mapping thread says: once that it has started, then what each batch came to. */
export type ThreadAnswer = { started: true } | { mapped: MappedBatch };

/**
 * A thread that maps, and the batches that it has under way. It holds the process between `begin` and `rest`, and while
 * it starts: Node 24 crashes where a process ends, or a thread is terminated, while the thread loads its modules.
 */
class MappingThread {
	readonly #worker = new Worker(new URL("mapping-thread.ts", import.meta.url), { resourceLimits: LIMITS });
	readonly #waiting: PromiseWithResolvers<MappedBatch>[] = [];
	#started = false;
	#resting = false;
	#failure: unknown = null;

	constructor() {
		this.#worker.on("message", (answer: ThreadAnswer) => {
			if ("mapped" in answer) this.#waiting.shift()?.resolve(answer.mapped);
			else {
				this.#started = true;
				this.#hold();
			}
		});
		this.#worker.on("error", (error) => this.#fail(error));
		this.#worker.on("exit", (code) => this.#fail(new Error(`the mapping thread ended (${code})`)));
	}

	/** True while it is well and has nothing to do. */
	get isFree(): boolean {
		return this.#failure === null && this.#waiting.length === 0;
	}

	begin(settings: MappingSettings): void {
		this.#resting = false;
		this.#hold();
		this.#send({ settings });
	}

	map(batch: RowBatch): Promise<MappedBatch> {
		if (this.#failure !== null) return Promise.reject(this.#failure);
		const result = Promise.withResolvers<MappedBatch>();
		// Where reading fails first, nobody waits for what was under way.
		result.promise.catch(() => {});
		this.#waiting.push(result);
		this.#send({ batch });
		return result.promise;
	}

	rest(): void {
		this.#resting = true;
		this.#hold();
	}

	end(): void {
		this.#send({ end: true });
	}

	#hold(): void {
		if (this.#started && this.#resting) this.#worker.unref();
		else this.#worker.ref();
	}

	#send(message: ThreadMessage): void {
		this.#worker.postMessage(message);
	}

	#fail(error: unknown): void {
		this.#failure ??= error;
		for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
	}
}
