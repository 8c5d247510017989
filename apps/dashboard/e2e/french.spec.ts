import { pathIn } from "@harmattan/domain/language/language-of-path";
import en from "@harmattan/messages/en" with { type: "json" };
import fr from "@harmattan/messages/fr" with { type: "json" };
import shipped from "@harmattan/messages/shipped.fr" with { type: "json" };
import { pageAddresses, routesIn } from "./page-addresses.ts";
import { axe, expect, type Page, test } from "./site.ts";

test.use({ installation: "french" });

const PAGES = pageAddresses("demonstration");
const PHONE = { width: 390, height: 844 };

/** Every text of a catalogue. */
const textsOf = (messages: object): string[] =>
	Object.values(messages).flatMap((value) => (typeof value === "string" ? [value] : textsOf(value as object)));
const french = textsOf(fr);
const isFrench = new Set([...french, ...Object.values(shipped)]);
/** English texts without anything to fill in: of the catalogue, and of the data that ship. */
const ENGLISH = new Set(
	[...textsOf(en), ...Object.keys(shipped)].filter(
		(text) => text.length > 3 && !/[{}]/.test(text) && !isFrench.has(text),
	),
);
/** Runs of English words between what is filled in. */
const ENGLISH_RUNS = [
	...new Set(
		textsOf(en)
			.filter((text) => /[{}]/.test(text))
			.flatMap((text) => text.split(/[{}#,;:.()“”]/))
			.map((run) => run.trim())
			.filter((run) => /^\S+( \S+){2,}$/.test(run) && !french.some((text) => text.includes(run))),
	),
];

/** What a page shows or says to a screen reader in French: not what it marks as being in another language. */
function spokenTexts(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		const take = (text: string | null, element: Element | null) => {
			const marked = element?.closest("[lang]");
			if (marked && marked.getAttribute("lang") !== "fr") return;
			if (element?.closest("script, style, noscript, code, pre")) return;
			const words = text?.replace(/\s+/g, " ").trim();
			if (words) found.push(words);
		};
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) take(walker.currentNode.textContent, walker.currentNode.parentElement);
		for (const name of ["aria-label", "title", "placeholder", "alt"])
			for (const element of document.querySelectorAll(`[${name}]`)) take(element.getAttribute(name), element);
		return [...new Set(found)];
	});
}

/** English of our own that a page shows. */
const englishOn = async (page: Page): Promise<string[]> =>
	(await spokenTexts(page)).filter(
		(text) => ENGLISH.has(text) || ENGLISH_RUNS.some((run) => ` ${text} `.includes(` ${run} `)),
	);

/** Links to pages of ours that leave the language. */
const strayLinks = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll("a[href^='/']:not([hreflang])")]
			.map((link) => link.getAttribute("href") ?? "")
			.filter((href) => !/^\/(fr([/?#]|$)|api\/|ogc\/)/.test(href)),
	);

test("every page is there in French: no word of our English, links that stay in it, and no sideways scroll on a phone", async ({
	site,
	browser,
	baseURL,
}) => {
	test.setTimeout(600_000);
	expect(routesIn("**/page.tsx", "app")).toEqual(Object.keys(PAGES).toSorted());
	const admin = await site.join("admin");
	const draft = await admin.request.post("/api/trpc/briefs.draft", {
		data: { dataset: "demonstration", region: "MLI", locale: "fr" },
	});
	const cited = await admin.request.post("/api/trpc/citations.cite", {
		data: { kind: "indicator", requested: { id: "fatalities", dataset: "demonstration", region: "MLI" } },
	});
	const idOf = async (answer: typeof draft): Promise<string> => (await answer.json()).result.data.id;
	const ids = { IMPORT: "1", BRIEF: await idOf(draft), CITED: await idOf(cited) };
	const visitor = await (await browser.newContext({ ...(baseURL ? { baseURL } : {}), viewport: PHONE })).newPage();
	await admin.setViewportSize(PHONE);
	for (const [place, addresses] of Object.entries(PAGES)) {
		for (const address of addresses) {
			const path = address.replace(/IMPORT|BRIEF|CITED/, (name) => ids[name as keyof typeof ids]);
			const page = /^\/(sign-in|join)/.test(place) ? visitor : admin;
			await test.step(pathIn("fr", path), async () => {
				await page.goto(pathIn("fr", path));
				await expect(page.getByRole("main")).not.toBeEmpty();
				await expect(page.locator("html")).toHaveAttribute("lang", "fr");
				const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect.soft([path, await englishOn(page), await strayLinks(page), width <= 0]).toEqual([path, [], [], true]);
			});
		}
	}
});

test("pages in French have no axe violation, in their desktop's width and on a phone", async ({ page }) => {
	for (const viewport of [{ width: 1440, height: 1000 }, PHONE]) {
		await page.setViewportSize(viewport);
		for (const path of ["/", "/map", "/alerts", "/forces", "/claims/C3", "/indicators/fatalities?region=NER"]) {
			await page.goto(pathIn("fr", path));
			await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
			expect([path, await axe(page)]).toEqual([path, []]);
		}
	}
});

test("a reader is sent to the language that the browser prefers, and stays in the one that was chosen", async ({
	browser,
	baseURL,
}) => {
	const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: "fr-FR" });
	const page = await context.newPage();
	await page.goto("/forecasts?region=MLI");
	await expect(page).toHaveURL(/\/fr\/forecasts\?region=MLI$/);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(fr.forecast.title);
	// Links and forms keep the language.
	await page.getByRole("navigation", { name: fr.nav.label }).first().getByRole("link", { name: fr.nav.claims }).click();
	await expect(page).toHaveURL(/\/fr\/claims/);
	await page.getByRole("link", { name: "English", exact: true }).click();
	await expect(page).toHaveURL(/[^r]\/claims/);
	await expect(page.locator("html")).toHaveAttribute("lang", "en");
	// What was chosen holds against what the browser prefers.
	await page.goto("/sources");
	await expect(page).toHaveURL(/[^r]\/sources$/);
	await page.getByRole("link", { name: "Français", exact: true }).click();
	await page.goto("/method");
	await expect(page).toHaveURL(/\/fr\/method$/);
	await context.close();
});

test("numbers, dates, countries and errors are written as in French", async ({ page, site }) => {
	await page.goto("/fr");
	await expect(page.getByRole("main")).toContainText(/\d{1,3}\s\d{3} attaques en 52 semaines/);
	await expect(page.getByRole("main")).toContainText("ALGÉRIE", { ignoreCase: true });
	// A form that is sent before its scripts listen asks for the page again.
	await expect(async () => {
		await page.goto("/fr/sign-in");
		await page.getByLabel(fr.account.email).fill("nobody@example.org");
		await page.getByLabel(fr.account.password).fill("not the password at all");
		await page.getByRole("main").getByRole("button", { name: fr.account.signIn, exact: true }).click();
		await expect(page.getByRole("alert").filter({ hasText: "incorrect" })).toBeVisible({ timeout: 5000 });
	}).toPass();
	const reader = await site.join("reader");
	const refused = await reader.request.post("/api/trpc/views.save", {
		headers: { "x-language": "fr" },
		data: { name: "x", query: "class=SJ" },
	});
	expect((await refused.json()).error.message.replaceAll(/\s/g, " ")).toBe(
		"Cette opération est réservée au rôle analyste ; le vôtre : lecteur.",
	);
});
