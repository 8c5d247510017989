import { axe, expect, test } from "./site.ts";

// They only read, so that two workers share them.
test.describe.configure({ mode: "parallel" });

test("a forecast shows its fan, its words, that it is not scored yet, and the ledger with hashes, and follows the form", async ({
	page,
}) => {
	// It is frozen by a job soon after the demonstration is there.
	await expect(async () => {
		await page.goto("/forecasts?region=MLI");
		await expect(page.getByRole("region", { name: "The months ahead" })).toContainText("Nine of ten", { timeout: 500 });
	}).toPass();
	await expect(page.getByRole("img", { name: /forecast of six months/ }).first()).toBeVisible();
	await expect(page.getByText("Not yet scored", { exact: false }).first()).toBeVisible();
	await expect(page.getByRole("region", { name: "The ledger" })).toContainText(/[0-9a-f]{12}/);
	await expect(page.getByText("demonstration data: not evidence").first()).toBeVisible();
	expect(await axe(page)).toEqual([]);
	await page.getByLabel("Region").selectOption({ label: "Niger" });
	await page.getByLabel("Measure").selectOption({ label: "Deaths" });
	await page.getByRole("button", { name: "Show" }).press("Enter");
	await expect(page).toHaveURL(/region=NER.*measure=deaths/);
	await expect(page.getByRole("heading", { name: /^Deaths a month/ }).first()).toBeVisible();
});

test("a region that nothing honest can be said of gets no fan, and the reason", async ({ page }) => {
	await page.goto("/forecasts?region=SEN");
	await expect(page.getByText(/^Nothing is forecast of Senegal/)).toBeVisible();
	await expect(page.getByRole("img", { name: /forecast of six months/ })).toHaveCount(0);
	expect(await axe(page)).toEqual([]);
});

test("Situation says what is forecast of the next month, and leads to the ledger", async ({ page }) => {
	await expect(async () => {
		await page.goto("/");
		await expect(page.getByRole("region", { name: "Next month" })).toContainText("nine of ten draws", { timeout: 500 });
	}).toPass();
	await page.getByRole("link", { name: "Forecast and ledger" }).click();
	await expect(page).toHaveURL(/\/forecasts\?/);
	await expect(page.getByRole("region", { name: "The ledger" })).toBeVisible();
});
