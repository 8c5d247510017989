import { eventFile } from "./event-file.ts";
import { Installation, sleep } from "./installation.ts";
import { losses } from "./losses.ts";

/** What a trial lost; empty where it lost nothing. */
export interface Trial {
	kind: string;
	lost: string[];
}

const ROWS = 4000;
const ENDED = ["committed", "checked", "parked", "failed", "discarded"];

/**
 * Imports a file and kills the worker, or the database, at a random instant of it: of the check in one trial, of the
 * commit in the next. After a restart the import must have ended by itself, whole.
 */
export async function killTrials(
	kind: "worker" | "postgres",
	{ trials, random, onTrial }: { trials: number; random: () => number; onTrial: (trial: Trial) => void },
): Promise<void> {
	const installation = await Installation.open();
	installation.startWorker();
	let events = 0;
	try {
		for (let trial = 0; trial < trials; trial++) {
			const name = `kill -9 of ${kind === "worker" ? "the worker" : "Postgres"}`;
			try {
				const id = await installation.upload(eventFile({ first: 1 + trial * ROWS, rows: ROWS }), `v20_1-${trial}.csv`);
				const strike = async () => {
					await sleep(random() * 900);
					if (kind === "worker") installation.killWorker();
					else if (trial % 4 === 1) await installation.killBackend();
					else await installation.killPostgres();
				};
				await installation.check(id, "20.1");
				if (trial % 2 === 0) await strike();
				await installation.when(id, ({ status }) => ENDED.includes(status));
				await untilAnswering(() => installation.commit(id));
				if (trial % 2 === 1) await strike();
				const end = await installation.when(id, ({ status }) => ENDED.includes(status));
				events += ROWS;
				await queueEmpty(installation);
				const lost = await losses(installation, { events });
				onTrial({ kind: name, lost: end === "committed" ? lost : [`the import ended as ${end}`, ...lost] });
			} catch (error) {
				onTrial({ kind: name, lost: [error instanceof Error ? error.message : String(error)] });
				return;
			}
		}
	} finally {
		await installation.close();
	}
}

/** Looks at the queue, 40 ms apart: for a minute and a half. */
const QUEUE_PATIENCE = 2250;

/** Asks again while the database is away: an admin's click is answered with an error then, and repeated. */
async function untilAnswering(ask: () => Promise<void>): Promise<void> {
	for (let attempt = 0; ; attempt++) {
		try {
			return await ask();
		} catch (error) {
			if (attempt > 100 || !(error instanceof Error) || error.name === "DomainError") throw error;
			await sleep(100);
		}
	}
}

/** The job of an import is taken off the queue a moment after its commit; one that a kill cut off waits for its next try, longer each time. */
export async function queueEmpty({ connection }: Installation): Promise<void> {
	for (let attempt = 0; attempt < QUEUE_PATIENCE; attempt++) {
		const [queue] = await connection.sql`select count(*)::int as jobs from graphile_worker.jobs`.catch(() => [
			{ jobs: 1 },
		]);
		if (queue?.jobs === 0) return;
		await sleep(40);
	}
}
