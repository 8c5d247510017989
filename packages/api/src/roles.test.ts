import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { ROLES } from "@harmattan/domain/people/roles";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { ApiContext } from "./context.ts";
import { ENDPOINTS } from "./rest/endpoints.ts";
import { appRouter, createCaller } from "./root.ts";
import { createTestContext, memberContext } from "./testing/test-context.ts";

/**
 * Who may call each procedure: `anybody` even where the installation is closed to the public, `visitor` where it is
 * not, or a role and those above it.
 */
const NEEDED: Record<string, "anybody" | "visitor" | (typeof ROLES)[number]> = {
	"account.me": "anybody",
	"account.invitation": "anybody",
	"account.join": "anybody",
	"account.resetPassword": "anybody",
	"account.sessions": "reader",
	"account.endSession": "reader",
	"account.tokens": "reader",
	"account.createToken": "reader",
	"account.revokeToken": "reader",
	"citations.cite": "reader",
	"citations.open": "visitor",
	"claims.add": "analyst",
	"claims.list": "visitor",
	"claims.read": "visitor",
	"comparison.previous": "visitor",
	"comparison.read": "visitor",
	"datasets.list": "admin",
	"datasets.read": "admin",
	"datasets.edit": "admin",
	"imports.list": "admin",
	"imports.loadUcdp": "admin",
	"imports.read": "admin",
	"imports.differences": "admin",
	"imports.rejects": "admin",
	"imports.choices": "admin",
	"imports.check": "admin",
	"imports.fetch": "admin",
	"imports.commit": "admin",
	"imports.cancel": "admin",
	"imports.discard": "admin",
	"imports.rollBack": "admin",
	"imports.watch": "admin",
	"indicators.classes": "visitor",
	"indicators.contributing": "visitor",
	"indicators.definitions": "visitor",
	"indicators.explain": "visitor",
	"indicators.matrix": "visitor",
	"indicators.history": "visitor",
	"indicators.ofRegion": "visitor",
	"indicators.reportingLags": "visitor",
	"indicators.read": "visitor",
	"installation.settings": "admin",
	"installation.changeSettings": "admin",
	"installation.audit": "admin",
	"installation.health": "admin",
	"installation.backups": "admin",
	"installation.backUp": "admin",
	"live.revisions": "visitor",
	"map.open": "visitor",
	"map.eventsAt": "visitor",
	"map.counts": "visitor",
	"map.event": "visitor",
	"people.list": "admin",
	"people.invitations": "admin",
	"people.tokens": "admin",
	"people.invite": "admin",
	"people.revokeInvitation": "admin",
	"people.setRole": "admin",
	"people.setDisabled": "admin",
	"reference.actors": "visitor",
	"reference.aggregates": "visitor",
	"reference.openedAggregates": "visitor",
	"reference.datasets": "visitor",
	"reference.documents": "visitor",
	"reference.endnotes": "visitor",
	"reference.engagements": "visitor",
	"reference.milestones": "visitor",
	"reference.newestRevision": "visitor",
	"reference.places": "visitor",
	"reference.regions": "visitor",
	"reference.states": "visitor",
	"reference.unresolved": "visitor",
	"reference.presences": "visitor",
	"series.bring": "admin",
	"series.list": "visitor",
	"series.read": "visitor",
	"series.remove": "admin",
	"series.totals": "visitor",
	"referenceData.list": "admin",
	"referenceData.read": "admin",
	"referenceData.changes": "admin",
	"referenceData.unresolved": "admin",
	"referenceData.save": "admin",
	"referenceData.remove": "admin",
	"referenceData.regions": "admin",
	"referenceData.addAlias": "admin",
	"referenceData.undo": "admin",
	"referenceData.mergeActors": "admin",
	"referenceData.splitActor": "admin",
	"situation.read": "visitor",
	"views.list": "visitor",
	"views.publish": "analyst",
	"views.save": "analyst",
	"views.remove": "analyst",
};
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
	it("that changes something is for members, but for joining and for setting a password by a link", () => {
		const open = procedures
			.filter(
				([name, { _def }]) => _def.type === "mutation" && ORDER.indexOf(NEEDED[name] ?? "") < ORDER.indexOf("reader"),
			)
			.map(([name]) => name);
		expect(open).toEqual(["account.join", "account.resetPassword"]);
	});
});

describe("the public API", () => {
	it("changes nothing: all its paths are read", () =>
		expect(ENDPOINTS.every((endpoint) => "run" in endpoint)).toBe(true));
});
