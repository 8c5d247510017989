import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { axe, expect, type Page, type Site, test } from "./site.ts";

test.use({ installation: "admin" });

const HEADER =
	"id,date,country,place,lat,lon,event_type,actor,target,fatalities,fatalities_civilian,source_url,confidence,notes";
const record = (id: number, { deaths = "2", lat = "14.5", actor = "JNIM" } = {}) =>
	`S${id},2023-06-${String((id % 28) + 1).padStart(2, "0")},Mali,SECRETVILLAGE,${lat},-4.2,ambush,${actor},Malian armed forces,${deaths},0,,high,=HYPERLINK("x")`;

async function upload(site: Site, page: Page, name: string, rows: readonly string[]): Promise<void> {
	const file = join(site.folder, name);
	await writeFile(file, `${HEADER}\n${rows.join("\n")}\n`);
	await page.goto("/admin/imports");
	await page.getByLabel("Choose files").setInputFiles(file);
	await page.getByRole("link", { name: /Go on to import/ }).click();
	await page.getByRole("button", { name: "Check the file" }).click();
}

let admin: Page;
test.beforeAll(async ({ site }) => {
	admin = await site.join("admin");
});

test.describe.configure({ mode: "serial" });

test("a file goes from upload through check and commit to rollback, and each page says what it does", async ({
	site,
}) => {
	await upload(site, admin, "own.csv", [record(1), record(2), record(3)]);
	await expect(admin.getByRole("button", { name: "Commit" })).toBeVisible();
	await expect(admin.getByText("3 new events, none changed")).toBeVisible();
	await expect(admin.getByRole("row", { name: /Mali deaths \(best\), all years no data 6 \+6/ })).toBeVisible();
	expect(await axe(admin)).toEqual([]);
	await admin.getByRole("button", { name: "Commit" }).click();
	await expect(admin.getByText(/^committed/)).toBeVisible();

	await upload(site, admin, "own-2.csv", [
		record(1, { deaths: "9" }),
		record(2, { lat: "15.5" }),
		record(3),
		record(4),
	]);
	await expect(
		admin.getByText("1 new event, 2 changed (deaths +7), none withdrawn, 1 moved more than 20 km"),
	).toBeVisible();
	await expect(admin.getByText("moved 111.2 km")).toBeVisible();
	await admin.getByRole("button", { name: "Commit" }).click();
	await admin.getByRole("button", { name: "Roll back" }).click();
	await admin.getByRole("button", { name: /Yes, undo import/ }).click();
	await expect(admin.getByRole("heading", { name: /undoes import/ })).toBeVisible();
	await expect(admin.getByText("2 events have been restored to the earlier content, 1 is withdrawn")).toBeVisible();
	await admin.goto("/admin/imports");
	await expect(admin.getByRole("row", { name: /own-2.csv .* rolled back/ })).toBeVisible();
	expect(await axe(admin)).toEqual([]);
});

test("refused rows are shown with line, value and remedy, and come back as CSV that can be corrected and uploaded", async ({
	site,
}) => {
	const good = Array.from({ length: 40 }, (_, index) => record(100 + index));
	await upload(site, admin, "rejects.csv", [...good, record(200, { deaths: "-3" })]);
	await expect(admin.getByText("line 42, column fatalities: “-3”. A number of deaths is 0 or more")).toBeVisible();
	const href = await admin.getByRole("link", { name: /All as CSV/ }).getAttribute("href");
	const csv = await (await admin.request.get(href ?? "")).text();
	const [header, row] = csv.split("\r\n");
	expect(header).toBe(`${HEADER},error_code,error`);
	expect(row).toContain(`,-3,0,,high,"'=HYPERLINK(""x"")",negative_deaths,`);
	await admin.getByRole("button", { name: "Discard" }).click();
	await expect(admin.getByText(/^discarded/)).toBeVisible();
});

test("a file of unknown columns is mapped on its page, and the mapping is kept by name", async ({ site }) => {
	const file = join(site.folder, "columns.csv");
	await writeFile(file, "Day,What,Who,Town,Nation,Killed\n09/06/2023,Ambush,JNIM,Mopti,Mali,3\n");
	await admin.goto("/admin/imports");
	await admin.getByLabel("Choose files").setInputFiles(file);
	await admin.getByRole("link", { name: /Go on to import/ }).click();
	await admin.getByLabel("Dataset", { exact: true }).selectOption({ label: "A new dataset" });
	for (const [label, value] of [
		["Short name", "mapped-test"],
		["Name", "Mapped test"],
		["Licence", "own"],
		["Attribution, as shown on figures", "us"],
		["Keep this mapping as", "town list"],
	] as const)
		await admin.getByLabel(label, { exact: true }).fill(value);
	for (const [field, column] of [
		["Date *", "Day"],
		["Event type *", "What"],
		["Actor *", "Who"],
		["Place", "Town"],
		["Country", "Nation"],
		["Deaths", "Killed"],
	] as const)
		await admin.getByLabel(field, { exact: true }).selectOption(column);
	await admin.getByLabel("Dates are written").selectOption("day-month-year");
	expect(await axe(admin)).toEqual([]);
	await admin.getByRole("button", { name: "Check the file" }).click();
	await expect(admin.getByText("1 new event, none changed")).toBeVisible();
	await admin.getByRole("button", { name: "Discard" }).click();
});

