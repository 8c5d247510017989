import { checkContainerFiles } from "./check-container-files.ts";
import { checkDependencyRule } from "./check-dependency-rule.ts";
import { checkExportTargets } from "./check-export-targets.ts";
import { runProgram } from "./run-node.ts";
import { say } from "./say.ts";
import { ROOT } from "./settings.ts";

const PNPM = "pnpm@12.21.0";

/** Everything that can be wrong without running the product, in the order of its cost. */
const STEPS: readonly { name: string; of: "lint" | "types"; run: () => Promise<boolean> }[] = [
	{
		name: "lint and format",
		of: "lint",
		run: program("node_modules/.bin/biome", ["ci", "--error-on-warnings", "."]),
	},
	{
		name: "words",
		of: "lint",
		run: program("node_modules/.bin/cspell", [
			"lint",
			"--config=tooling/lint/cspell.json",
			"--report=flagged",
			"--no-progress",
			"--no-summary",
			"--root=.",
		]),
	},
	{ name: "dependency rule", of: "lint", run: async () => report(await checkDependencyRule()) },
	{ name: "exports have targets", of: "lint", run: async () => report(await checkExportTargets()) },
	{ name: "container files", of: "lint", run: async () => report(await checkContainerFiles()) },
	{
		name: "unused code",
		of: "lint",
		run: program("node_modules/.bin/knip", ["--config", "tooling/lint/knip.json", "--no-config-hints"]),
	},
	{
		name: "types",
		of: "types",
		run: program("npx", ["-y", PNPM, "exec", "turbo", "run", "types", "--output-logs=errors-only"]),
	},
];

/** `npm run check`: types, lint, format, words of the glossary, dependency rule, unused and missing exports; `lint` or `types` alone by name. */
export async function run([part]: string[] = []): Promise<number> {
	for (const step of STEPS.filter(({ of }) => part === undefined || of === part)) {
		const started = performance.now();
		const passed = await step.run();
		say(`${passed ? "ok  " : "FAIL"} ${step.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
		if (!passed) return 1;
	}
	return 0;
}

function program(command: string, args: readonly string[]) {
	return async () =>
		(await runProgram(command, args, ROOT, { TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" })) === 0;
}

function report(faults: readonly string[]): boolean {
	for (const fault of faults) say(`  ${fault}`);
	return faults.length === 0;
}
