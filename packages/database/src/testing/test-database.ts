import { randomUUID } from "node:crypto";
import type {} from "vitest";
import { type Connection, openConnection } from "../client.ts";
import { ensureDatabase } from "../ensure-database.ts";
import { TEMPLATE } from "./template.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** Administration URL of the Postgres that the tests of this run share. */
		adminUrl: string;
	}
}

/** A database of a test's own, cloned from the template. */
export interface TestDatabase extends Connection {
	url: string;
}

/** Clones the template; the database goes with the test run's server. */
export async function createTestDatabase(adminUrl: string, options: { empty?: boolean } = {}): Promise<TestDatabase> {
	const name = `test_${randomUUID().replaceAll("-", "")}`;
	await ensureDatabase(adminUrl, name, options.empty ? undefined : TEMPLATE);
	const url = new URL(adminUrl);
	url.pathname = `/${name}`;
	return { url: url.href, ...openConnection(url.href, { max: 3 }) };
}
