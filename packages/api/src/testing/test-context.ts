import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEventFiles } from "@harmattan/analysis/map/event-files";
import type { TestDatabase } from "@harmattan/database/testing/test-database";
import { DEFAULT_LANGUAGE } from "@harmattan/domain/language/language";
import type { Role } from "@harmattan/domain/people/roles";
import { createAuth } from "../auth/auth.ts";
import type { SingleSignOn } from "../auth/single-sign-on.ts";
import { createChangeFeed } from "../change-feed.ts";
import type { ApiContext } from "../context.ts";
import { openUploads } from "../uploads.ts";

/** Where tests say that the dashboard is opened. */
export const TEST_ADDRESS = "http://localhost";

/** A visitor's context over a test database, as the product makes it. */
export function createTestContext(database: TestDatabase, singleSignOn: SingleSignOn | null = null): ApiContext {
	const { db } = database;
	return {
		db,
		primary: db,
		healthDb: db,
		feed: createChangeFeed(database),
		address: TEST_ADDRESS,
		auth: createAuth({ db, secret: "only for tests, 32 characters long", address: TEST_ADDRESS, singleSignOn }),
		uploads: openUploads(db, join(tmpdir(), "harmattan-test-uploads")),
		eventFiles: openEventFiles(db),
		viewer: null,
		member: null,
		proof: null,
		account: null,
		viewerNow: async () => null,
		language: DEFAULT_LANGUAGE,
		admit: (task) => task(),
		now: new Date("2024-01-01T00:00:00Z"),
		knownAt: null,
		build: { version: "9.9.9", commit: null },
	};
}

/** What a session shows that was opened just now, with all that is needed. */
export const PROVEN = { isFresh: true, missing: null, dueAt: null } as const;

/** The context of a member with a role, whose account is made. */
export async function memberContext(ctx: ApiContext, role: Role, name = `The ${role}`): Promise<ApiContext> {
	const account = {
		email: `${role}-${name.toLowerCase().replaceAll(/\W+/g, "-")}@example.org`,
		name,
		password: PASSWORD,
		role,
	};
	const member = await ctx.auth.createAccount(account);
	const viewer = { role, id: member.id };
	return { ...ctx, viewer, viewerNow: async () => viewer, member, proof: PROVEN, account: member };
}

/** Every test account's password. */
export const PASSWORD = "correct horse battery staple";
