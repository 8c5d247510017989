import { readFile } from "node:fs/promises";
import { axe, expect, test } from "./site.ts";

// They only read, so that two workers share them.
test.describe.configure({ mode: "parallel" });

test("a slash opens the search, and the arrow keys lead to what is typed, however it is spelt", async ({ page }) => {
	await page.goto("/method");
	const dialog = page.getByRole("dialog");
	// The page is read before its scripts listen.
	await expect(async () => {
		await page.keyboard.press("/");
		await expect(dialog).toBeVisible({ timeout: 500 });
	}).toPass();
	await dialog.getByRole("combobox").fill("tillabery");
	await expect(dialog.getByRole("option", { name: /^Tillabéri/ }).first()).toBeVisible();
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/\/regions\/NE-6/);
	await expect(page.getByRole("dialog")).toHaveCount(0);
	await page.keyboard.press("Control+k");
	await expect(page.getByRole("dialog")).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the search has an address, and finds reference data and events without scripts", async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
	const page = await context.newPage();
	await page.goto("/search");
	await page.getByRole("searchbox").fill("Menaka");
	await page.getByRole("button", { name: "Search" }).click();
	await expect(page).toHaveURL(/q=Menaka/);
	await expect(page.getByRole("region", { name: "Towns" }).getByRole("link", { name: "Ménaka" })).toBeVisible();
	const events = page.getByRole("region", { name: /^Events of/ });
	// The worker reads a new installation's events for the search after it serves.
	await expect(async () => {
		await page.reload();
		await expect(events.getByText("synthetic row").first()).toBeVisible({ timeout: 1000 });
	}).toPass();
	const href = await events.getByRole("link").first().getAttribute("href");
	expect(href).toMatch(/event=demonstration%2F[0-9a-f-]{36}/);
	await context.close();
});

test("a pivot counts by two dimensions, and its file holds the same", async ({ page }) => {
	await page.goto("/map?view=pivot&from=2022-01-01&to=2022-03-31");
	const table = page.getByRole("region", { name: "Pivot" }).getByRole("table");
	await page.getByRole("combobox", { name: "Rows" }).selectOption({ label: "Country" });
	await expect(table.getByRole("rowheader", { name: "Mali" })).toBeVisible();
	const row = await table.getByRole("row", { name: /^Mali/ }).getByRole("cell").allTextContents();
	const [total = 0, ...months] = row.map((text) => Number(text.replaceAll(",", "")));
	expect(months).toHaveLength(3);
	expect(months.reduce((sum, month) => sum + month, 0)).toBe(total);
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: "Download as CSV" }).click(),
	]);
	const file = await readFile(await download.path(), "utf8");
	expect(file).toContain(`Mali,MLI,${months.join(",")},${total},`);
	expect(await axe(page)).toEqual([]);
});

test("a figure is edited before it is saved, and keeps its source", async ({ page }) => {
	await page.goto("/timeline");
	await page.getByRole("button", { name: "Edit", exact: true }).first().click();
	const dialog = page.getByRole("dialog", { name: "Edit the figure" });
	await dialog.getByLabel("Title", { exact: true }).fill("A title of my own");
	await dialog.getByLabel("Size").selectOption("social");
	await dialog.getByLabel("Theme").selectOption("dark");
	await expect(dialog.getByRole("img")).toBeVisible();
	expect(await axe(page)).toEqual([]);
	const saved = async (name: string) => {
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			dialog.getByRole("button", { name, exact: true }).click(),
		]);
		return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
	};
	const svg = await saved("SVG");
	expect(svg.name).toMatch(/^harmattan-a-title-of-my-own-.*\.svg$/);
	const text = svg.bytes.toString("utf8");
	expect(text).toContain("A title of my own");
	expect(text).toContain("Harmattan demonstration set, synthetic");
	expect(text).toContain("Demonstration data: synthetic, not evidence.");
	expect(text).toMatch(/width="1200" height="675"/);
	const png = await saved("PNG 3×");
	expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([3600, 2025]);
	expect((await saved("PDF")).bytes.subarray(0, 5).toString()).toBe("%PDF-");
	await page.keyboard.press("Escape");
	await expect(dialog).toHaveCount(0);
});

test("a phone reaches every page from the bar at its foot, and sees results before forms", async ({
	browser,
	baseURL,
}) => {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, baseURL: baseURL ?? "" });
	const page = await context.newPage();
	await page.goto("/indicators/before-after");
	const bar = page.getByRole("navigation", { name: "Pages" }).last();
	await bar.getByText("More").click();
	for (const name of [
		"Situation",
		"Map",
		"Indicators",
		"Forces",
		"Engagement",
		"Timeline",
		"Claims",
		"Sources",
		"Method",
	])
		await expect(bar.getByRole("link", { name, exact: true })).toBeInViewport();
	const top = async (locator: ReturnType<typeof page.locator>) => (await locator.boundingBox())?.y ?? 0;
	expect(await top(page.getByRole("region", { name: /Coup, Niger/ }))).toBeLessThan(
		await top(page.locator("#view-form")),
	);
	await page.goto("/claims");
	const verdict = page.getByText("not testable").first();
	await expect(verdict).toBeVisible();
	const box = await page.locator("table").first().boundingBox();
	expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
	await context.close();
});
