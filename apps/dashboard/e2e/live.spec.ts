import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { axe, expect, test } from "./site.ts";

test.use({ installation: "live" });

const HEADER =
	"id,type_of_violence,side_a,side_b,number_of_sources,where_prec,where_coordinates,adm_1,latitude,longitude,country,date_prec,date_start,date_end,deaths_civilians,best,high,low";

/** Three hundred rows in three countries, each of so many deaths. */
function rowsOf(best: number): string[] {
	return Array.from({ length: 300 }, (_, index) => {
		const day = new Date(Date.UTC(2022, 0, 3) + (index % 100) * 7 * 86_400_000).toISOString().slice(0, 10);
		const [country, region] =
			[
				["Mali", "Mopti region"],
				["Burkina Faso", "Sahel region"],
				["Niger", "Tillabéri region"],
			][index % 3] ?? [];
		const place = { Mali: "14.5,-4.2", "Burkina Faso": "14.1,-1.6", Niger: "14.2,1.45" }[country ?? ""];
		return `${7_000_000 + index},1,Government of ${country},JNIM,1,1,Test,${region},${place},${country},1,${day},${day},0,${best},3,1`;
	});
}

test.describe.configure({ mode: "serial" });

test("a committed import changes the figures of an open page without a reload, and says what moved", async ({
	site,
	page,
}) => {
	const file = join(site.folder, "ucdp-ged-v24.1-test.csv");
	const rows = rowsOf(2);
	await writeFile(file, `${HEADER}\n${rows.join("\n")}\n`);
	await page.goto("/");
	await expect(page.locator("[data-live=connected]")).toBeVisible();
	const figure = page.locator("[data-indicator=events]");
	const before = await figure.textContent();
	let loads = 0;
	page.on("load", () => {
		loads += 1;
	});
	const { report, code } = await site.importFile(file);
	expect([code, report.rows, report.new]).toEqual([0, 300, 300]);
	await expect(figure).not.toHaveText(before ?? "");
	expect(loads).toBe(0);
	await expect(page.getByRole("region", { name: "Live changes" })).toContainText(
		"+300 new events, 0 changed, +600 deaths",
	);
	await expect(page.getByRole("complementary", { name: "Demonstration data" })).toHaveCount(0);
	await expect(page.getByRole("heading", { level: 1 })).toContainText("attacks in 52 weeks");
});

test("an open map takes a further import as a small change of what it holds, and shows its figures without a reload", async ({
	site,
	page,
}) => {
	// Counts come from the server at once, the file of events after them: only what holds the file can take a change of it.
	const whole = page.waitForResponse((response) => response.url().includes("events.arrow"));
	await page.goto("/map?from=2022-01-03&to=2023-12-31");
	const finding = page.getByRole("heading", { level: 1 });
	await expect(finding).toContainText("300 events, 600 deaths");
	await expect(page.locator("[data-live=connected]")).toBeVisible();
	await (await whole).finished();
	await expect(page.getByText("Reading events", { exact: false })).toHaveCount(0);
	let loads = 0;
	page.on("load", () => {
		loads += 1;
	});
	const file = join(site.folder, "ucdp-ged-v24.2-test.csv");
	const [first = "", ...others] = rowsOf(2);
	const rows = [first.replace(/,2,3,1$/, ",3,3,1"), ...others, rowsOf(2).at(-1)?.replace("7000299", "7000300")];
	await writeFile(file, `${HEADER}\n${rows.join("\n")}\n`);
	const answered = page.waitForResponse((response) => response.url().includes("events.arrow"));
	const { report } = await site.importFile(file);
	expect([report.new, report.changed]).toEqual([1, 1]);
	const answer = await answered;
	expect(new URL(answer.url()).searchParams.get("since")).toBe((await answer.allHeaders())["x-since"]);
	await expect(finding).toContainText("301 events, 603 deaths");
	expect(loads).toBe(0);
});

