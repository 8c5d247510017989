import type { Page } from "@playwright/test";
import { axe, expect, test } from "./site.ts";

test.use({ installation: "zones" });

/** A rectangle as GeoJSON, by its south-western and north-eastern corner. */
const box = (west: number, south: number, east: number, north: number) => ({
	type: "Polygon",
	coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]], // biome-ignore format: corners
});
const feature = (properties: object, geometry: object) => ({ type: "Feature", properties, geometry });
const file = (...features: object[]) => ({
	name: "zones.geojson",
	mimeType: "application/geo+json",
	buffer: Buffer.from(JSON.stringify({ type: "FeatureCollection", features })),
});
const form = (page: Page) => page.getByRole("form", { name: "A zone" });

test("an analyst draws a zone by keyboard, brings the next month in a file, and everybody reads what changed", async ({
	site,
	page,
	browser,
}) => {
	test.setTimeout(180_000);
	const analyst = await site.join("analyst");
	await analyst.goto("/zones");
	await expect(analyst.getByText("No zone is drawn yet")).toBeVisible();
	await analyst.getByRole("link", { name: "Draw, import or propose zones" }).click();
	await form(analyst).getByRole("button", { name: "Store the zone" }).click();
	await expect(form(analyst).getByText("cite at least one source")).toBeVisible();
	await expect(form(analyst).getByText("draw an outline, or say that the zone is no more")).toBeVisible();

	await form(analyst).getByLabel("Name", { exact: true }).fill("Inner delta");
	await form(analyst).getByLabel("Actor", { exact: true }).selectOption("jnim");
	await form(analyst).getByLabel("Month", { exact: true }).fill("2026-01");
	await form(analyst).getByLabel("How the outline came about").fill("drawn for a test");
	await form(analyst).getByLabel("Title of the source").fill("A test's own map");
	await form(analyst)
		.getByRole("checkbox", { name: /Made up/ })
		.check();
	const sheet = analyst.getByRole("application");
	await sheet.focus();
	for (const key of ["Enter", "ArrowRight", "ArrowRight", "Enter", "ArrowDown", "ArrowDown", "Enter"])
		await sheet.press(key);
	await expect(form(analyst).getByText("part 1 of 1")).toBeVisible();
	expect(await axe(analyst)).toEqual([]);
	await form(analyst).getByRole("button", { name: "Store the zone" }).click();
	await expect(analyst.getByRole("heading", { name: "Zones of JNIM, January 2026" })).toBeVisible();
	await expect(analyst.getByText("Nobody had drawn a zone of this actor by December 2025")).toBeVisible();

	await analyst.getByRole("link", { name: "Draw, import or propose zones" }).click();
	await form(analyst).getByLabel("Actor", { exact: true }).selectOption("jnim");
	await form(analyst).getByLabel("Title of the source").fill("Another map");
	await form(analyst)
		.getByRole("checkbox", { name: /Made up/ })
		.check();
	const chosen = form(analyst).getByLabel("GeoJSON file");
	await chosen.setInputFiles(file(feature({ name: "Gourma", class: "held", month: "2026-02" }, box(-2, 14, -1, 15))));
	await expect(form(analyst).getByText("must be one of attack, contested_support, support")).toBeVisible();
	await chosen.setInputFiles(
		file(
			feature({ name: "Gourma", class: "support", month: "2026-02" }, box(-2, 14, -1, 15)),
			feature({ zone: "jnim-inner-delta", name: "Inner delta", month: "2026-02" }, box(-5, 14, -4, 15)),
		),
	);
	await form(analyst).getByRole("button", { name: "Store 2 zones" }).click();
	await expect(analyst.getByRole("heading", { name: "Zones of JNIM, February 2026" })).toBeVisible();

	const reader = await (await browser.newContext({ baseURL: site.url })).newPage();
	await reader.goto("/zones");
	const row = reader.getByRole("row", { name: /^Support/ }).first();
	await expect(row).toContainText("11,9");
	await expect(reader.getByText("made up").first()).toBeVisible();
	await expect(reader.getByRole("link", { name: "Redraw" })).toHaveCount(0);
	expect(await axe(reader)).toEqual([]);
	await reader.goto("/timeline");
	await reader.getByRole("region", { name: "Zones" }).getByRole("link", { name: "JNIM" }).click();
	await expect(reader.getByRole("heading", { name: "Zones of JNIM, February 2026" })).toBeVisible();
	await reader.goto("/zones/draw");
	await expect(reader.getByText("Zones are drawn by analysts")).toBeVisible();
	const answer = await (await page.request.get(`${site.url}/api/v1/zones?month=2026-02`)).json();
	const { whole } = answer.shown.difference;
	expect(whole.after).toBeCloseTo(whole.before + whole.gained - whole.lost, 6);
});

test("a proposal from events stores nothing until the analyst stores it", async ({ site }) => {
	const analyst = await site.join("analyst");
	const stored = async () => (await (await analyst.request.get("/api/v1/zones")).json()).shown?.versions.length ?? 0;
	const before = await stored();
	await analyst.goto("/zones/draw?actor=issp");
	await expect(analyst.getByRole("img", { name: /^Proposed for ISSP: Attack/ })).toBeVisible();
	await expect(analyst.getByText("Nothing is stored. The outline is in the form below")).toBeVisible();
	expect(await stored()).toBe(before);
	await form(analyst).getByLabel("Name", { exact: true }).fill("Where the rule sees attacks");
	await form(analyst).getByRole("button", { name: "Store the zone" }).click();
	await expect(analyst.getByRole("heading", { name: /^Zones of ISSP/ })).toBeVisible();
	await expect(analyst.getByText(/rule 1 of zone proposals on/)).toBeVisible();
	await analyst.getByRole("link", { name: "Redraw" }).click();
	await analyst.getByRole("button", { name: "Remove this version" }).click();
	await analyst.waitForURL(/\/zones$/);
});