test("private rows reach neither a visitor nor a reader, by page, API or file", async ({ site, page: visitor }) => {
	const reader = await site.join("reader");
	for (const who of [visitor, reader]) {
		for (const path of [
			"/?dataset=sigact",
			"/map?dataset=sigact",
			"/sources",
			"/api/v1/events?dataset=sigact",
			"/api/v1/datasets",
		]) {
			const response = await who.request.get(path);
			expect(await response.text()).not.toContain("SECRETVILLAGE");
		}
		expect((await who.request.get("/api/v1/events?dataset=sigact")).status()).toBe(404);
		expect((await who.request.get("/api/admin/audit")).status()).toBe(who === visitor ? 401 : 403);
		expect(
			(
				await who.request.post("/api/uploads", { headers: { "tus-resumable": "1.0.0", "upload-length": "3" } })
			).status(),
		).toBe(who === visitor ? 401 : 403);
		for (const path of ["/admin/imports", "/admin/people", "/admin/audit", "/admin/installation"]) {
			await who.goto(path);
			await expect(who.getByRole("navigation", { name: "Administration" })).toHaveCount(0);
		}
	}
	expect(await (await admin.request.get("/api/v1/events?dataset=sigact")).text()).toContain("SECRETVILLAGE");
});

test("an admin is offered real events in one step, above synthetic data and on Sources, and a visitor is not", async ({
	page: visitor,
}) => {
	const offer = (page: Page) => page.getByRole("button", { name: "Load UCDP GED", exact: true });
	for (const path of ["/?dataset=demonstration", "/sources"]) {
		await admin.goto(path);
		await expect(offer(admin)).toHaveCount(1);
		await expect(offer(admin)).toBeVisible();
		expect(await axe(admin)).toEqual([]);
		await visitor.goto(path);
		await expect(visitor.getByRole("heading", { level: 1 })).toBeVisible();
		await expect(offer(visitor)).toHaveCount(0);
	}
});

test("a request from a page of another site is refused, whatever cookies it brings", async () => {
	const response = await admin.request.post("/api/auth/sign-out", {
		headers: { origin: "https://elsewhere.example", "content-type": "application/json" },
		data: {},
	});
	expect(response.status()).toBe(403);
});

