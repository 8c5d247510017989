import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { runProgram } from "./run-node.ts";
import { say } from "./say.ts";
import { ROOT } from "./settings.ts";

const INSTALLED = ["chromium", "chromium-browser", "google-chrome"];

/**
 * A Chromium for the browser tests: the installed one, else Playwright's (null), else Debian's package where
 * apt and root are there. Throws an Error that says what to install where none can be had.
 */
export async function findBrowser(): Promise<string | null> {
	const found = installed();
	if (found) return found;
	say("No Chromium is installed; trying Playwright's");
	if ((await runProgram(join(ROOT, "apps/dashboard/node_modules/.bin/playwright"), ["install", "chromium"])) === 0)
		return null;
	if (process.getuid?.() === 0 && spawnSync("which", ["apt-get"]).status === 0) {
		say("Playwright's could not be fetched; installing Debian's chromium package");
		await runProgram("apt-get", ["update", "-qq"]);
		await runProgram("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], ROOT, {
			DEBIAN_FRONTEND: "noninteractive",
		});
		const after = installed();
		if (after) return after;
	}
	throw new Error(
		"the browser tests need a Chromium. Install one (Debian: apt-get install chromium) and run the tests again.",
	);
}

function installed(): string | null {
	for (const name of INSTALLED) {
		const { status, stdout } = spawnSync("which", [name], { encoding: "utf8" });
		if (status === 0) return stdout.trim();
	}
	return null;
}
