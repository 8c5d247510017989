import { DEFAULT_SETTINGS } from "@harmattan/domain/settings";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { checkAudit } from "../queries/audit-chain.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { recordAudit } from "./audited.ts";
import { forgetOld } from "./retention.ts";

const NOW = new Date("2026-06-15T12:00:00Z");
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);
let database: TestDatabase;
beforeEach(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await database.sql`insert into users (id, name, email, created_at, updated_at) values ('ada', 'Ada', 'a@example.org', now(), now())`;
});
afterEach(() => database.close());

const session = (id: string, opened: number, used: number) =>
	database.sql`insert into sessions (id, token, user_id, expires_at, ip_address, user_agent, created_at, updated_at)
		values (${id}, ${id}, 'ada', ${daysAgo(-60).toISOString()}, '192.0.2.1', 'A browser', ${daysAgo(opened).toISOString()}, ${daysAgo(used).toISOString()})`;
const note = (entityId: string, days: number) =>
	database.db.transaction((tx) =>
		recordAudit(tx, null, daysAgo(days), { action: "edit", entity: "claim", entityId, before: null, after: null }),
	);
const settings = { ...DEFAULT_SETTINGS, addressDays: 7, auditMonths: 12 };

describe("what is kept for a time only", () => {
	it("goes: sessions that are over, used codes, and where the others came from", async () => {
		await session("old", 31, 0);
		await session("idle", 8, 7);
		await session("known", 10, 1);
		await session("new", 1, 0);
		await database.sql`insert into verifications (id, identifier, value, expires_at, created_at, updated_at)
			values ('v', 'code v', 'used', ${daysAgo(1).toISOString()}, now(), now())`;
		expect(await forgetOld(database.db, settings, NOW)).toEqual({ sessions: 2, addresses: 1, entries: 0 });
		expect([...(await database.sql`select id, ip_address, user_agent from sessions order by id`)]).toEqual([
			{ id: "known", ip_address: null, user_agent: null },
			{ id: "new", ip_address: "192.0.2.1", user_agent: "A browser" },
		]);
		expect(await database.sql`select 1 from verifications`).toHaveLength(0);
	});
	it("leaves the audit log alone unless admins set a time", async () => {
		await note("a", 4000);
		expect((await forgetOld(database.db, { ...settings, auditMonths: null }, NOW)).entries).toBe(0);
		expect(await database.sql`select 1 from audit_log`).toHaveLength(1);
	});
	it("cuts the audit log's old entries, and the chain still shows what was taken out otherwise", async () => {
		for (const [id, days] of [
			["a", 800],
			["b", 500],
			["c", 300],
			["d", 1],
		] as const)
			await note(id, days);
		expect((await forgetOld(database.db, settings, NOW)).entries).toBe(2);
		const [entry] = await database.sql`select action, after from audit_log where entity = 'audit'`;
		expect(entry).toMatchObject({ action: "cut", after: { entries: 2, upToLink: 2 } });
		expect(await checkAudit(database.db, null)).toMatchObject({ entries: 3, cut: 2, faults: [] });
		expect((await forgetOld(database.db, settings, NOW)).entries).toBe(0);
		await expect(database.sql`delete from audit_log`).rejects.toThrow("the audit log only grows");
		await database.sql`alter table audit_log disable trigger user`;
		await database.sql`delete from audit_log where entity_id = 'c'`;
		await database.sql`alter table audit_log enable trigger user`;
		expect(await checkAudit(database.db, null)).toMatchObject({ faults: [{ kind: "gone" }] });
	});
	it("a made-up cut does not hide what was taken out: it would have to stand in the chain", async () => {
		for (const id of ["a", "b"]) await note(id, 1);
		await database.sql`alter table audit_log disable trigger user`;
		await database.sql`delete from audit_log where entity_id = 'a'`;
		await database.sql`insert into audit_log (at, actor_name, action, entity, entity_id, after)
			values (now(), 'the installation', 'cut', 'audit', 'log', '{"upToLink": 1}')`;
		await database.sql`alter table audit_log enable trigger user`;
		expect((await checkAudit(database.db, null)).faults.map(({ kind }) => kind)).toContain("unchained");
	});
});
