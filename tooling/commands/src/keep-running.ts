import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { say } from "./say.ts";

/** Ends within this time count against a program; more of them than `MOST_ENDS` and it is given up. */
const WINDOW_MS = 60_000;
const MAX_ENDS = 5;
const STOP_MS = 8000;

/** A program that is started again when it ends by itself. */
export interface KeptRunning {
	/** Rejects once the program keeps ending. */
	failed: Promise<never>;
	/** Ends it for good: politely first. */
	stop: () => Promise<void>;
}

/**
 * Starts a program and starts it again when it ends, as after the kernel killed it for its memory. What it was at, it
 * takes up again itself.
 */
export function keepRunning(name: string, start: () => ChildProcess): KeptRunning {
	let stopping = false;
	let child = start();
	const ends: number[] = [];
	const failed = new Promise<never>((_, reject) => {
		const watch = (current: ChildProcess) =>
			current.once("exit", (code, signal) => {
				if (stopping) return;
				const now = Date.now();
				ends.push(now);
				if (ends.filter((end) => now - end < WINDOW_MS).length > MAX_ENDS) {
					reject(new Error(`the ${name} keeps ending by itself`));
					return;
				}
				say(`The ${name} ended (${signal ?? `code ${code}`}); starting it again`);
				child = start();
				watch(child);
			});
		watch(child);
	});
	failed.catch(() => {});
	return {
		failed,
		stop: async () => {
			stopping = true;
			if (child.exitCode !== null || child.signalCode !== null) return;
			child.kill("SIGTERM");
			const killer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
			await once(child, "exit");
			clearTimeout(killer);
		},
	};
}