test("a page as of an earlier revision shows what it showed then, says so, and leads to today's", async ({
	page,
	request,
}) => {
	const revisionOf = async (knownAt: string) =>
		(await (
			await request.get(`/api/v1/indicators/fatalities?region=MLI&dataset=ucdp-ged&interval=year${knownAt}`)
		).json()) as {
			revision: number;
			points: { period: string; value: number }[];
		};
	const now = await revisionOf("");
	const datasets: { id: string; lastImport: { revision: number } }[] = await (
		await request.get("/api/v1/datasets")
	).json();
	const imported = datasets.find(({ id }) => id === "ucdp-ged")?.lastImport.revision ?? 0;
	// The first import of this file had two deaths in each row, the one after it others.
	const then = await revisionOf(`&knownAt=${imported - 1}`);
	expect(then.revision).toBe(imported - 1);
	const total = ({ points }: typeof now) => points.reduce((sum, { value }) => sum + (value ?? 0), 0);
	expect(total(then)).not.toBe(total(now));
	await page.goto(`/indicators?dataset=ucdp-ged&knownAt=${imported - 1}`);
	const notice = page.getByRole("complementary", { name: "Data as of" });
	await expect(notice).toContainText(`Data as of revision ${imported - 1}.`);
	const row = page.getByRole("row", { name: /^Mali/ }).first();
	const past = await row.textContent();
	await notice.getByRole("link", { name: "Show today’s" }).click();
	await expect(page).toHaveURL(/\/indicators\?dataset=ucdp-ged$/);
	await expect(notice).toHaveCount(0);
	await expect(row).not.toHaveText(past ?? "");
	await page.goto("/sources");
	await page.getByRole("link", { name: `Revision ${imported - 1}`, exact: true }).click();
	await expect(page).toHaveURL(new RegExp(`/\\?knownAt=${imported - 1}$`));
	await expect(notice).toContainText(`Data as of revision ${imported - 1}.`);
	for (const name of ["Forces", "Engagement", "Timeline", "Sources", "Method"]) {
		await page.getByRole("navigation", { name: "Pages" }).first().getByRole("link", { name }).click();
		await expect(page).toHaveURL(new RegExp(`/${name.toLowerCase()}\\?knownAt=${imported - 1}$`));
		await expect(notice).toContainText(`Data as of revision ${imported - 1}.`);
		expect(await axe(page)).toEqual([]);
	}
	await page.goto(`/map?from=2022-01-03&to=2023-12-31&knownAt=${imported - 1}`);
	const finding = page.getByRole("heading", { level: 1 });
	await expect(finding).toContainText("300 events, 600 deaths");
	const file = await request.get(`/api/v1/export?dataset=ucdp-ged&knownAt=${imported - 1}`);
	expect((await file.text()).trim().split("\n")).toHaveLength(301);
	await notice.getByRole("link", { name: "Show today’s" }).click();
	await expect(finding).toContainText("301 events, 603 deaths");
	await page.goto("/claims?knownAt=9999");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing to show as of “9999”");
	await page.getByRole("link", { name: "Show today’s" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Claims");
});

test("a cited view keeps its values after a further import and a rollback: they come out the same, and today's stand beside them", async ({
	site,
	page: visitor,
}) => {
	const page = await site.join("reader");
	await page.goto("/indicators/before-after?dataset=ucdp-ged&region=MLI&date=2022-12-01&months=6&measure=fatalities");
	await page.getByRole("button", { name: "Cite this view" }).click();
	await expect(page).toHaveURL(/\/cite\/[\w-]{14}$/);
	const after = () => page.getByRole("row", { name: /^After/ }).getByRole("cell");
	const kept = await after().first().textContent();
	await expect(after().nth(1)).toHaveText("the same");
	await expect(page.getByText("is the same, to the digit")).toBeVisible();
	expect(await axe(page)).toEqual([]);
	const file = join(site.folder, "ucdp-ged-v24.3-test.csv");
	await writeFile(file, `${HEADER}\n${rowsOf(9).join("\n")}\n`);
	const { report } = await site.importFile(file);
	expect(report.changed).toBeGreaterThan(290);
	await page.reload();
	await expect(after().first()).toHaveText(kept ?? "");
	await expect(after().nth(1)).not.toHaveText("the same");
	await expect(page.getByText("is the same, to the digit")).toBeVisible();
	await expect(page.locator("pre").first()).toContainText("data revision");
	await visitor.goto("/indicators/before-after?dataset=ucdp-ged&region=MLI&date=2022-12-01&months=6");
	await expect(visitor.getByRole("row", { name: /^Before the newest import/ })).toContainText("95% interval");
	await visitor.goto(page.url());
	await expect(visitor.getByText("is the same, to the digit")).toBeVisible();
	await page.getByRole("link", { name: /^Open the view as of revision/ }).click();
	await expect(page.getByRole("complementary", { name: "Data as of" })).toBeVisible();
	await expect(page.getByRole("definition").filter({ hasText: "weeks, 2 Dec 2022" })).toContainText(`${kept} deaths`);

	const cited = visitor.url();
	await visitor.goto("/indicators/fatalities?dataset=ucdp-ged&region=MLI&interval=year&period=2022-01-01");
	const history = visitor.getByRole("region", { name: "The same value at earlier imports" }).getByRole("row");
	const valueIn = (row: number) => history.nth(row).getByRole("cell").nth(1).textContent();
	await expect(history).toHaveCount(4);
	expect(await valueIn(1)).not.toBe(await valueIn(2));

	const admin = await site.join("admin");
	await admin.goto("/admin/imports");
	await admin
		.getByRole("row", { name: /ucdp-ged-v24.3-test.csv/ })
		.getByRole("link")
		.first()
		.click();
	await admin.getByRole("button", { name: "Roll back" }).click();
	await admin.getByRole("button", { name: /Yes, undo import/ }).click();
	await expect(admin.getByRole("heading", { name: /undoes import/ })).toBeVisible();
	await expect(async () => {
		await visitor.goto(cited);
		const after = visitor.getByRole("row", { name: /^After/ }).getByRole("cell");
		await expect(after.first()).toHaveText(kept ?? "");
		await expect(after.nth(1)).toHaveText("the same");
	}).toPass();
	await expect(visitor.getByText("is the same, to the digit")).toBeVisible();
	await admin.context().close();
});

test("a region that the dataset does not cover is a gap with words, never 0", async ({ page }) => {
	await page.goto("/?region=littoral");
	await expect(page.getByText("No coverage of this region")).toBeVisible();
	await expect(page.locator("[data-indicator=events]")).toHaveCount(0);
	await page.goto("/?region=MLI");
	await expect(page.locator("[data-indicator=littoral_spillover]")).toHaveText("not covered");
});

test("private records that are imported stay out of every page and answer", async ({ site, page, request }) => {
	const file = join(site.folder, "records.csv");
	await writeFile(
		file,
		"id,date,place,country,lat,lon,event_type,actor,fatalities,notes\nH1,2023-11-01,Hiddenplace,Mali,14.5,-4.2,attack,Hiddenactor,7654321,Hiddennote\n",
	);
	await page.goto("/sources");
	await expect(page.locator("[data-live=connected]")).toBeVisible();
	const { report } = await site.importFile(file);
	expect(report).toMatchObject({ dataset: "sigact", new: 1 });
	await expect(page.getByRole("region", { name: "Live changes" })).toContainText("Data changed.");
	for (const path of [
		"/",
		"/map",
		"/sources",
		"/?dataset=sigact",
		"/api/v1/datasets",
		"/api/v1/events?dataset=sigact",
		"/api/v1/events?limit=1000",
		"/api/health",
	]) {
		const text = (await (await request.get(path)).text()).replaceAll("dataset=sigact", "");
		for (const secret of ["Hidden", "7654321"]) expect(text, path).not.toContain(secret);
	}
	expect(await page.content()).not.toContain("Hidden");
});