test("an upload that was cut goes on where it stopped", async () => {
	const body = Buffer.from(`${HEADER}\n${record(300)}\n`);
	const tus = { "tus-resumable": "1.0.0" };
	const made = await admin.request.post("/api/uploads", {
		headers: {
			...tus,
			"upload-length": String(body.length),
			"upload-metadata": `filename ${Buffer.from("cut.csv").toString("base64")}`,
		},
	});
	const location = made.headers().location ?? "";
	const patch = (offset: number, data: Buffer) =>
		admin.request.patch(location, {
			headers: { ...tus, "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
			data,
		});
	expect((await patch(0, body.subarray(0, 40))).status()).toBe(204);
	expect((await admin.request.head(location, { headers: tus })).headers()["upload-offset"]).toBe("40");
	const last = await patch(40, body.subarray(40));
	expect(last.status()).toBe(204);
	await admin.goto(`/admin/imports/${last.headers()["x-import-id"]}`);
	await expect(admin.getByRole("heading", { name: /cut\.csv/ })).toBeVisible();
	await expect(admin.getByText("read as SIGACT, own records")).toBeVisible();
});

test("what was done stands in the audit log, and people, tokens and settings can be worked with the keyboard", async () => {
	await admin.goto("/admin/audit");
	await expect(admin.getByRole("cell", { name: /^Commit import/ }).first()).toBeVisible();
	await expect(admin.getByRole("cell", { name: /^Roll back import/ })).toBeVisible();
	expect(await axe(admin)).toEqual([]);
	await admin.goto("/admin/people");
	expect(await axe(admin)).toEqual([]);
	await admin.goto("/admin/installation");
	expect(await axe(admin)).toEqual([]);
	await admin.goto("/account");
	await admin.getByLabel("Name, such as the notebook that uses it").focus();
	await admin.keyboard.type("notebook");
	await admin.keyboard.press("Enter");
	const token = (await admin.getByRole("status").locator("code").textContent()) ?? "";
	expect(token).toMatch(/^hmt_/);
	expect(await axe(admin)).toEqual([]);
	const answer = await fetch(new URL("/api/v1/datasets", admin.url()), {
		headers: { authorization: `Bearer ${token}` },
	});
	expect(answer.status).toBe(200);
	const wrong = await fetch(new URL("/api/v1/datasets", admin.url()), { headers: { authorization: "Bearer hmt_x" } });
	expect([wrong.status, wrong.headers.get("content-type")]).toEqual([401, "application/problem+json; charset=utf-8"]);
});

test("a backup is written by a button, shown with its size, and given to admins alone", async ({
	request: visitor,
}) => {
	await admin.goto("/admin/installation");
	await admin.getByRole("button", { name: "Write a backup now" }).click();
	const link = admin.getByRole("link", { name: /^harmattan-.*\.tar\.gz$/ });
	await expect(link).toBeVisible();
	expect(await axe(admin)).toEqual([]);
	const address = (await link.getAttribute("href")) ?? "";
	const download = admin.waitForEvent("download");
	await link.click();
	const path = await (await download).path();
	expect((await readFile(path)).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
	expect((await visitor.get(new URL(address, admin.url()).href)).status()).toBe(401);
});

test("a view that a member saves by name is offered to everybody once its author publishes it, and taken out again by them", async ({
	page: visitor,
}) => {
	await admin.goto("/map?dataset=demonstration&from=2022-01-01&to=2022-06-30&country=NER&class=SJ");
	await expect(admin.getByRole("heading", { level: 1 })).toContainText("events");
	const finding = await admin.getByRole("heading", { level: 1 }).textContent();
	await admin.getByRole("button", { name: "Saved views" }).click();
	await admin.getByLabel("Name for this view").fill("Niger, first half of 2022");
	await admin.getByRole("button", { name: "Save this view" }).click();
	await expect(admin.getByRole("link", { name: "Niger, first half of 2022" })).toBeVisible();
	expect(await axe(admin)).toEqual([]);
	await visitor.goto("/map");
	await visitor.getByRole("button", { name: "Saved views" }).click();
	await expect(visitor.getByText("None saved yet.")).toBeVisible();
	await admin.getByRole("button", { name: "Publish the view Niger, first half of 2022 for everybody" }).click();
	await expect(admin.getByText("for everybody", { exact: false }).last()).toBeVisible();
	await visitor.reload();
	await visitor.getByRole("button", { name: "Saved views" }).click();
	await expect(visitor.getByRole("button", { name: /^Remove the view/ })).toHaveCount(0);
	await visitor.getByRole("link", { name: "Niger, first half of 2022" }).click();
	await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(finding ?? "");
	await admin.getByRole("button", { name: "Remove the view Niger, first half of 2022" }).click();
	await expect(admin.getByRole("link", { name: "Niger, first half of 2022" })).toHaveCount(0);
});

test("a dataset's coverage is set on its page, and survives what imports add, and a span that ends before it begins is refused there", async ({
	page: visitor,
}) => {
	await admin.goto("/admin/datasets");
	expect(await axe(admin)).toEqual([]);
	await admin.getByRole("link", { name: /demonstration/i }).click();
	await admin.getByRole("button", { name: "Add a span" }).click();
	const last = (label: string) => admin.getByLabel(label, { exact: true }).last();
	await last("Countries, or world").fill("Sénégal, Guinea");
	await last("First day").fill("2021-01-01");
	await last("Last day").fill("2020-01-01");
	await last("What says so").fill("a test");
	await admin.getByRole("button", { name: "Save" }).click();
	await expect(admin.getByText("the end lies before the beginning")).toBeVisible();
	await last("Last day").fill("2022-12-31");
	await admin.getByRole("button", { name: "Save" }).click();
	await expect(admin.getByText("Saved.")).toBeVisible();
	// The page is drawn anew after a change, its title last.
	await expect(admin).toHaveTitle(/Harmattan/);
	expect(await axe(admin)).toEqual([]);
	await visitor.goto("/sources");
	await expect(visitor.getByText(/^Guinea, Senegal: 2021 – 2022/).first()).toBeVisible();
	await expect(visitor.getByRole("img", { name: /^Months that .* covers, by country$/ }).first()).toBeVisible();
});
