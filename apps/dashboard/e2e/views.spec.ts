import { readFile } from "node:fs/promises";
import { expect, test } from "./site.ts";

// They only read, so that two workers share them.
test.describe.configure({ mode: "parallel" });

test("the Situation's attacks are the API's, for the same weeks", async ({ page, request }) => {
	await page.goto("/?region=MLI");
	const shown = Number((await page.locator("[data-indicator=events]").textContent())?.replaceAll(",", ""));
	const { points } = await (await request.get("/api/v1/indicators/events?region=MLI&class=SJ&interval=week")).json();
	const complete = points.filter(
		(point: { period: string }) => Date.parse(point.period) + 7 * 86_400_000 <= Date.now(),
	);
	expect(complete.slice(-52).reduce((sum: number, point: { value: number }) => sum + point.value, 0)).toBe(shown);
});

test("a region in the address is the one that is drawn", async ({ page }) => {
	await page.goto("/");
	await page.getByRole("navigation", { name: "Region" }).getByRole("link", { name: "Niger" }).click();
	await expect(page).toHaveURL(/region=NER/);
	await expect(page.getByRole("img", { name: /^Map of attacks in Niger/ })).toBeVisible();
});

for (const kind of ["SVG", "PNG"] as const) {
	test(`a figure exports as ${kind} with what a publication needs`, async ({ page }) => {
		await page.goto("/");
		const group = page.getByRole("group", { name: /^Export the figure Density of attacks/ });
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			group.getByRole("button", { name: kind }).click(),
		]);
		const bytes = await readFile(await download.path());
		expect(download.suggestedFilename()).toMatch(
			new RegExp(`^harmattan-density-of-attacks.*\\.${kind.toLowerCase()}$`),
		);
		if (kind === "PNG") {
			expect(bytes.subarray(1, 4).toString()).toBe("PNG");
			expect(bytes.readUInt32BE(16)).toBeGreaterThan(1700);
			return;
		}
		const svg = bytes.toString();
		for (const words of [
			"Density of attacks, 52 weeks to",
			"attacks per 10,000 km²",
			"Harmattan demonstration set, synthetic (CC0 1.0)",
			"Natural Earth",
			"synthetic, not evidence",
		])
			expect(svg).toContain(words);
		expect(svg).not.toContain("var(--");
	});
}

test("the map's filters work by keyboard, stay in the address, and give the API's count", async ({ page, request }) => {
	await page.goto("/map?from=2023-01-01&to=2023-12-31");
	const finding = page.getByRole("heading", { level: 1 });
	await expect(finding).toContainText("1 Jan 2023");
	await page.getByRole("radio", { name: /^Civilian targeting/ }).focus();
	await page.keyboard.press("Space");
	await expect(page).toHaveURL(/class=CT/);
	const { numberMatched } = await (
		await request.get("/api/v1/events?class=CT&from=2023-01-01&to=2023-12-31&limit=1")
	).json();
	await expect(finding).toContainText(`${numberMatched.toLocaleString("en-GB")} events`);
	await page.reload();
	await expect(page.getByRole("radio", { name: /^Civilian targeting/ })).toBeChecked();
	await expect(finding).toContainText(`${numberMatched.toLocaleString("en-GB")} events`);
});

test("a place on the map lists its events, synthetic rows marked", async ({ page }) => {
	await page.goto("/map?layers=hexagons&lon=-1.6&lat=14.1&zoom=6");
	const map = page.getByRole("application");
	await expect(map).not.toHaveAttribute("data-drawn", "0");
	const box = await map.boundingBox();
	const drawer = page.getByRole("complementary", { name: /at this place/ });
	await expect(async () => {
		for (let x = 0.35; x <= 0.65 && !(await drawer.isVisible()); x += 0.02)
			await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * x, (box?.y ?? 0) + (box?.height ?? 0) * 0.5);
		await expect(drawer).toBeVisible({ timeout: 1000 });
	}).toPass({ timeout: 90_000 });
	await expect(drawer.getByText("synthetic row").first()).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(drawer).toBeHidden();
});

