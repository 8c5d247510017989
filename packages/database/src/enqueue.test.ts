import { sql } from "drizzle-orm";
import { expect, inject, it } from "vitest";
import { dropReplaced, enqueue } from "./enqueue.ts";
import { createTestDatabase } from "./testing/test-database.ts";

it("a job's payload arrives as it was given, from either driver", async () => {
	const database = await createTestDatabase(inject("adminUrl"));
	await database.sql`truncate graphile_worker._private_jobs`;
	await enqueue(database.db, "tell-verdicts", { revision: 1 });
	await database.sql.begin((tx) => enqueue(tx, "tell-verdicts", { revision: 2 }));
	await database.sql.begin((tx) => enqueue(tx, "evaluate-claims", {}));
	const queued = await database.db.execute<{ payload: unknown }>(
		sql`select payload from graphile_worker._private_jobs order by payload::text`,
	);
	await database.close();
	expect(queued.map(({ payload }) => payload)).toEqual([{ revision: 1 }, { revision: 2 }, {}]);
});

it("a job that was cut off after another took its place leaves the queue; one that failed, waits or runs stays", async () => {
	const database = await createTestDatabase(inject("adminUrl"));
	await database.sql`truncate graphile_worker._private_jobs`;
	const isRunning = (runs: boolean) =>
		database.sql`update graphile_worker._private_jobs set locked_by = ${runs ? "pool" : null}, locked_at = ${runs ? new Date() : null} where key is distinct from 'match-actors'`;
	const queued = async () =>
		(
			await database.sql<{ job: string; isSpent: boolean }[]>`
				select task_identifier as job, attempts >= max_attempts as "isSpent" from graphile_worker.jobs order by id`
		).map(({ job, isSpent }) => `${job}${isSpent ? " (spent)" : ""}`);
	await enqueue(database.db, "match-actors", {});
	await database.sql`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'no memory'`;
	await enqueue(database.db, "tell-verdicts", { revision: 1 });
	await enqueue(database.db, "index-events", {});
	await isRunning(true);
	await enqueue(database.db, "index-events", {});
	const stands = ["match-actors (spent)", "tell-verdicts", "index-events"];
	expect((await queued()).toSorted()).toEqual([...stands, "index-events (spent)"].toSorted());
	await dropReplaced(database.sql);
	expect(await queued()).toHaveLength(4);
	await isRunning(false);
	await dropReplaced(database.sql);
	expect((await queued()).toSorted()).toEqual(stands.toSorted());
	await database.close();
});
