import { buildDashboard } from "./build-dashboard.ts";
import { run as check } from "./check.ts";
import { findBrowser } from "./find-browser.ts";
import { runProgram } from "./run-node.ts";
import { say } from "./say.ts";
import { ROOT } from "./settings.ts";

/** `npm test`: check, unit and database tests, then the pages in a real browser. `npm test -- unit` or `browser` runs a part. */
export async function run(args: string[]): Promise<number> {
	const [part] = args;
	if (!part) {
		const checked = await check();
		if (checked !== 0) return checked;
	}
	// Packed packages are tried in a browser too.
	const browser = await findBrowser();
	const environment: Record<string, string> = browser === null ? {} : { HARMATTAN_BROWSER: browser };
	if (!part || part === "unit") {
		const unit = await runProgram(
			"node_modules/.bin/vitest",
			["run", "--config", "tooling/vitest/vitest.config.ts", ...args.slice(1)],
			ROOT,
			environment,
		);
		if (unit !== 0) return unit;
	}
	if (!part || part === "browser") {
		say(`Browser: ${browser ?? "Playwright's own"}`);
		await buildDashboard();
		return runProgram(
			`${ROOT}/apps/dashboard/node_modules/.bin/playwright`,
			["test", ...args.slice(1)],
			`${ROOT}/apps/dashboard`,
			environment,
		);
	}
	return 0;
}
