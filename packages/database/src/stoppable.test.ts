import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openConnection } from "./client.ts";
import { isStatementEnded, untilAborted } from "./stoppable.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
});
afterAll(() => database.close());

const sleeping = () =>
	database.sql`select count(*)::int as count from pg_stat_activity where query like '%pg_sleep(600)%' and state = 'active' and pid <> pg_backend_pid()`;
const until = async (isSo: () => Promise<boolean>) => {
	while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
};

describe("queries under a signal", () => {
	it("do not begin once it is aborted", async () => {
		const aborted = AbortSignal.abort();
		await expect(untilAborted(aborted, () => database.db.execute(sql`select 1`))).rejects.toThrow();
	});
	it("are cancelled on the server where they take long, in a transaction too", async () => {
		for (const run of [
			() => database.db.execute(sql`select pg_sleep(600)`),
			() => database.db.transaction((tx) => tx.execute(sql`select pg_sleep(600)`)),
		]) {
			const gone = new AbortController();
			const requested = untilAborted(gone.signal, async () => run());
			const ended = expect(requested).rejects.toThrow();
			await until(async () => (await sleeping())[0]?.count === 1);
			gone.abort();
			await ended;
			await until(async () => (await sleeping())[0]?.count === 0);
			expect(await database.db.execute(sql`select 1 as one`)).toMatchObject([{ one: 1 }]);
		}
	});
	it("answer as ever where nothing is aborted", async () => {
		const { signal } = new AbortController();
		expect(await untilAborted(signal, () => database.db.execute(sql`select 2 as two`))).toMatchObject([{ two: 2 }]);
	});
});

describe("a statement", () => {
	it("is ended by the server after its time", async () => {
		const url = new URL(inject("adminUrl"));
		const short = openConnection(url.href, { max: 1, statementTimeoutMs: 50 });
		const error: unknown = await short.db.execute(sql`select pg_sleep(600)`).catch((thrown: unknown) => thrown);
		expect(isStatementEnded(error)).toBe(true);
		await short.close();
	});
});
