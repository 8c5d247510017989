import { eventFile } from "./event-file.ts";
import { Installation, sleep } from "./installation.ts";
import { queueEmpty, type Trial } from "./kill-trials.ts";
import { losses } from "./losses.ts";

const ROWS = 2000;
const ENDED = ["committed", "checked", "parked", "failed", "discarded"];

/** Two workers at once: two admins who commit together, the same file twice, a database that is away for a while. */
export async function meetingTrials({
	trials,
	awayMs,
	onTrial,
}: {
	trials: number;
	awayMs: number;
	onTrial: (trial: Trial) => void;
}): Promise<void> {
	const installation = await Installation.open();
	installation.startWorker();
	installation.startWorker();
	const ended = (id: number) => installation.when(id, ({ status }) => ENDED.includes(status));
	let events = 0;
	const attempt = async (kind: string, work: () => Promise<string[]>) => {
		try {
			const lost = await work();
			await queueEmpty(installation);
			onTrial({ kind, lost: [...lost, ...(await losses(installation, { events }))] });
		} catch (error) {
			onTrial({ kind, lost: [error instanceof Error ? error.message : String(error)] });
		}
	};
	try {
		for (let trial = 0; trial < trials; trial++) {
			const first = 1 + trial * 10 * ROWS;
			await attempt("two admins commit at once", async () => {
				const files = [0, 1].map((part) => eventFile({ first: first + part * ROWS, rows: ROWS }));
				const ids = await Promise.all(files.map((file, part) => installation.upload(file, `v20_1-${part}.csv`)));
				for (const id of ids) await installation.check(id, "20.1");
				await Promise.all(ids.map(ended));
				await Promise.all(ids.map((id) => installation.commit(id)));
				const ends = await Promise.all(ids.map(ended));
				events += 2 * ROWS;
				return ends.every((end) => end === "committed") ? [] : [`ended as ${ends.join(" and ")}`];
			});
			await attempt("the same file twice at once", async () => {
				const file = eventFile({ first: first + 3 * ROWS, rows: ROWS });
				const ids = [await installation.upload(file, "v20_1-a.csv"), await installation.upload(file, "v20_1-b.csv")];
				for (const id of ids) await installation.check(id, "20.1");
				await Promise.all(ids.map(ended));
				await Promise.all(ids.map((id) => installation.commit(id).catch(() => {})));
				await Promise.all(ids.map(ended));
				events += ROWS;
				return [];
			});
			await attempt(`the database gone for ${Math.round(awayMs / 1000)} s`, async () => {
				const id = await installation.upload(eventFile({ first: first + 5 * ROWS, rows: ROWS }), "v20_1-away.csv");
				await installation.check(id, "20.1");
				await sleep(300);
				await installation.killPostgres(awayMs);
				await ended(id);
				await installation.commit(id);
				const end = await ended(id);
				events += ROWS;
				return end === "committed" ? [] : [`ended as ${end}`];
			});
		}
	} finally {
		await installation.close();
	}
}
