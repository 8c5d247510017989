import { axe, expect, test } from "./site.ts";

// They only read, so that two workers share them.
test.describe.configure({ mode: "parallel" });

const PAGES = [
	"/",
	"/map",
	"/forecasts",
	"/alerts",
	"/briefs",
	"/alerts?rule=record",
	"/forces",
	"/engagement",
	"/timeline",
	"/indicators",
	"/indicators/before-after",
	"/indicators/fatalities?region=NER&period=2025-06-01",
	"/regions/NER",
	"/regions/ML-5",
	"/claims",
	"/claims/C3",
	"/sources",
	"/method",
];
const SIZES = [
	{ name: "desktop", width: 1440, height: 1000 },
	{ name: "phone", width: 390, height: 844 },
];

for (const path of PAGES) {
	for (const { name, width, height } of SIZES) {
		test(`${path} on a ${name}, light and dark: no axe violation, no script error, no sideways scroll, and says that it is synthetic`, async ({
			browser,
			baseURL,
		}) => {
			const context = await browser.newContext({
				baseURL,
				viewport: { width, height },
				colorScheme: "light",
				reducedMotion: "reduce",
			});
			const page = await context.newPage();
			const faults: string[] = [];
			page.on("pageerror", (error) => faults.push(error.message));
			page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
			await page.goto(path);
			await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
			await expect(page.getByRole("complementary", { name: "Demonstration data" })).toContainText(
				"synthetic, not evidence",
			);
			if (path === "/map") await expect(page.locator("[data-drawn]")).not.toHaveAttribute("data-drawn", "0");
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
			expect(await axe(page)).toEqual([]);
			// Nothing but colours differs in the dark.
			await page.emulateMedia({ colorScheme: "dark" });
			expect(await axe(page, ["color-contrast"])).toEqual([]);
			expect(faults).toEqual([]);
			await context.close();
		});
	}
}

test("every page is reached by keyboard from the masthead", async ({ page }) => {
	await page.goto("/");
	await page.keyboard.press("Tab");
	await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
	for (const name of ["Map", "Forces", "Engagement", "Timeline", "Sources", "Method"]) {
		const link = page.getByRole("navigation", { name: "Pages" }).first().getByRole("link", { name, exact: true });
		await link.press("Enter");
		await expect(page).toHaveTitle(new RegExp(`^${name}`));
		await expect(link).toHaveAttribute("aria-current", "page");
	}
});

test("a chosen theme stays", async ({ page }) => {
	await page.goto("/");
	await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
	await page.reload();
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("pages carry safe headers, and run no script but their own and those of the build", async ({ page, request }) => {
	const headers = (await request.get("/")).headers();
	expect(headers["content-security-policy"]).toMatch(/script-src [\w.:]+\/_next\/static\/( 'sha256-[^']+')+;/);
	expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
	expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
	expect(headers["x-powered-by"]).toBeUndefined();
	await page.goto("/");
	const ran = await page.evaluate(() => {
		const script = document.createElement("script");
		script.textContent = "document.documentElement.dataset.injected = 'yes'";
		document.body.append(script);
		return document.documentElement.dataset.injected ?? "no";
	});
	expect(ran).toBe("no");
});

test("what an address asks for and no page can show is said, above the default", async ({ page }) => {
	await page.goto("/indicators/events?region=NER&interval=decade&class=SJ&from=yesterday");
	await expect(page.getByRole("status").filter({ hasText: "interval=decade; from=yesterday" })).toBeVisible();
	expect(await axe(page)).toEqual([]);
	await page.goto("/indicators/events?region=NER&interval=month&class=SJ");
	await expect(page.getByRole("heading", { level: 1 })).toContainText("Events, Niger");
	await expect(page.getByText("not a valid value")).toHaveCount(0);
	await page.goto("/forces?asOf=never");
	await expect(page.getByText("asOf=never")).toBeVisible();
	await page.goto("/map?precision=1&lat=95&from=2023-13-40");
	await expect(page.getByRole("status").filter({ hasText: "from=2023-13-40; precision=1" })).toBeVisible();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("events");
});
