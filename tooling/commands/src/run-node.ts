import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import { ROOT } from "./settings.ts";

const FLAGS = ["--disable-warning=ExperimentalWarning"];
/**
 * The worker's heap: rows die young, and without a bound the engine lets what is dead lie until gigabytes are full.
 * The compose file starts it with the same.
 */
const WORKER_FLAGS = ["--max-semi-space-size=8", "--max-old-space-size=1024", "--heap-growing-percent=100"];

/** Niceness: what answers readers from memory goes before what draws pages, and that before imports and verdicts. */
const NICENESS: readonly [folder: string, niceness: number][] = [
	["apps/worker/", 10],
	["apps/dashboard/", 5],
];

/** Starts a script of the checkout under this Node. The child ends when this process does, however that ends. */
export function startNode(
	script: string,
	args: readonly string[],
	environment: Record<string, string> = {},
	cwd: string = ROOT,
): ChildProcess {
	const flags = script.startsWith("apps/worker/") ? [...FLAGS, ...WORKER_FLAGS] : FLAGS;
	const child = spawn(
		process.execPath,
		[...flags, "--import", join(ROOT, "tooling/commands/src/end-with-parent.ts"), join(ROOT, script), ...args],
		{
			cwd,
			stdio: ["ignore", "inherit", "inherit", "ipc"],
			// biome-ignore lint/style/noProcessEnv: a child inherits the operator's environment
			env: { ...process.env, ...environment },
		},
	);
	const niceness = NICENESS.find(([folder]) => script.startsWith(folder))?.[1];
	if (niceness !== undefined && child.pid !== undefined) setPriority(child.pid, niceness);
	return child;
}

/** Runs a script to its end; gives its exit code. */
export function runNode(
	script: string,
	args: readonly string[],
	environment: Record<string, string> = {},
	cwd?: string,
): Promise<number> {
	return ended(startNode(script, args, environment, cwd));
}

/** npm runs scripts in the root and keeps the folder that it was called from in INIT_CWD. */
export function callersFolder(): string {
	// biome-ignore lint/style/noProcessEnv: set by npm
	return process.env.INIT_CWD ?? process.cwd();
}

/** Waits for a child to end; gives its exit code, 1 where a signal ended it. */
export function ended(child: ChildProcess): Promise<number> {
	return new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("exit", (code) => resolve(code ?? 1));
	});
}

/** Runs a program of node_modules/.bin, or any other, to its end; gives its exit code. */
export function runProgram(
	program: string,
	args: readonly string[],
	cwd: string = ROOT,
	environment: Record<string, string> = {},
): Promise<number> {
	// biome-ignore lint/style/noProcessEnv: a child inherits the operator's environment
	return ended(spawn(program, args, { cwd, stdio: ["ignore", 2, 2], env: { ...process.env, ...environment } }));
}
