import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareTemplate } from "@harmattan/database/testing/template";
import type {} from "@harmattan/database/testing/test-database";
import { openServer } from "@harmattan/postgres/server";
import type { TestProject } from "vitest/node";

/** One real Postgres a run, with a migrated template that each database test clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(join(tmpdir(), "harmattan-test-"));
	await chmod(folder, 0o755);
	const server = await openServer(folder, { durable: false });
	await prepareTemplate(server.adminUrl);
	project.provide("adminUrl", server.adminUrl);
	return async () => {
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	};
}
