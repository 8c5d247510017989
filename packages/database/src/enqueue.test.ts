import { sql } from "drizzle-orm";
import { expect, inject, it } from "vitest";
import { enqueue } from "./enqueue.ts";
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
