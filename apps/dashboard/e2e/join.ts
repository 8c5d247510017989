import { spawn } from "node:child_process";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page } from "@playwright/test";

/** Folder of the installation that the tests run against. */
export const folder = process.env.HARMATTAN_E2E_DATA ?? "";
const PASSWORD = "correct horse battery staple";

/** Makes an account by a link of the invite command and signs in. */
export async function joinAs(browser: Browser, role: string, name = `The ${role}`): Promise<Page> {
	const email = `${role}-${Date.now()}@example.org`;
	const child = spawn(process.execPath, ["../../tooling/commands/src/main.ts", "invite", email, "--role", role], {
		env: { ...process.env, HARMATTAN_DATA_DIR: folder, PORT: process.env.HARMATTAN_E2E_PORT },
		stdio: ["ignore", "pipe", "inherit"],
	});
	let link = "";
	child.stdout.on("data", (chunk) => (link += chunk));
	await new Promise((resolve) => child.on("exit", resolve));
	const page = await (await browser.newContext()).newPage();
	await page.goto(link.trim());
	await page.getByLabel("Name").fill(name);
	await page.getByLabel("Password").fill(PASSWORD);
	await page.getByRole("button", { name: "Make the account" }).click();
	await expect(page.getByRole("link", { name })).toBeVisible();
	return page;
}

/** What axe finds wrong with a page, by rule. */
export const axe = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
