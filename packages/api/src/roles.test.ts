import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { ROLES } from "@harmattan/domain/people/roles";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { ApiContext } from "./context.ts";
import { ENDPOINTS } from "./rest/endpoints.ts";
import { appRouter, createCaller } from "./root.ts";
import { NEEDED } from "./testing/procedures.ts";
import { createTestContext, memberContext } from "./testing/test-context.ts";

/**
 * Who may call each procedure: `anybody` even where the installation is closed to the public, `visitor` where it is
 * not, or a role and those above it.
 */
const ORDER = ["anybody", "visitor", ...ROLES];

let database: TestDatabase;
let askers: Record<string, ApiContext>;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	const visitor = createTestContext(database);
	askers = { anybody: { ...visitor, viewer: { role: "none" } }, visitor };
	for (const role of ROLES) askers[role] = await memberContext(visitor, role);
});
afterAll(() => database.close());

const procedures = Object.entries(
	(appRouter as unknown as { _def: { procedures: Record<string, { _def: { type: string } }> } })._def.procedures,
);

/** The code of the refusal, or null where the procedure let the asker through, whatever it then made of the input. */
async function refusal(asker: ApiContext, name: string): Promise<string | null> {
	const [router = "", procedure = ""] = name.split(".");
	const caller = createCaller(asker) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
	try {
		await caller[router]?.[procedure]?.({ nothing: "that any procedure takes" });
		return null;
	} catch (error) {
		const code = error instanceof TRPCError ? error.code : null;
		return code === "UNAUTHORIZED" || code === "FORBIDDEN" ? code : null;
	}
}

describe("every procedure", () => {
	it("is listed here with who may call it", () =>
		expect(Object.keys(NEEDED).sort()).toEqual(procedures.map(([name]) => name).sort()));
	it.each(Object.entries(NEEDED))("%s lets in %s and above, and nobody below", async (name, needed) => {
		for (const who of ORDER) {
			const asker = askers[who];
			if (!asker) throw new Error(who);
			const below = ORDER.indexOf(who) < ORDER.indexOf(needed);
			const expected = !below ? null : asker.member === null ? "UNAUTHORIZED" : "FORBIDDEN";
			expect([name, who, await refusal(asker, name)]).toEqual([name, who, expected]);
		}
	});
	it("that changes something is for members, but for joining, setting a password by a link, requesting that link, and ending emails by a link", () => {
		const open = procedures
			.filter(
				([name, { _def }]) => _def.type === "mutation" && ORDER.indexOf(NEEDED[name] ?? "") < ORDER.indexOf("reader"),
			)
			.map(([name]) => name);
		expect(open).toEqual(["account.join", "account.requestReset", "account.resetPassword", "alerts.unsubscribe"]);
	});
});

describe("the public API", () => {
	it("changes nothing: all its paths are read", () =>
		expect(ENDPOINTS.every((endpoint) => "read" in endpoint)).toBe(true));
});
