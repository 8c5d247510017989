import { createHash } from "node:crypto";
import { cp, glob, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "./run-node.ts";
import { say } from "./say.ts";
import { ROOT } from "./settings.ts";

const APP = join(ROOT, "apps/dashboard");
const STANDALONE = join(APP, ".next/standalone/apps/dashboard");
const SOURCES = ["apps/dashboard/**/*", "packages/*/src/**/*", "packages/*/package.json", "pnpm-lock.yaml"];
/** What is no source, or what the build itself writes. */
const NOT_SOURCES = /node_modules|next-env\.d\.ts|\.next|\.test\.|\/e2e\/|tsconfig\.tsbuildinfo|test-results/;

/** The script that serves the production build. */
export const DASHBOARD_SERVER = "apps/dashboard/.next/standalone/apps/dashboard/server.js";

/** Builds the dashboard for production where its sources changed since the last complete build. */
export async function buildDashboard(): Promise<void> {
	const stamp = join(APP, ".next/harmattan-build");
	const wanted = await hashOfSources();
	const built = await readFile(stamp, "utf8").catch(() => null);
	if (built === wanted) return;
	say("Building the dashboard (first start, or its sources changed)");
	await rm(stamp, { force: true });
	const code = await runProgram(join(APP, "node_modules/.bin/next"), ["build"], APP, {
		NEXT_TELEMETRY_DISABLED: "1",
		NODE_ENV: "production",
	});
	if (code !== 0) throw new Error("building the dashboard failed; the lines above say why");
	await cp(join(APP, ".next/static"), join(STANDALONE, ".next/static"), { recursive: true });
	await cp(join(APP, "public"), join(STANDALONE, "public"), { recursive: true });
	await writeFile(stamp, wanted);
}

async function hashOfSources(): Promise<string> {
	const hash = createHash("sha256");
	const files: string[] = [];
	for await (const entry of glob(SOURCES, {
		cwd: ROOT,
		withFileTypes: true,
		exclude: (found) => NOT_SOURCES.test(`/${found.name}`),
	})) {
		const path = join(entry.parentPath, entry.name);
		if (entry.isFile() && !NOT_SOURCES.test(path.slice(ROOT.length))) files.push(path);
	}
	for (const file of files.sort()) hash.update(file.slice(ROOT.length)).update(await readFile(file));
	return hash.digest("hex");
}
