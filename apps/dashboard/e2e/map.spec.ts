import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { axe, expect, type Page, test } from "./site.ts";

// They only read, so that two workers share them.
test.describe.configure({ mode: "parallel" });

const open = async (page: Page, query: string) => {
	await page.goto(`/map?${query}`);
	const map = page.locator("[data-drawn]").first();
	await expect(map).not.toHaveAttribute("data-drawn", "0");
	// What the server counted stands there before the page can be worked with.
	await expect(map).toHaveAttribute("aria-busy", "false");
};
const finding = (page: Page) => page.getByRole("heading", { level: 1 });
const matched = async (page: Page, query: string) =>
	((await (await page.request.get(`/api/v1/events?limit=1&${query}`)).json()) as { numberMatched: number })
		.numberMatched;
const said = (events: number) => `${events.toLocaleString("en-GB")} events`;

test("the brush moves by key, and finding, filters and address follow it", async ({ page }) => {
	await open(page, "from=2022-01-01&to=2022-12-31");
	const first = page.getByRole("slider", { name: "First day" });
	await first.focus();
	await page.keyboard.press("PageUp");
	await expect(page).toHaveURL(/from=2022-01-29/);
	await expect(finding(page)).toContainText(said(await matched(page, "class=V&from=2022-01-29&to=2022-12-31")));
	await page.getByRole("slider", { name: "Move the period" }).focus();
	await page.keyboard.press("ArrowLeft");
	await expect(page).toHaveURL(/from=2022-01-28&to=2022-12-30/);
	const events = await matched(page, "class=SJ&from=2022-01-28&to=2022-12-30");
	await expect(page.getByRole("radio", { name: /^Salafi-jihadi/ })).toHaveAccessibleName(
		new RegExp(events.toLocaleString("en-GB")),
	);
});

test("playback moves the period until it is paused, and a change is taken back with Control and Z", async ({
	page,
}) => {
	await open(page, "from=2016-01-01&to=2016-12-31&layers=heat");
	await page.getByRole("button", { name: "Play" }).click();
	await expect(finding(page)).not.toContainText("1 Jan 2016");
	await page.getByRole("button", { name: "Pause" }).click();
	await expect(page).not.toHaveURL(/from=2016-01-01/);
	await page.keyboard.press("Control+z");
	await expect(page).toHaveURL(/from=2016-01-01/);
	await expect(finding(page)).toContainText("1 Jan 2016");
});

test("filters by actor, region, deaths and area agree with the file that is exported", async ({ page }) => {
	await open(page, "from=2021-01-01&to=2023-12-31&layers=hexagons");
	await page.getByRole("searchbox", { name: "Name or alias" }).fill("islamic state greater");
	await page.getByRole("checkbox", { name: /^ISSP/ }).check();
	await page.getByRole("spinbutton", { name: "Deaths from" }).fill("2");
	await page.getByRole("combobox", { name: "Town that events are near" }).fill("Niamey (NER)");
	await expect(page).toHaveURL(/area=near/);
	const text = (await finding(page).textContent()) ?? "";
	await page.getByRole("button", { name: "Export data" }).click();
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: "CSV", exact: true }).click(),
	]);
	const rows = (await readFile(await download.path(), "utf8")).trim().split("\r\n").slice(1);
	expect(text).toContain(`${rows.length} events`);
	expect(rows.length).toBeGreaterThan(0);
	expect(rows.every((row) => row.includes("Harmattan demonstration set, synthetic"))).toBe(true);
});

