import { DomainError } from "@harmattan/domain/errors";
import PQueue from "p-queue";

/** How much is answered at once. */
export interface GateLimits {
	/** Tasks at once, of everybody. */
	atOnce: number;
	/** Tasks at once of one client. */
	perClient: number;
	/** Tasks of one client that may wait. */
	waiting: number;
}

/** Lets so many expensive tasks in at once, each client's in turn with the others'. */
export interface Gate {
	/**
	 * Runs a task when there is room. Throws a DomainError where the client has too many waiting, unless it is `patient`; rejects
	 * with the signal's reason where it is aborted while it waits.
	 */
	run: <Answer>(client: Client, task: () => Promise<Answer>) => Promise<Answer>;
}

/** Who a task is for. */
export interface Client {
	/** An account, a token, or an address. */
	key: string;
	/** Ends the wait, as when the client has gone. */
	signal: AbortSignal | null;
	/** True for pages: a reader waits, where a program is to try again. */
	isPatient: boolean;
}

/** Opens a gate. */
export function createGate({ atOnce, perClient, waiting }: GateLimits): Gate {
	const all = new PQueue({ concurrency: atOnce });
	const clients = new Map<string, PQueue>();
	const queueOf = (key: string) => {
		const known = clients.get(key);
		if (known) return known;
		const queue = new PQueue({ concurrency: perClient });
		queue.addEventListener("idle", () => clients.delete(key));
		clients.set(key, queue);
		return queue;
	};
	return {
		run: ({ key, signal, isPatient }, task) => {
			const own = queueOf(key);
			if (!isPatient && own.size >= waiting)
				throw new DomainError("too_many", `${waiting} of your requests are waiting already`, {
					remedy: "Ask again in some seconds, a few at a time.",
				});
			// Looked at as a task begins and not before: one that runs on after its client has gone still takes its room.
			const begin = () => {
				signal?.throwIfAborted();
				return task();
			};
			return own.add(() => all.add(begin));
		},
	};
}
