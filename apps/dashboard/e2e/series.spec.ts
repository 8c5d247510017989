import { axe, expect, test } from "./site.ts";

test.use({ installation: "series" });

const HEADER = "region,period,value,unit,source";

test("an admin brings a series, sees the line of a bad row, and it is shown, compared and cited like an indicator", async ({
	site,
}) => {
	const page = await site.join("admin");
	await page.goto("/admin/series");
	const bring = async (text: string) => {
		await page.getByLabel("Name of the series").fill("Series of a test");
		await page
			.getByLabel("CSV file")
			.setInputFiles({ name: "s.csv", mimeType: "text/csv", buffer: Buffer.from(`${HEADER}\n${text}`) });
		await page.getByRole("button", { name: "Bring", exact: true }).click();
	};
	await bring("Mali,2021,12 %,t,Test source\n");
	await expect(page.getByRole("alert").filter({ hasText: "line 2, column value: “12 %”" })).toBeVisible();
	await bring("Mali,2020,10,t,Test source\nMali,2021,12,t,Test source\nMali,2023,13,t,Test source\n");
	await expect(page.getByRole("status").filter({ hasText: "3 values stored as data revision" })).toBeVisible();
	expect(await axe(page)).toEqual([]);

	await page.goto("/indicators");
	await page.getByRole("link", { name: "Series of a test" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Series of a test, Mali");
	await page.getByRole("combobox", { name: "Beside it" }).selectOption("events");
	await page.getByRole("combobox", { name: "Dataset" }).selectOption("demonstration");
	await page.getByRole("button", { name: "Show" }).press("Enter");
	await expect(page.getByRole("region", { name: "How far the two agree" })).toContainText("3 periods");
	await expect(page.getByRole("row", { name: /^2022/ })).toContainText("not stated");
	expect(await axe(page)).toEqual([]);
	await page.getByRole("button", { name: "Claim this" }).click();
	await expect(page.getByLabel("This value")).toHaveValue("13");
	await page.getByLabel("Sentence").fill("Thirteen tons were stated for Mali in 2023.");
	await page.getByRole("button", { name: "Make the claim" }).click();
	await expect(page.getByRole("region", { name: "Every verdict" })).toContainText("holds", { timeout: 90_000 });
	await expect(page.getByRole("region", { name: "How it is tested" })).toContainText("values that a source states");
	await page.getByRole("link", { name: "The view that the claim was made of" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Series of a test, Mali");
	await page.getByRole("button", { name: "Cite this view" }).click();
	await expect(page).toHaveURL(/\/cite\//);
	await expect(page.getByRole("main")).toContainText("Test source");

	await page.goto("/admin/series");
	await page
		.getByRole("row", { name: /Series of a test/ })
		.getByRole("button", { name: "Remove" })
		.click();
	await page.getByRole("button", { name: "Remove Series of a test" }).click();
	await expect(page.getByRole("row", { name: /Series of a test/ })).toHaveCount(0);
	await page.context().close();
});
