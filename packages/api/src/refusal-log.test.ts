import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { ApiContext } from "./context.ts";
import { openRefusalLog } from "./refusal-log.ts";
import { createCaller } from "./root.ts";
import { createTestContext, memberContext } from "./testing/test-context.ts";

let database: TestDatabase;
let reader: ApiContext;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	reader = await memberContext(createTestContext(database), "reader");
});
afterAll(() => database.close());

/** The reader at an instant, whose process has noted nothing yet. */
const at = (instant: string) => {
	const note = openRefusalLog(database.db);
	const { member } = reader;
	if (member === null) throw new Error("a reader is a member");
	const now = new Date(instant);
	return createCaller({ ...reader, now, noteRefusal: (refused) => note(member, refused, now) });
};
const refusals = async () =>
	(
		await database.sql`select entity_id, actor_name, after from audit_log where action = 'refuse' and entity = 'request' order by id`
	).map(({ entity_id, actor_name, after }) => [entity_id, actor_name, after.needed]);

it("who asks for what takes another role stands in the log, once a day for each request; what they may ask does not", async () => {
	const monday = at("2026-01-05T10:00:00Z");
	await monday.reference.datasets();
	expect(await refusals()).toEqual([]);
	for (const caller of [monday, monday, at("2026-01-05T12:00:00Z")]) {
		await expect(caller.people.list()).rejects.toThrow("This is for the role admin");
		await expect(caller.imports.list({})).rejects.toThrow("This is for the role");
	}
	const lines = await refusals();
	const name = reader.member?.name;
	expect(lines.filter(([request]) => request === "people.list")).toEqual([["people.list", name, "admin"]]);
	expect(new Set(lines.map(([request]) => request)).size).toBe(lines.length);
	await expect(at("2026-01-07T08:00:00Z").people.list()).rejects.toThrow("This is for the role admin");
	expect((await refusals()).filter(([request]) => request === "people.list")).toHaveLength(2);
});
