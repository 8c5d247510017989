import { AsyncLocalStorage } from "node:async_hooks";
import type { PendingQuery, Row, Sql } from "postgres";

const signals = new AsyncLocalStorage<AbortSignal>();

/** Runs something whose queries end with a signal: none begins after it, and one that takes long is cancelled. */
export const untilAborted = <Answer>(signal: AbortSignal, run: () => Promise<Answer>): Promise<Answer> =>
	// Waited for inside: a query begins when somebody waits for it.
	signals.run(signal, async () => await run());

/** A query that is cancelled must have run so long: a cancellation goes to the session, and must not meet its next query. */
const LONG_MS = 1000;

/** Called with each query that took long: its text, with places for its values, and never those. */
export type OnSlowQuery = (query: { text: string; milliseconds: number }) => void;

/** A query that takes longer is worth a line in the log. */
const SLOW_MS = 1000;

/**
 * The same pool, whose queries end with the signal of {@link untilAborted} that they were begun under.
 *
 * @param onSlow null: nobody wants to know
 */
export function stoppable(pool: Sql, onSlow: OnSlowQuery | null): Sql {
	return new Proxy(pool, {
		get(target, name) {
			if (name === "unsafe")
				return (...args: Parameters<Sql["unsafe"]>) => followed(() => timed(target.unsafe(...args), args[0], onSlow));
			if (name === "begin")
				return (...args: unknown[]) => {
					const run = args.at(-1) as (tx: Sql) => unknown;
					const begin = target.begin as (...args: unknown[]) => unknown;
					return begin(...args.slice(0, -1), (tx: Sql) => run(stoppable(tx, onSlow)));
				};
			return Reflect.get(target, name);
		},
	});
}

function timed(query: PendingQuery<Row[]>, text: string, onSlow: OnSlowQuery | null): PendingQuery<Row[]> {
	if (onSlow === null) return query;
	const begun = performance.now();
	const over = () => {
		const milliseconds = Math.round(performance.now() - begun);
		if (milliseconds >= SLOW_MS) onSlow({ text, milliseconds });
	};
	// The driver sends a query when it is first waited for by its own method: this only looks on.
	Promise.prototype.then.call(query, over, over);
	return query;
}

function followed(begin: () => PendingQuery<Row[]>): PendingQuery<Row[]> {
	const signal = signals.getStore();
	if (signal === undefined) return begin();
	signal.throwIfAborted();
	const query = begin();
	const begun = performance.now();
	let timer: NodeJS.Timeout | undefined;
	const stop = () => {
		timer = setTimeout(() => query.cancel(), Math.max(0, LONG_MS - (performance.now() - begun)));
	};
	const over = () => {
		clearTimeout(timer);
		signal.removeEventListener("abort", stop);
	};
	signal.addEventListener("abort", stop, { once: true });
	// The driver sends a query when it is first waited for by its own method: this only looks on.
	Promise.prototype.then.call(query, over, over);
	return query;
}

const QUERY_CANCELED = "57014";

/** True for an error by which the server says that it has ended a statement: for its time, or at a caller's request. */
export function isStatementEnded(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	return ("code" in error && error.code === QUERY_CANCELED) || isStatementEnded(error.cause);
}