test("the table lists the chosen events by any column, and a row opens its event with its versions", async ({
	page,
}) => {
	await open(page, "from=2023-01-01&to=2023-06-30");
	const text = (await finding(page).textContent()) ?? "";
	await page.getByRole("button", { name: "Table" }).click();
	const table = page.getByRole("table");
	await expect(page.getByRole("status").filter({ hasText: /events$/ })).toHaveText(
		`${text.split(" events")[0]} events`,
	);
	await table.getByRole("button", { name: "Deaths" }).click();
	await expect(table.getByRole("columnheader", { name: "Deaths" })).toHaveAttribute("aria-sort", "descending");
	await expect(table).toHaveAttribute("aria-busy", "false");
	const deaths = (await table.locator("tbody td:nth-child(6)").allInnerTexts()).map((text) =>
		Number(text.split("\n")[0]?.replace(/,/g, "")),
	);
	expect(deaths.length).toBeGreaterThan(10);
	expect(deaths).toEqual([...deaths].sort((a, b) => b - a));
	await table.getByRole("row").nth(2).getByRole("button").click();
	const drawer = page.getByRole("complementary");
	await expect(drawer.getByRole("region", { name: "Revisions" })).toContainText("first version");
	await expect(drawer.getByText("synthetic row", { exact: true })).toBeVisible();
	await expect(page).toHaveURL(/event=demonstration%2F|event=demonstration\//);
	expect(await axe(page)).toEqual([]);
});

test("two periods stand side by side, with their difference", async ({ page }) => {
	await open(page, "from=2023-07-01&to=2023-12-31&vs=period&layers=hexagons");
	const [later, earlier] = await Promise.all(
		["from=2023-07-01&to=2023-12-31", "from=2022-12-29&to=2023-06-30"].map((span) => matched(page, `class=V&${span}`)),
	);
	const second = page.getByRole("region", { name: "Second map" });
	await expect(second.getByRole("heading")).toContainText(said(earlier ?? 0));
	const difference = (later ?? 0) - (earlier ?? 0);
	await expect(second).toContainText(
		`${difference > 0 ? "+" : difference < 0 ? "-" : ""}${Math.abs(difference)} events`,
	);
	await second.getByRole("checkbox", { name: "Show the difference by region" }).check();
	await expect(second).toContainText("the first map against this one");
	expect(await axe(page)).toEqual([]);
});

test("charts follow the filters, and a bar is one", async ({ page }) => {
	await open(page, "from=2023-01-01&to=2023-12-31");
	await page.getByRole("button", { name: "Charts" }).click();
	await page.getByRole("button", { name: "Tillabéri" }).click();
	await expect(page).toHaveURL(/region=NE-6/);
	await expect(finding(page)).toContainText(
		said(await matched(page, "class=V&admin1=NE-6&from=2023-01-01&to=2023-12-31")),
	);
	expect(await axe(page)).toEqual([]);
});

test("the assessment's figures are saved views, and a visitor is not offered to save one", async ({ page }) => {
	await page.goto("/map");
	await page.getByRole("button", { name: "Saved views" }).click();
	await page.getByRole("link", { name: "Figure 4: Niger" }).click();
	const events = await matched(page, "class=SJ&country=NER&from=2022-12-01&to=2023-11-30");
	await expect(finding(page)).toContainText(said(events));
	await page.getByRole("button", { name: "Saved views" }).click();
	await expect(page.getByText("None saved yet.")).toBeVisible();
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press("Escape");
	await expect(page.getByRole("button", { name: "Saved views" })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("button", { name: "Save this view" })).toHaveCount(0);
});

test("a figure of the map carries every layer that is shown, what it leaves out, its filters and its source", async ({
	page,
}) => {
	await open(
		page,
		"from=2022-01-01&to=2022-12-31&class=SJ&country=MLI&layers=heat,hexagons,points,areas,milestones&deaths=1-",
	);
	const text = (await finding(page).textContent()) ?? "";
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page
			.getByRole("group", { name: /^Export the figure/ })
			.getByRole("button", { name: "SVG" })
			.click(),
	]);
	const svg = await readFile(await download.path(), "utf8");
	for (const words of [
		text,
		"Mali: Salafi-jihadi groups involved",
		"1 death or more",
		"events per 10,000 km² a year",
		"H3 level",
		"One point an event.",
		"Milestones",
		"Harmattan demonstration set, synthetic (CC0 1.0)",
		"Natural Earth",
		"synthetic, not evidence",
	])
		expect(svg).toContain(words);
	expect(svg.match(/<circle/g)?.length).toBeGreaterThan(50);
	expect(svg).not.toContain("var(--");
});

