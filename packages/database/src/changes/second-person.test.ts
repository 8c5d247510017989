import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { readSettings } from "../queries/settings.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { listSecondPersons, needSecondPerson } from "./second-person.ts";
import { changeSettings } from "./settings.ts";

const NOW = new Date("2026-01-10T12:00:00Z");
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const [ada, ana] = [
	{ id: "ada", name: "Ada" },
	{ id: "ana", name: "Ana" },
];
const wish = { what: "remove dataset x", content: { id: "x" } };
let database: TestDatabase;
beforeEach(async () => {
	database = await createTestDatabase(inject("adminUrl"));
});
afterEach(() => database.close());
const want = (actor: typeof ada, of = wish, now = NOW) => needSecondPerson(database.db, actor, of, now);

describe("what needs a second person", () => {
	it("needs none where the installation does not ask for one", async () => {
		await expect(want(ada)).resolves.toBeUndefined();
	});
	it("is done when another wants the same within a week, and not when the first wants it twice", async () => {
		await changeSettings(database.db, null, { fourEyes: true }, NOW);
		await expect(want(ada)).rejects.toThrow(/waits for a second person/);
		await expect(want(ada)).rejects.toThrow(/waits for a second person/);
		expect(await listSecondPersons(database.db, NOW)).toEqual([
			{ what: "remove dataset x", by: "Ada", at: NOW.toISOString() },
		]);
		await expect(want(ana)).resolves.toBeUndefined();
		expect(await listSecondPersons(database.db, NOW)).toEqual([]);
		// It was used up.
		await expect(want(ada)).rejects.toThrow(/waits/);
	});
	it("is needed where the change itself is made: it cannot be switched off by one alone", async () => {
		await changeSettings(database.db, null, { fourEyes: true }, NOW);
		await expect(changeSettings(database.db, ada, { fourEyes: false }, NOW)).rejects.toThrow(/waits/);
		expect((await readSettings(database.db)).fourEyes).toBe(true);
		await changeSettings(database.db, ana, { fourEyes: false }, NOW);
		expect((await readSettings(database.db)).fourEyes).toBe(false);
	});
	it("is not done by a wish that is too old, or of another content", async () => {
		await changeSettings(database.db, null, { fourEyes: true }, NOW);
		await expect(want(ada)).rejects.toThrow();
		await expect(want(ana, { ...wish, content: { id: "y" } })).rejects.toThrow(/waits/);
		await expect(want(ada)).rejects.toThrow(/waits/);
		await expect(want(ana, wish, later(7))).rejects.toThrow(/waits/);
		const log = await database.sql`select actor_name, action from audit_log where entity = 'second person' order by id`;
		expect(log.map(({ actor_name, action }) => `${actor_name} ${action}`)).toEqual([
			"Ada request",
			"Ana request",
			"Ada request",
			"Ana request",
		]);
	});
});
