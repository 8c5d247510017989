import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { ApiContext } from "./context.ts";
import { openReadLog } from "./read-log.ts";
import { createCaller } from "./root.ts";
import { createTestContext, memberContext } from "./testing/test-context.ts";

let database: TestDatabase;
let analyst: ApiContext;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	for (const id of ["open", "private", "restricted"]) {
		await insertDataset(database.sql, id, id as "open");
		await insertEvents(database.sql, [{ dataset: id, sourceId: id, country: "MLI", date: "2023-01-02", best: 1 }]);
	}
	analyst = await memberContext(createTestContext(database), "analyst");
});
afterAll(() => database.close());

/** The analyst at an instant, whose process has noted nothing yet. */
const at = (instant: string) => {
	const note = openReadLog(database.db);
	const { account } = analyst;
	if (account === null) throw new Error("an analyst has an account");
	const now = new Date(instant);
	return createCaller({ ...analyst, now, noteRead: (dataset) => note(account, dataset, now) });
};
const readings = async () =>
	(await database.sql`select entity_id, actor_name, after from audit_log where action = 'read' order by id`).map(
		({ entity_id, actor_name, after }) => [entity_id, actor_name, after.day],
	);

it("who reads a closed dataset stands in the audit log, once a day, however many pages and processes; an open one is nobody's business", async () => {
	const monday = at("2026-01-05T10:00:00Z");
	await monday.map.open({ dataset: "open" });
	expect(await readings()).toEqual([]);
	await Promise.all([
		monday.map.open({ dataset: "private" }),
		monday.situation.read({ dataset: "private" }),
		monday.map.table({ dataset: "private" }),
		at("2026-01-05T23:59:00Z").search.find({ query: "mali", dataset: "private" }),
	]);
	await monday.indicators.explain({ id: "events", dataset: "restricted", region: "MLI" });
	const first = [
		["private", analyst.account?.name, "2026-01-05"],
		["restricted", analyst.account?.name, "2026-01-05"],
	];
	expect(await readings()).toEqual(first);
	await at("2026-01-06T08:00:00Z").matches.read({ a: "open", b: "private", from: "2023-01-01", to: "2023-01-31" });
	expect(await readings()).toEqual([...first, ["private", analyst.account?.name, "2026-01-06"]]);
});
