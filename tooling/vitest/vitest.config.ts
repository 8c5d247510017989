import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = globSync(["apps/*/src/**/*.test.ts", "packages/*/src/**/*.test.ts", "tooling/*/src/**/*.test.ts"], {
	cwd: root,
});
/** A test that asks for the server's address takes a database; the others need nothing to be started. */
const takesDatabase = (file: string) => readFileSync(join(root, file), "utf8").includes('inject("adminUrl")');
const limits = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
	root,
	test: {
		maxWorkers: 2,
		projects: [
			{ test: { ...limits, name: "unit", include: files.filter((file) => !takesDatabase(file)) } },
			{
				test: {
					...limits,
					name: "db",
					include: files.filter(takesDatabase),
					globalSetup: fileURLToPath(new URL("global-setup.ts", import.meta.url)),
				},
			},
		],
	},
});