test("forces are those of the date in the address, and the keyboard moves it", async ({ page }) => {
	await page.goto("/forces?asOf=2018-06-30");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who was present on 30 June 2018");
	const row = page.getByRole("row", { name: /French forces, Operation Barkhane/ });
	await expect(row.getByRole("cell", { name: "present", exact: true })).toBeVisible();
	await page.getByRole("slider", { name: "As of" }).focus();
	await page.keyboard.press("ArrowRight");
	await expect(page).toHaveURL(/asOf=2018-07-01/);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who was present on 1 July 2018");
});

test("departures stand against arrivals as our sums, each at the strength stated nearest to the day; violence above the ribbons carries its caution", async ({
	page,
}) => {
	await page.goto("/forces?asOf=2024-01-01");
	const turnover = page.getByRole("figure").filter({ hasText: "Foreign forces: departures" });
	await expect(turnover.locator("svg:visible").first()).toContainText("17,400");
	await expect(turnover.locator("svg:visible").first()).toContainText(
		"UN peacekeeping force (MINUSMA), 15,000 deployed",
	);
	await expect(turnover.locator("svg:visible").first()).toContainText("Wagner Group, 1,000");
	await expect(turnover).toContainText("the strength of no one day");
	await expect(page.getByText("do not show that one caused the other")).toBeVisible();
});

test("a place that changed hands leads to the events around it before and after, and any town can be requested", async ({
	page,
}) => {
	await page.goto("/sources");
	await page
		.getByRole("row", { name: /^Kidal/ })
		.getByRole("link", { name: /before and after/ })
		.click();
	await expect(page).toHaveURL(/area=near/);
	await expect(page.getByRole("heading", { level: 2, name: "Nov 2023" })).toBeVisible();
	await expect(page.getByText("within 25 km of 18.44°N 1.41°E", { exact: true })).toBeVisible();
	await page.goto("/indicators/before-after?near=Atlantis");
	await expect(page.getByText("“Atlantis” is not in the list of towns")).toBeVisible();
	await page.getByRole("combobox", { name: "Near a town" }).fill("gao");
	await page.getByLabel("km", { exact: true }).selectOption("100");
	await page.getByRole("button", { name: "Compare" }).press("Enter");
	await expect(page.getByText(/^within 100 km of 16\.\d+°N 0\.\d+°W/)).toBeVisible();
});

test("a strength that no source states reads “not stated”, never 0", async ({ page }) => {
	await page.goto("/forces");
	const row = page.getByRole("row", { name: /US military cooperation/ });
	await expect(row).toContainText("not stated");
	await expect(row.getByRole("cell", { name: "0", exact: true })).toHaveCount(0);
});

test("an endnote mark leads to its document at the foot of the page", async ({ page }) => {
	await page.goto("/timeline");
	await page
		.getByRole("link", { name: /^Source 42:/ })
		.first()
		.click();
	await expect(page.locator("#source-42")).toBeInViewport();
	await expect(page.locator("#source-42")).toContainText("reuters.com");
});

test("a dataset that nobody may see is not found, and a missing page says what to do", async ({ page }) => {
	const missing = await page.goto("/nothing");
	expect(missing?.status()).toBe(404);
	await expect(page.getByRole("link", { name: "Go to Situation" })).toBeVisible();
	for (const address of ["/?dataset=nothing", "/?region=Atlantis", "/timeline?region=Atlantis"]) {
		expect((await page.goto(address))?.status()).toBe(404);
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
	}
});

test("a milestone of the timeline opens its before and after, whose figures are the API's", async ({
	page,
	request,
}) => {
	await page.goto("/timeline?region=NER");
	await page
		.getByRole("row", { name: /Coup, Niger/ })
		.getByRole("link", { name: "before and after" })
		.click();
	await expect(page).toHaveURL(/milestone=coup-niger-2023&region=NER/);
	const requested = "region=NER&milestone=coup-niger-2023&months=6";
	const { ratio, counts, datedLoosely } = await (await request.get(`/api/v1/compare?${requested}`)).json();
	const finding = page.locator("[data-finding]");
	await expect(finding).toContainText(`${Number(ratio).toFixed(ratio < 2 ? 2 : 1)} times as many events`);
	await page.getByRole("link", { name: `${counts.after} events` }).click();
	await expect(page).toHaveURL(/\/map\?.*from=2023-07-27/);
	await expect(page.getByRole("heading", { level: 1 })).toContainText(`${counts.after + datedLoosely.after} events`);
});

