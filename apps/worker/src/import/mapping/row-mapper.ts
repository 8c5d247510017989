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

/** From this size on a file's rows are mapped in a thread of their own: below it, a thread costs more than it gives. */
const BYTES_FOR_A_THREAD = 8 * 1024 * 1024;
const DEPTH = 4;
/** A small young generation: rows die young, and what is not collected soon is memory that the import holds. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

/**
 * Makes the opener of mappers: in this thread for small sources, in a thread of their own for large ones. One idle
 * thread is kept for the next import, since it reads half a second of boundaries and places before its first row.
 *
 * @param options.warm true to start that thread now and not at the first large import
 */
export function createRowMappers(options: { warm?: boolean } = {}): RowMappers {
	let idle: Worker | null = null;
	let locator: Locator | null = null;
	const start = () => {
		const thread = startThread();
		// One that fails while nobody uses it ends; whoever uses it hears of it themselves.
		thread.on("error", () => {});
		thread.once("exit", () => {
			if (idle === thread) idle = null;
		});
		return thread;
	};
	if (options.warm) idle = start();
	return {
		open: (settings, bytes) => {
			if (bytes === null || bytes < BYTES_FOR_A_THREAD) {
				locator ??= createLocator();
				return inlineMapper(settings, locator);
			}
			const thread = idle ?? start();
			idle = null;
			return threadMapper(thread, settings, () => {
				if (idle === null) idle = thread;
				else void thread.terminate();
			});
		},
	};
}

/** What a mapping thread is told: the settings of a source first, then its batches. */
export type ThreadMessage = { settings: MappingSettings } | { batch: RowBatch };

function startThread(): Worker {
	const thread = new Worker(new URL("mapping-thread.ts", import.meta.url), { resourceLimits: LIMITS });
	thread.unref();
	return thread;
}

function inlineMapper(settings: MappingSettings, locator: Locator): RowMapper {
	const map = createBatchMapper(settings, locator);
	return { depth: 0, map: async (batch) => map(batch), close: () => {} };
}

/** @param giveBack called with a thread that is well and has nothing to do */
function threadMapper(thread: Worker, settings: MappingSettings, giveBack: () => void): RowMapper {
	const waiting: PromiseWithResolvers<MappedBatch>[] = [];
	let failure: unknown = null;
	const fail = (error: unknown) => {
		failure ??= error;
		for (const { reject } of waiting.splice(0)) reject(failure);
	};
	const send = (message: ThreadMessage) => thread.postMessage(message);
	thread.ref();
	const take = (mapped: MappedBatch) => waiting.shift()?.resolve(mapped);
	const end = (code: number) => fail(new Error(`the mapping thread ended (${code})`));
	thread.on("message", take).on("error", fail).on("exit", end);
	send({ settings });
	return {
		depth: DEPTH,
		map: (batch) => {
			if (failure !== null) return Promise.reject(failure);
			const result = Promise.withResolvers<MappedBatch>();
			// Where reading fails first, nobody waits for what was under way.
			result.promise.catch(() => {});
			waiting.push(result);
			send({ batch });
			return result.promise;
		},
		close: () => {
			const well = failure === null && waiting.length === 0;
			// Not all listeners: the engine has its own on a thread.
			thread.off("message", take).off("error", fail).off("exit", end);
			thread.unref();
			if (well) giveBack();
			else void thread.terminate();
		},
	};
}
