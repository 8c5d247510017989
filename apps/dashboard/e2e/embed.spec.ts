import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { axe, expect, test } from "./site.ts";

let server: Server;
let html = "";
let address = "";
test.beforeAll(async () => {
	server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(html));
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	address = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(() => new Promise((resolve) => server.close(resolve)));

const PANELS = [
	{ path: "/embed/indicators/fatalities?region=NER&interval=year", says: "Deaths by year" },
	{ path: "/embed/before-after?milestone=coup-niger-2023&region=NER", says: "times as many events" },
	{ path: "/embed/map?region=MLI", says: "Density of attacks" },
	{ path: "/embed/forecasts?region=MLI&measure=deaths", says: "Deaths a month, and what is forecast" },
	{ path: "/embed/claims/C5", says: "Russian forces in Mali are a small part" },
];

for (const { path, says } of PANELS)
	test(`the panel ${path} is drawn on another site's page, says what it is of, and that it is synthetic`, async ({
		page,
		baseURL,
	}) => {
		html = `<!doctype html><title>Another site</title><iframe src="${baseURL}${path}" title="panel" width="900" height="700"></iframe>`;
		await page.goto(address);
		const panel = page.frameLocator("iframe");
		await expect(panel.getByText(says).first()).toBeVisible();
		await expect(panel.getByText(/Data revision \d+/).first()).toBeVisible();
		await expect(panel.getByText(/synthetic/i).first()).toBeVisible();
		await expect(panel.getByRole("link", { name: "Open in Harmattan" })).toHaveAttribute("target", "_blank");
		expect(
			(await axe(page)).filter(
				(violation) => !/^(html-has-lang|landmark-one-main|region|page-has-heading-one):/.test(violation),
			),
		).toEqual([]);
	});

test("a panel takes the height that it needs, with the script of its code", async ({ page, baseURL }) => {
	html = `<!doctype html><title>Another site</title><iframe src="${baseURL}/embed/indicators/fatalities?region=NER&interval=year" title="panel" width="900" height="100" style="border:0"></iframe><script async src="${baseURL}/embed.js"></script>`;
	await page.goto(address);
	const height = () => page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height);
	await expect.poll(height).toBeGreaterThan(300);
});

test("a panel that was drawn before the script of its code ran takes its height all the same", async ({
	page,
	baseURL,
}) => {
	html = `<!doctype html><title>Another site</title><iframe src="${baseURL}/embed/indicators/fatalities?region=NER&interval=year" title="panel" width="900" height="100" style="border:0"></iframe>`;
	await page.goto(address);
	await expect(page.frameLocator("iframe").getByRole("link", { name: "Open in Harmattan" })).toBeVisible();
	await page
		.locator("iframe")
		.evaluate((frame) => new Promise((done) => frame.ownerDocument.defaultView?.requestIdleCallback(done)));
	await page.addScriptTag({ url: `${baseURL}/embed.js` });
	const height = () => page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height);
	await expect.poll(height).toBeGreaterThan(300);
});

test("no other page may be framed, and a panel shows a member what everybody may see", async ({
	site,
	page,
	baseURL,
}) => {
	for (const path of ["/", "/indicators/fatalities", "/admin/imports", "/embedded"]) {
		const headers = (await page.request.get(path)).headers();
		expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
		expect(headers["x-frame-options"]).toBe("DENY");
	}
	const panel = (await page.request.get("/embed/map?region=MLI")).headers();
	expect(panel["content-security-policy"]).toContain("frame-ancestors *");
	expect(panel["x-frame-options"]).toBeUndefined();
	html = `<!doctype html><title>Another site</title><iframe src="${baseURL}/" title="page"></iframe>`;
	await page.goto(address);
	await expect.poll(() => page.frames()[1]?.url()).toContain("chrome-error");

	const analyst = await site.join("analyst");
	await analyst.goto("/indicators/events?region=NER");
	await analyst.getByRole("button", { name: "Embed" }).click();
	const code = await analyst.getByLabel("Always the latest data").inputValue();
	expect(code).toContain(`<iframe src="${baseURL}/embed/indicators/events?`);
	await expect(analyst.getByLabel(/Pinned to data revision/)).toHaveValue(/knownAt=\d+/);
	await analyst.goto("/embed/indicators/events?region=NER");
	await expect(analyst.getByRole("link", { name: "Open in Harmattan" })).toBeVisible();
	await expect(analyst.getByText("The analyst")).toHaveCount(0);
	await analyst.context().close();
});
