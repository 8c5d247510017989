import { insertDataset } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { ApiContext } from "../context.ts";
import { createCaller } from "../root.ts";
import { createTestContext, memberContext } from "../testing/test-context.ts";

let database: TestDatabase;
let ctx: ApiContext;
let analyst: ReturnType<typeof createCaller>;
let reader: ReturnType<typeof createCaller>;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	ctx = createTestContext(database);
	analyst = createCaller(await memberContext(ctx, "analyst"));
	reader = createCaller(await memberContext(ctx, "reader"));
});
afterAll(() => database.close());

const VIEW = { name: "Around Niamey", query: "class=SJ&area=near:2.11,13.51,50" };

describe("saved views", () => {
	it("ship with the founding assessment's four figures", async () => {
		const { figures, saved, maySave } = await createCaller(ctx).views.list();
		expect([figures.map(({ figure }) => figure), saved, maySave]).toEqual([[1, 2, 3, 4], [], false]);
	});
	it("are kept by analysts under a name of their own, read by members, and stand in the audit log", async () => {
		await analyst.views.save(VIEW);
		await analyst.views.save({ ...VIEW, query: "class=V" });
		const admin = createCaller(await memberContext(ctx, "admin"));
		await expect(admin.views.save(VIEW)).rejects.toThrow("has a view of the name Around Niamey");
		expect((await admin.views.list()).saved).toMatchObject([{ name: VIEW.name, query: "class=V", mayChange: true }]);
		await admin.views.remove({ name: VIEW.name });
		expect((await analyst.views.list()).saved).toEqual([]);
		const log = await database.sql`select action, before from audit_log where entity = 'view' order by id`;
		expect(log.map(({ action, before }) => [action, before?.query ?? null])).toEqual([
			["create", null],
			["change", VIEW.query],
			["remove", "class=V"],
		]);
	});
	it("are for members until their author publishes them, and say nothing of the author to visitors", async () => {
		const visitor = createCaller(ctx);
		await analyst.views.save({ name: "Ours", query: "class=V" });
		expect((await visitor.views.list()).saved).toEqual([]);
		expect((await reader.views.list()).saved).toMatchObject([{ name: "Ours", mayChange: false, published: false }]);
		await expect(reader.views.publish({ name: "Ours", published: true })).rejects.toThrow(/analyst/);
		await analyst.views.publish({ name: "Ours", published: true });
		expect((await visitor.views.list()).saved).toMatchObject([{ name: "Ours", author: null, mayChange: false }]);
		await analyst.views.publish({ name: "Ours", published: false });
		expect((await visitor.views.list()).saved).toEqual([]);
		await analyst.views.remove({ name: "Ours" });
	});
	it("are hidden from anyone who may not see a dataset that they name, published or not", async () => {
		await insertDataset(database.sql, "closed", "private");
		for (const query of ["dataset=closed&class=V", "class=V&vs=closed", "class=V&event=closed/1"]) {
			await analyst.views.save({ name: "Closed", query });
			await analyst.views.publish({ name: "Closed", published: true });
			expect((await createCaller(ctx).views.list()).saved, query).toEqual([]);
			expect((await reader.views.list()).saved, query).toEqual([]);
			expect((await analyst.views.list()).saved, query).toHaveLength(1);
		}
		await analyst.views.remove({ name: "Closed" });
	});
	it("hold nothing but a query of the map", async () => {
		for (const query of ["javascript:alert(1) //", "<script>", "a b", "x".repeat(7000)])
			await expect(analyst.views.save({ name: "x", query })).rejects.toThrow(/query/);
	});
});
