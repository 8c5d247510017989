import { getTableName, is, sql, Table } from "drizzle-orm";
import { expect, inject, it } from "vitest";
import { listenChanges } from "./notify.ts";
import { schema } from "./schema/tables.ts";
import { createTestDatabase } from "./testing/test-database.ts";

/** Tables that no visitor's answer reads before a data revision is taken, or that visitors see nothing of. */
const NOT_ANNOUNCED = [
	// Written together with a data revision.
	"events",
	"event_revisions",
	"event_cube",
	"country_months",
	"cube_changes",
	"country_months_before",
	"event_cube_before",
	"imports",
	"confirmations",
	"event_erasures",
	// Made from the events of a revision.
	"event_files",
	"event_search",
	// Made by visitors, and never changed.
	"cited_views",
	// For members.
	"accounts",
	"alert_messages",
	"alert_subscriptions",
	"api_tokens",
	"audit_chain",
	"audit_log",
	"backups",
	"column_mappings",
	"dataset_readers",
	"dataset_reads",
	"import_differences",
	"invitations",
	"passkeys",
	"rejects",
	"second_persons",
	"sessions",
	"two_factors",
	"users",
	"verifications",
	"visits",
];

it("every table is either announced or named as one that visitors do not wait for", async () => {
	const { db, close } = await createTestDatabase(inject("adminUrl"));
	const announced = await db.execute<{ name: string }>(
		sql`select tgrelid::regclass::text as name from pg_trigger where tgname = 'announce_change'`,
	);
	await close();
	const tables = Object.values(schema)
		.filter((table) => is(table, Table))
		.map((table) => getTableName(table));
	expect([...announced.map(({ name }) => name), ...NOT_ANNOUNCED].sort()).toEqual([...new Set(tables)].sort());
});

it("a change is heard of once it is committed, no matter who made it, and one that was rolled back never", async () => {
	const database = await createTestDatabase(inject("adminUrl"));
	const heard: string[] = [];
	let next = () => {};
	const four = new Promise<void>((resolve) => {
		next = () => heard.length === 4 && resolve();
	});
	const stop = await listenChanges(
		database.sql,
		(what) => {
			heard.push(what);
			next();
		},
		() => {},
	);
	await database.db
		.transaction(async (tx) => {
			await tx.execute(sql`update places set name = name`);
			tx.rollback();
		})
		.catch(() => {});
	await database.db.execute(sql`insert into settings (name, value) values ('publicReading', 'false')`);
	await database.db.execute(sql`truncate claim_verdicts`);
	await database.db.execute(sql`update datasets set licence_policy = 'private'`);
	await four;
	await stop();
	await database.close();
	expect(heard).toEqual(["access", "data", "access", "data"]);
});
