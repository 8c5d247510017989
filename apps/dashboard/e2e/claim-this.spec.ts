import { axe, expect, test } from "./site.ts";

test.use({ installation: "claims" });

test("an analyst claims what a view shows; the claim gets its verdict, stands in the ledger, and leads back to the view", async ({
	site,
}) => {
	const page = await site.join("analyst");
	await page.goto("/indicators/events?dataset=demonstration&region=NER&class=V&period=2023-06-01");
	const value = await page
		.getByRole("row", { name: /^June 2023/ })
		.getByRole("cell")
		.first()
		.textContent();
	await page.getByRole("button", { name: "Claim this" }).press("Enter");
	await page.getByLabel("Sentence").fill("Niger had as many events in June 2023 as this test reads.");
	await expect(page.getByLabel("This value")).toHaveValue(value ?? "");
	expect(await axe(page)).toEqual([]);
	await page.getByRole("button", { name: "Make the claim" }).press("Enter");
	await expect(page).toHaveURL(/\/claims\/A\d+/);
	await expect(page.getByRole("region", { name: "How it is tested" })).toContainText(`is about ${value}`);
	await expect(page.getByRole("region", { name: "Every verdict" })).toContainText("holds", { timeout: 90_000 });
	expect(await axe(page)).toEqual([]);
	await page.getByRole("link", { name: "The view that the claim was made of" }).click();
	await expect(page).toHaveURL(/\/indicators\/events\?.*period=2023-06-01/);
	await page.goto("/claims?dataset=demonstration");
	await expect(page.getByRole("region", { name: "Claims of members" })).toContainText("The analyst");

	await page.goto("/indicators/before-after?dataset=demonstration");
	await page.getByRole("button", { name: "Claim this" }).click();
	await page.getByLabel("Sentence").fill("There were more events after the coup than before it.");
	await page.getByLabel("It holds while the figure is").selectOption("increase");
	await page.getByRole("button", { name: "Make the claim" }).click();
	await expect(page.getByRole("region", { name: "How it is tested" })).toContainText("more after than before");
	await page.context().close();
});

test("an analyst claims what the map counts, and the claim leads back to the same events", async ({ site }) => {
	const page = await site.join("analyst");
	await page.goto("/map?dataset=demonstration&country=NER&from=2023-06-01&to=2023-06-30");
	const finding = page.getByRole("heading", { level: 1 });
	await expect(finding).toContainText("events");
	const events = /^([\d,]+) events/.exec((await finding.textContent()) ?? "")?.[1] ?? "";
	await page.getByRole("button", { name: "Claim this" }).press("Enter");
	await page.getByLabel("Sentence").fill("The map of Niger in June 2023 holds so many events.");
	await expect(page.getByLabel("This value")).toHaveValue(events);
	expect(await axe(page)).toEqual([]);
	await page.getByRole("button", { name: "Make the claim" }).press("Enter");
	await expect(page.getByRole("region", { name: "How it is tested" })).toContainText(
		`Events on the map (class V, 2023-06-01 to 2023-06-30, NER) are about ${events}`,
	);
	await expect(page.getByRole("region", { name: "Every verdict" })).toContainText("holds", { timeout: 90_000 });
	await page.getByRole("link", { name: "The view that the claim was made of" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText(`${events} events`);
	await page.context().close();
});

test("a forecast is scored by the probability that its words stand for, or says why not", async ({ page }) => {
	await page.goto("/claims/F1?dataset=demonstration");
	await expect(page.getByRole("definition").filter({ hasText: "95% to 99% by ICD 203" })).toBeVisible();
	await page.goto("/claims/F3?dataset=demonstration");
	await expect(page.getByRole("definition").filter({ hasText: "state no probability" })).toBeVisible();
	await page.goto("/claims/C4?dataset=demonstration");
	await expect(page.getByRole("term").filter({ hasText: /^Score$/ })).toHaveCount(0);
});

test("nobody without the role of an analyst is offered a claim", async ({ site, page }) => {
	await page.goto("/indicators/events?region=NER");
	await expect(page.getByRole("heading", { level: 1 })).toContainText("Events, Niger");
	await expect(page.getByRole("button", { name: "Claim this" })).toHaveCount(0);
	const reader = await site.join("reader");
	await reader.goto("/indicators/events?region=NER");
	await expect(reader.getByRole("button", { name: "Cite this view" })).toBeVisible();
	await expect(reader.getByRole("button", { name: "Claim this" })).toHaveCount(0);
	await reader.context().close();
});

test("a cited Situation, indicator and map come out the same again", async ({ site }) => {
	const page = await site.join("reader");
	for (const path of [
		"/?region=NER",
		"/indicators/fatalities?region=NER&period=2023-06-01",
		"/indicators/events?area=near:-4.2,14.5,100",
		"/map?country=MLI&from=2023-01-01&to=2023-12-31&layers=points",
	]) {
		await page.goto(path);
		await page.getByRole("button", { name: "Cite this view" }).click();
		await expect(page).toHaveURL(/\/cite\//);
		await expect(page.getByText("is the same, to the digit")).toBeVisible();
		expect(await axe(page)).toEqual([]);
	}
	await page.context().close();
});