test("a line that is drawn around a part of the map chooses the events within", async ({ page }) => {
	await open(page, "from=2022-01-01&to=2022-12-31&layers=hexagons&lon=-1.6&lat=14.1&zoom=5");
	await page.getByRole("button", { name: "Draw around" }).click();
	const sheet = page.getByRole("img", { name: "Draw a line around events" });
	const { x = 0, y = 0, width = 0, height = 0 } = (await sheet.boundingBox()) ?? {};
	const corners = [
		[0.3, 0.3],
		[0.7, 0.3],
		[0.7, 0.7],
		[0.3, 0.7],
	].map(([right = 0, down = 0]): [number, number] => [x + width * right, y + height * down]);
	await page.mouse.move(...(corners[0] as [number, number]));
	await page.mouse.down();
	for (const corner of [...corners.slice(1), corners[0] as [number, number]])
		await page.mouse.move(...corner, { steps: 10 });
	await page.mouse.up();
	await expect(page).toHaveURL(/area=lasso/);
	await expect(page.getByText(/^Within a line of \d+ corners/)).toBeVisible();
	const text = (await finding(page).textContent()) ?? "";
	await page.getByRole("button", { name: "Export data" }).click();
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: "GeoJSON" }).click(),
	]);
	const { features } = JSON.parse(await readFile(await download.path(), "utf8"));
	expect(text).toContain(said(features.length));
	expect(features.length).toBeGreaterThan(0);
	await page.getByRole("button", { name: "Clear the area" }).click();
	await expect(finding(page)).toContainText(said(await matched(page, "class=V&from=2022-01-01&to=2022-12-31")));
});

test("an actor that the address names and the dataset does not know is offered to be taken out", async ({ page }) => {
	await page.goto("/map?from=2022-01-01&to=2022-12-31&actor=name:Nobody");
	await expect(finding(page)).toHaveText("No events in this period");
	await page.getByRole("checkbox", { name: /^Nobody/ }).click();
	await expect(finding(page)).toContainText(said(await matched(page, "class=V&from=2022-01-01&to=2022-12-31")));
});

test("a lost graphics context is replaced, and the map goes on", async ({ page }) => {
	await open(page, "layers=hexagons&from=2023-01-01&to=2023-12-31");
	const canvas = page.locator("[data-drawn] canvas");
	await expect(canvas).toBeVisible();
	const lose = () =>
		canvas.evaluate((element: HTMLCanvasElement) => {
			element.dataset.lost = "yes";
			element.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
		});
	await lose();
	await expect(page.locator("[data-drawn] canvas:not([data-lost])")).toBeVisible();
	await expect(finding(page)).toContainText(said(await matched(page, "class=V&from=2023-01-01&to=2023-12-31")));
});

test("without WebGL the same map is drawn, with the same filters and figures, and keys move it", async ({ page }) => {
	await page.addInitScript(() => {
		const own = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
			return kind.startsWith("webgl") ? null : own.apply(this, [kind, ...rest] as never);
		} as typeof own;
	});
	await open(page, "from=2023-01-01&to=2023-12-31&layers=heat,hexagons,milestones");
	await expect(page.getByText("This browser draws no WebGL")).toBeVisible();
	const drawing = page.getByRole("img", { name: /^Map of events/ });
	await page.getByRole("radio", { name: /^Civilian targeting/ }).check();
	await expect(finding(page)).toContainText(said(await matched(page, "class=CT&from=2023-01-01&to=2023-12-31")));
	await drawing.focus();
	await page.keyboard.press("ArrowRight");
	await expect(page).toHaveURL(/lon=/);
	const box = await drawing.boundingBox();
	const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
	const at = () => ["lon", "zoom"].map((name) => Number(new URL(page.url()).searchParams.get(name)));
	const [east = 0, zoom = 0] = at();
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x - 100, y, { steps: 4 });
	await page.mouse.up();
	await expect.poll(() => at()[0]).toBeGreaterThan(east);
	await page.mouse.wheel(0, -200);
	await expect.poll(() => at()[1]).toBeGreaterThan(zoom);
	await page.getByRole("checkbox", { name: "Regions" }).check();
	await expect(page.getByText("events a year", { exact: true })).toBeVisible();
	expect(await axe(page)).toEqual([]);
});

