import { setTimeout } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import type { Answer } from "./answer.ts";

/** How an answer was found, as Cache-Status (RFC 9211) says it. */
export type Found = "hit" | "stale" | "miss";

/** Answers that are kept for all visitors, and formed once however many wait for them. */
export interface Answers {
	/**
	 * The answer of a key: the kept one; where there is none, or it is of data that have changed, a new one, which all who ask
	 * meanwhile share. What `form` throws, they share too, and it is not kept.
	 *
	 * @param mayBeStale whether the answer from before the last change will do where the new one takes longer than a moment
	 */
	get: (key: string, form: Form, mayBeStale: boolean) => Promise<{ answer: Answer; found: Found }>;
	/** The kept answer of a key that nothing has changed since; undefined where it takes more than a look. */
	peek: (key: string) => Answer | undefined;
	/** Something that visitors see has changed. After `access` what was kept is gone at once; after `data` it may be given for a short while. */
	changed: (what: "data" | "access") => void;
	/** Forms anew the answers that were given most often, of those that are of data that have changed. */
	warm: (most: number) => Promise<void>;
	size: () => { bytes: number; answers: number };
}

/** Forms an answer. */
export type Form = () => Promise<Answer>;

interface Kept {
	answer: Answer;
	/** How it is formed anew before anybody wants it. */
	form: Form;
	/** Count of changes that had happened when its forming began. */
	epoch: number;
	/** When it is formed anew though nothing has changed. */
	until: number;
	/** How often it was given. */
	given: number;
}

export interface AnswersOptions {
	maxBytes: number;
	/** Milliseconds for which an answer from before a change may be given. */
	staleMs: number;
	/** Milliseconds for which even who may have such an answer waits for the new one. */
	patienceMs: number;
	/** Milliseconds after which an answer is formed anew though nothing was announced. */
	longestMs: number;
	now: () => number;
}

/** Opens an empty store of answers. */
export function createAnswers({ maxBytes, staleMs, patienceMs, longestMs, now }: AnswersOptions): Answers {
	const kept =
		maxBytes === 0
			? null
			: new LRUCache<string, Kept>({
					maxSize: maxBytes,
					maxEntrySize: Math.ceil(maxBytes / 8),
					sizeCalculation: ({ answer }) => answer.bytes,
				});
	const forming = new Map<string, Promise<Answer>>();
	let epoch = 0;
	/** Answers from before it may show what is private by now. */
	let firstAllowed = 0;
	/** When each of the last changes happened, by the epoch that it began. */
	const changes = new Map<number, number>();
	const isUsableStale = (found: Kept) => {
		const since = found.epoch === epoch ? found.until : changes.get(found.epoch + 1);
		return since !== undefined && now() - since < staleMs;
	};
	const isFresh = (found: Kept) => found.epoch === epoch && found.until > now();
	const start = (key: string, form: Form): Promise<Answer> => {
		// Who asks after a change must not be given what was begun before it.
		const flight = `${epoch} ${key}`;
		const running = forming.get(flight);
		if (running) return running;
		const begun = epoch;
		const formed = form()
			.then((answer) => {
				const isNewest = (kept?.peek(key)?.epoch ?? begun) <= begun;
				if (answer.status === 200 && begun >= firstAllowed && isNewest)
					kept?.set(key, { answer, form, epoch: begun, until: now() + longestMs, given: kept.peek(key)?.given ?? 0 });
				return answer;
			})
			.finally(() => forming.delete(flight));
		forming.set(flight, formed);
		return formed;
	};
	return {
		peek: (key) => {
			const found = kept?.get(key);
			if (!found || !isFresh(found)) return undefined;
			found.given++;
			return found.answer;
		},
		get: async (key, form, mayBeStale) => {
			const found = kept?.get(key);
			if (found) found.given++;
			if (found && isFresh(found)) return { answer: found.answer, found: "hit" };
			const formed = start(key, form);
			if (found && mayBeStale && isUsableStale(found)) {
				const late = setTimeout(patienceMs, undefined, { ref: false });
				const first = await Promise.race([formed.catch(() => undefined), late]);
				if (first === undefined) return { answer: found.answer, found: "stale" };
			}
			return { answer: await formed, found: "miss" };
		},
		changed: (what) => {
			epoch++;
			const at = now();
			for (const [begun, time] of changes) if (at - time >= staleMs) changes.delete(begun);
			changes.set(epoch, at);
			if (what === "data") return;
			firstAllowed = epoch;
			kept?.clear();
		},
		warm: async (most) => {
			const old = [...(kept?.entries() ?? [])].filter(([, found]) => !isFresh(found));
			const inUse = old.sort(([, x], [, y]) => y.given - x.given).slice(0, most);
			await Promise.allSettled(inUse.map(([key, { form }]) => start(key, form)));
		},
		size: () => ({ bytes: kept?.calculatedSize ?? 0, answers: kept?.size ?? 0 }),
	};
}
