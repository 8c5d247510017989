import { axe, expect, test } from "./site.ts";

test.use({ installation: "briefs" });
test.describe.configure({ mode: "serial" });

test("an analyst writes a brief, changes a point, has it reviewed and published; a visitor reads it, opens a number and takes a file", async ({
	site,
	page,
}) => {
	const analyst = await site.join("analyst");
	await analyst.goto("/briefs");
	await analyst.getByRole("form", { name: "Write a brief" }).getByRole("button", { name: "Write the draft" }).click();
	await expect(analyst).toHaveURL(/\/briefs\/sahel-\d{4}-w\d{2}-en$/);
	await expect(analyst.getByRole("heading", { level: 1 })).toHaveText(/^Sahel, week \d{4}-W\d{2}$/);
	expect(await axe(analyst)).toEqual([]);
	const { pathname } = new URL(analyst.url());
	await page.goto(pathname);
	await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/^Sahel, week/);

	await expect(analyst.locator("[data-live=connected]")).toBeVisible();
	const editor = analyst.getByRole("region", { name: "Before it is published" });
	await editor.getByLabel("Point 2").fill("A point of our own.");
	await expect(editor.getByRole("button", { name: "Mark as reviewed" })).toBeDisabled();
	await editor.getByRole("button", { name: "Save the points" }).click();
	await editor.getByRole("button", { name: "Mark as reviewed" }).click();
	await editor.getByRole("button", { name: "Publish" }).click();
	await expect(analyst.getByRole("link", { name: "DOCX" })).toBeVisible();

	await page.goto("/briefs");
	await page.getByRole("region", { name: "Published" }).getByRole("link").first().click();
	await expect(page.getByText("A point of our own.")).toBeVisible();
	await expect(page.getByRole("complementary", { name: "Demonstration data" })).toBeVisible();
	expect(await axe(page)).toEqual([]);
	const changed = page.getByRole("region", { name: "What changed", exact: true });
	const number = changed
		.getByRole("row", { name: /^Sahel / })
		.getByRole("link")
		.first();
	const value = (await number.textContent()) ?? "";
	const file = await page.request.get(`/api/v1${pathname}/file?format=html`);
	expect(file.headers()["content-type"]).toContain("text/html");
	expect(await file.text()).toContain("A point of our own.");
	await number.click();
	await expect(page).toHaveURL(/\/cite\//);
	await expect(page.locator("main")).toContainText(value);
});

test("a correction is listed above a published brief, whose words stay", async ({ site, page }) => {
	const analyst = await site.join("analyst", "Another analyst");
	await analyst.goto("/briefs");
	await analyst.getByRole("region", { name: "Published" }).getByRole("link").first().click();
	await expect(analyst.locator("[data-live=connected]")).toBeVisible();
	await analyst.getByText("Correct this brief").click();
	await analyst.getByLabel("What was wrong, and what is right").fill("The second point was ours.");
	await analyst.getByRole("button", { name: "Add the correction" }).click();
	await expect(analyst.getByRole("region", { name: "Corrections" })).toContainText("The second point was ours.");
	await page.goto(new URL(analyst.url()).pathname);
	await expect(page.getByRole("region", { name: "Corrections" })).toContainText("Another analyst");
	await expect(page.getByText("A point of our own.")).toBeVisible();
});

test("a brief in French is French throughout, and says so to a screen reader", async ({ site }) => {
	const analyst = await site.join("analyst", "A third analyst");
	await analyst.goto("/briefs");
	await expect(analyst.locator("[data-live=connected]")).toBeVisible();
	const form = analyst.getByRole("form", { name: "Write a brief" });
	await form.getByLabel("Language").selectOption("fr");
	await form.getByRole("button", { name: "Write the draft" }).click();
	await expect(analyst.getByRole("heading", { level: 1 })).toHaveText(/^Sahel, semaine/);
	await expect(analyst.locator("article[lang=fr]").last()).toContainText("Ce qui a changé");
});
