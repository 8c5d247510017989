import { execFile } from "node:child_process";
import { glob } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./settings.ts";

const FOLDERS = ["apps", "packages", "tooling"];
const SOURCES = ["apps/*/{src,app}/**/*.{ts,tsx}", "packages/*/src/**/*.{ts,tsx}", "tooling/*/src/**/*.ts"];

interface Cruised {
	modules: { source: string }[];
	summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

/**
 * Breaches of the dependency rule, a sentence each. Under TypeScript 7 the cruiser can read nothing and still
 * pass, so reading fewer modules than there are sources is a fault too.
 */
export async function checkDependencyRule(): Promise<string[]> {
	const { modules, summary } = await cruise();
	const faults = summary.violations.map(({ from, to, rule }) => `${from} imports ${to}: ${rule.name}`);
	const read = new Set(modules.map((module) => module.source));
	const missed: string[] = [];
	for await (const file of glob(SOURCES, { cwd: ROOT }))
		if (!file.endsWith(".d.ts") && !read.has(file)) missed.push(file);
	if (missed.length > 0)
		faults.push(`the dependency cruiser did not read ${missed.length} sources, such as ${missed[0]}`);
	return faults;
}

function cruise(): Promise<Cruised> {
	const args = ["--config", "tooling/lint/dependency-rule.cjs", "--output-type", "json", ...FOLDERS];
	return new Promise((resolve, reject) => {
		execFile(
			join(ROOT, "node_modules/.bin/depcruise"),
			args,
			{ cwd: ROOT, maxBuffer: 256 * 1024 * 1024 },
			(error, stdout) => {
				if (stdout.startsWith("{")) resolve(JSON.parse(stdout) as Cruised);
				else reject(new Error(`the dependency cruiser gave no result: ${error?.message ?? stdout}`));
			},
		);
	});
}
