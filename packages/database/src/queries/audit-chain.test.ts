import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { recordAudit } from "../changes/audited.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { checkAudit } from "./audit-chain.ts";

const NOW = new Date("2026-01-02T03:04:05.678Z");
let database: TestDatabase;
beforeEach(async () => {
	database = await createTestDatabase(inject("adminUrl"));
});
afterEach(() => database.close());

const note = (entityId: string) =>
	database.db.transaction((tx) =>
		recordAudit(tx, null, NOW, { action: "edit", entity: "claim", entityId, before: { n: 1 }, after: { n: 2 } }),
	);
/** What somebody does who has the rights of the database's owner. */
const byForce = async (statement: string) => {
	await database.sql.unsafe(`
		alter table audit_log disable trigger user;
		alter table audit_chain disable trigger user;
		${statement};
		alter table audit_log enable trigger user;
		alter table audit_chain enable trigger user;`);
};

describe("the audit log", () => {
	it("is a chain without a fault, whatever is written at once, and nothing of what was rolled back is in it", async () => {
		expect(await checkAudit(database.db, null)).toEqual({
			entries: 0,
			cut: 0,
			head: null,
			faults: [],
			holdsKept: null,
		});
		await Promise.all(["a", "b", "c", "d", "e"].map(note));
		await expect(
			database.db.transaction(async (tx) => {
				await recordAudit(tx, null, NOW, { action: "edit", entity: "claim", entityId: "x", before: null, after: null });
				throw new Error("after all not");
			}),
		).rejects.toThrow("after all not");
		const check = await checkAudit(database.db, null);
		expect(check).toMatchObject({ entries: 5, faults: [] });
		expect(check.head).toMatch(/^[0-9a-f]{64}$/);
	});
	it("only grows: no statement changes, deletes or empties it", async () => {
		await note("a");
		for (const statement of [
			"update audit_log set actor_name = 'somebody'",
			"delete from audit_log",
			"truncate audit_log",
			"update audit_chain set hash = ''",
			"delete from audit_chain",
			"truncate audit_chain",
		])
			await expect(database.sql.unsafe(statement), statement).rejects.toThrow("the audit log only grows");
	});
	it("shows what was changed, taken out, or put in beside the chain, by whatever way", async () => {
		for (const id of ["a", "b", "c", "d"]) await note(id);
		const [first, second, , last] = (await database.sql<{ id: string }[]>`select id from audit_log order by id`).map(
			({ id }) => Number(id),
		);
		await byForce(`update audit_log set after = '{"n":3}' where id = ${first}`);
		await byForce(`delete from audit_log where id = ${second}`);
		await byForce(
			"insert into audit_log (at, actor_name, action, entity, entity_id) values (now(), 'x', 'edit', 'claim', 'z')",
		);
		const { faults } = await checkAudit(database.db, null);
		expect(faults).toEqual([
			{ entryId: first, kind: "changed" },
			{ entryId: second, kind: "gone" },
			{ entryId: (last ?? 0) + 1, kind: "unchained" },
		]);
	});
	it("whose end was cut off is known by a hash that was kept elsewhere, and by nothing else", async () => {
		for (const id of ["a", "b", "c"]) await note(id);
		const { head } = await checkAudit(database.db, null);
		await note("d");
		expect(await checkAudit(database.db, head)).toMatchObject({ holdsKept: true, faults: [] });
		await byForce("delete from audit_log where id >= 3");
		await byForce("delete from audit_chain where entry_id >= 3");
		expect(await checkAudit(database.db, head)).toMatchObject({ holdsKept: false, faults: [] });
	});
});