test.describe("on a phone", () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	test("filters come up as a sheet, and a tap opens events", async ({ page }) => {
		await open(page, "from=2023-01-01&to=2023-12-31&layers=hexagons&lon=-1.6&lat=14.1&zoom=6");
		await page.getByRole("button", { name: "Filters" }).tap();
		await page.getByRole("radio", { name: /^Salafi-jihadi/ }).tap();
		await page.getByRole("button", { name: "Close" }).tap();
		await expect(finding(page)).toContainText(said(await matched(page, "class=SJ&from=2023-01-01&to=2023-12-31")));
		const box = await page.locator("[data-drawn]").boundingBox();
		const drawer = page.getByRole("complementary", { name: /at this place/ });
		await expect(async () => {
			for (let x = 0.3; x <= 0.7 && !(await drawer.isVisible()); x += 0.05)
				await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) * x, (box?.y ?? 0) + (box?.height ?? 0) * 0.5);
			await expect(drawer).toBeVisible({ timeout: 1000 });
		}).toPass({ timeout: 90_000 });
		expect(await axe(page)).toEqual([]);
		await drawer.getByRole("button", { name: "Close" }).tap();
		await expect(drawer).toBeHidden();
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
	});
});

test.describe("with a finger", () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	test("the brush's last day is dragged, and the finding follows", async ({ page, context }) => {
		await open(page, "from=2022-01-01&to=2022-12-31&layers=hexagons");
		const handle = page.getByRole("slider", { name: "Last day" });
		await handle.scrollIntoViewIfNeeded();
		const box = await handle.boundingBox();
		const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
		const fingers = await context.newCDPSession(page);
		const touch = (type: "touchStart" | "touchMove" | "touchEnd", to: number) =>
			fingers.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: to, y }] });
		await touch("touchStart", x);
		for (let step = 1; step <= 5; step++) await touch("touchMove", x + step * 8);
		await touch("touchEnd", x + 40);
		await expect(page).not.toHaveURL(/to=2022-12-31/);
		await expect(page).toHaveURL(/from=2022-01-01/);
		const to = new URL(page.url()).searchParams.get("to") ?? "";
		expect(to > "2022-12-31").toBe(true);
		await expect(finding(page)).toContainText(said(await matched(page, `class=V&from=2022-01-01&to=${to}`)));
	});
});

test("a map that the server counts shows the same figures as one counted in the browser", async ({ page }) => {
	const rows = (name: RegExp) => page.getByRole("checkbox", { name }).locator("xpath=ancestor::label");
	const query = "from=2022-03-05&to=2023-02-11&class=SJ&deaths=1-";
	await open(page, query);
	const [text, niger] = [
		await finding(page).textContent(),
		await rows(/^Niger/)
			.first()
			.textContent(),
	];
	await open(page, `${query}&count=server`);
	await expect(page.getByText("events are counted on the server")).toBeVisible();
	await expect(finding(page)).toHaveText(text ?? "");
	expect(
		await rows(/^Niger/)
			.first()
			.textContent(),
	).toBe(niger);
	await page.getByRole("slider", { name: "Last day" }).press("PageDown");
	await expect(page).toHaveURL(/to=2023-01-14/);
	await expect(finding(page)).toContainText("14 Jan 2023");
	await expect(finding(page)).not.toHaveText(text ?? "");
});

test("an operator's map style takes the place of our own ground, and only its origin is let in", async ({
	site,
	page,
}) => {
	const style = {
		version: 8,
		sources: {},
		layers: [{ id: "background", type: "background", paint: { "background-color": "#12ab34" } }],
	};
	const server = createServer((_, response) =>
		response
			.writeHead(200, { "content-type": "application/json", "access-control-allow-origin": "*" })
			.end(JSON.stringify(style)),
	);
	const port = site.stylePort;
	await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
	try {
		await open(page, "layers=heat");
		const colours = async () => {
			const png = (await page.locator("[data-drawn]").screenshot()).toString("base64");
			return page.evaluate(async (data) => {
				const image = new Image();
				image.src = `data:image/png;base64,${data}`;
				await image.decode();
				const canvas = new OffscreenCanvas(image.width, image.height);
				const context = canvas.getContext("2d");
				context?.drawImage(image, 0, 0);
				return [...(context?.getImageData(20, 20, 1, 1).data ?? [])].slice(0, 3);
			}, png);
		};
		expect(await colours()).not.toEqual([0x12, 0xab, 0x34]);
		await page.getByRole("combobox", { name: "Ground" }).selectOption("style");
		await expect.poll(colours).toEqual([0x12, 0xab, 0x34]);
		await expect(page).toHaveURL(/ground=style/);
	} finally {
		server.close();
	}
	const policy = (await page.request.get("/map")).headers()["content-security-policy"] ?? "";
	expect(policy).toContain(`connect-src 'self' blob: data: http://127.0.0.1:${port};`);
});
