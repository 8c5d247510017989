import type { PostgresServer } from "@harmattan/postgres/server";
import type { KeptRunning } from "./keep-running.ts";
import { say } from "./say.ts";

const LOOK_MS = 1000;
/** Starts in a row that may fail before it is given up. */
const MAX_FAILURES = 30;

/**
 * Looks after a server that another process runs: where it is gone, as after the kernel killed it for its memory, it is
 * started again on the same port, and clients that were connected reconnect by themselves.
 *
 * @param restart starts the server anew
 */
export function keepDatabase(server: PostgresServer, restart: () => Promise<PostgresServer>): KeptRunning {
	let current = server;
	let failures = 0;
	let reported = false;
	let starting: Promise<void> | null = null;
	let fail: (error: Error) => void = () => {};
	const failed = new Promise<never>((_, reject) => {
		fail = reject;
	});
	failed.catch(() => {});
	const look = async () => {
		if (await current.alive()) {
			reported = false;
			return;
		}
		if (!reported) say("The database ended; starting it again");
		reported = true;
		try {
			current = await restart();
			failures = 0;
		} catch (error) {
			failures += 1;
			if (failures >= MAX_FAILURES) fail(error instanceof Error ? error : new Error(String(error)));
		}
	};
	const timer = setInterval(() => {
		starting ??= look().finally(() => {
			starting = null;
		});
	}, LOOK_MS);
	return {
		failed,
		stop: async () => {
			clearInterval(timer);
			await starting;
			await current.stop();
		},
	};
}