test("the workbench compares a date of one's own by keyboard, and says why where it cannot", async ({ page }) => {
	await page.goto("/indicators/before-after");
	await page.getByLabel("Milestone").selectOption("");
	await page.getByLabel("Date", { exact: true }).fill("2022-06-15");
	await page.getByRole("combobox", { name: "Region" }).selectOption("mali-central");
	await page.getByRole("combobox", { name: "Measure" }).selectOption("fatalities");
	await page.getByRole("button", { name: "Compare" }).press("Enter");
	await expect(page).toHaveURL(/date=2022-06-15/);
	await expect(page.getByRole("region", { name: "15 Jun 2022" })).toContainText("Moving-block bootstrap");
	await expect(page.getByRole("row", { name: /^Low estimates/ })).toContainText("block bootstrap");
	await page.goto("/indicators/before-after?date=2022-06-15&region=mali-central");
	const before = page.getByRole("definition").first();
	const counted = (await before.getByRole("link").textContent()) ?? "";
	const more = /holds (\d+) event/.exec((await before.textContent()) ?? "")?.[1] ?? "0";
	await before.getByRole("link").click();
	await expect(page).toHaveURL(/region=ML-4(,|%2C)ML-5/);
	await expect(page.getByRole("heading", { level: 1 })).toContainText(
		`${Number.parseInt(counted, 10) + Number(more)} events`,
	);
	await page.goto("/indicators/before-after?milestone=forced-recruitment&region=BFA");
	await expect(page.getByText("The date is known to more than 92 days only")).toBeVisible();
});

test("a figure of Situation opens to the same figure, its formula and as many events as it counts", async ({
	page,
}) => {
	await page.goto("/?region=NER");
	const shown = (await page.locator("[data-indicator=events]").textContent()) ?? "";
	await page.locator("[data-indicator=events]").getByRole("link").press("Enter");
	await expect(page).toHaveURL(/\/indicators\/events\?.*period=span/);
	await expect(page.getByRole("region", { name: "How this number is computed" })).toContainText(`${shown} events`);
	await expect(page.getByRole("region", { name: "The events that it was formed of" })).toContainText(`of ${shown},`);
	await page.getByRole("combobox", { name: "Indicator" }).selectOption("civilian_share");
	await page.getByRole("button", { name: "Show" }).press("Enter");
	await expect(page).toHaveURL(/\/indicators\/civilian_share\?.*region=NER/);
	await expect(page.getByRole("region", { name: "How this number is computed" })).toContainText("Wilson");
	await page
		.getByRole("row", { name: /^All that is shown/ })
		.getByRole("link")
		.press("Enter");
	await expect(page).toHaveURL(/period=span/);
	await expect(page.getByText(/95% interval \d/).first()).toBeVisible();
});

test("a claim opens to its test, its parts and every verdict, and the ledger's verdict is the API's", async ({
	page,
	request,
}) => {
	const verdictOf = async () =>
		(await (await request.get("/api/v1/claims/C5")).json()) as { verdict: string | null; value: number };
	await expect.poll(async () => (await verdictOf()).verdict, { timeout: 90_000 }).toBe("holds");
	await page.goto("/claims");
	const row = page.getByRole("row", { name: /Russian forces in Mali are a small part/ });
	await expect(row).toContainText("holds");
	await expect(row).toContainText(`${((await verdictOf()).value * 100).toFixed(1)}%`);
	await expect(row).toContainText("not an independent test");
	await row.getByRole("link", { name: /^Russian forces/ }).click();
	await expect(page.getByRole("region", { name: "Every verdict" })).toContainText("holds");
	await expect(page.getByRole("region", { name: "How it is tested" })).toContainText("under a fifth");
});
