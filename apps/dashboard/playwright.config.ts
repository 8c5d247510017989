import { defineConfig } from "@playwright/test";

const browser = process.env.HARMATTAN_BROWSER;

/** Each worker starts an installation of its own (`e2e/site.ts`), so that files run side by side and in any order. */
export default defineConfig({
	testDir: "e2e",
	workers: 2,
	// Two installations share two cores, and the machine may be busy: a wait ends as soon as what it waits for is there.
	timeout: 180_000,
	expect: { timeout: 45_000 },
	reporter: [["list"]],
	use: {
		viewport: { width: 1440, height: 1000 },
		launchOptions: {
			...(browser ? { executablePath: browser } : {}),
			args: ["--no-sandbox", "--enable-unsafe-swiftshader"],
		},
	},
});
