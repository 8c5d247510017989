import { axe, expect, type Page, test } from "./site.ts";

test.use({ installation: "reference" });

let admin: Page;
test.beforeAll(async ({ site }) => {
	admin = await site.join("admin");
});

test.describe.configure({ mode: "serial" });

test("an edit of a force says what is wrong before it is sent, moves the public page, and can be undone", async ({
	page: visitor,
}) => {
	await admin.goto("/admin/reference/presence/french-mali");
	await admin.getByLabel("Force", { exact: true }).fill("French forces, renamed in a test");
	await admin.getByRole("button", { name: "Add a strength" }).click();
	await admin.getByRole("button", { name: "Save" }).click();
	await expect(admin.getByText("give at least one number")).toBeVisible();
	await expect(admin.getByText("name an endnote or a document")).toBeVisible();
	expect(await axe(admin)).toEqual([]);
	const second = admin.getByRole("group", { name: /^Strength/ }).last();
	await second.getByLabel("Low").fill("2000");
	await second.getByLabel("High").fill("3000");
	await second.getByLabel("Endnote").fill("10");
	await expect(admin.getByText("These fields have changed and cite only what they cited before")).toBeVisible();
	await admin.getByRole("button", { name: "Save" }).click();
	await expect(admin.getByText(/force changed in french-mali without a source of its own/)).toBeVisible();
	await admin.getByRole("button", { name: "Cite Force" }).click();
	await admin.getByRole("region", { name: "Sources" }).getByLabel("Endnote").last().fill("10");
	await expect(admin.getByRole("button", { name: "Cite Force" })).toHaveCount(0);
	await visitor.goto("/forces");
	await expect(visitor.locator("[data-live=connected]")).toBeAttached();
	await admin.getByRole("button", { name: "Save" }).click();
	await expect(admin.getByText(/^2, revision/)).toBeVisible();
	await expect(admin.getByText("Saved as version 2.")).toBeVisible();
	await expect(visitor.getByText("French forces, renamed in a test").first()).toBeVisible();
	await admin.getByRole("button", { name: "Undo" }).click();
	await expect(admin.getByText(/^3, revision/)).toBeVisible();
	await expect(admin.getByLabel("Force", { exact: true })).toHaveValue("French forces, Operation Barkhane");
	await expect(visitor.getByText("French forces, renamed in a test")).toHaveCount(0);
});

test("a place is drawn by key, corner by corner, and needs a source for it", async () => {
	await admin.goto("/admin/reference/place/governance-northeast");
	const map = admin.getByRole("application", { name: /Map to draw on/ });
	await map.focus();
	for (const key of ["Enter", "ArrowRight", "ArrowRight", "Enter", "ArrowUp", "ArrowUp", "Enter"])
		await admin.keyboard.press(key);
	await expect(admin.getByText("3 points")).toBeVisible();
	await expect(admin.getByLabel("As GeoJSON")).toHaveValue(/^{"type":"Polygon"/);
	await admin.getByRole("button", { name: "Save" }).click();
	await expect(admin.getByText("say what the geometry was taken from")).toBeVisible();
	await expect(admin.getByText("cite the source of the geometry")).toBeVisible();
	await admin.getByLabel("As GeoJSON").fill('{"type":"Point","coordinates":[200,14]}');
	await expect(admin.getByText("coordinates.0: longitude runs from -180 to 180")).toBeVisible();
	await map.focus();
	await admin.keyboard.press("Backspace");
	await expect(admin.getByText("2 points")).toBeVisible();
	expect(await axe(admin)).toEqual([]);
});

test("a name that no actor stands for becomes one's, and its events follow", async () => {
	await admin.goto("/admin/reference/actor?dataset=demonstration");
	expect(await axe(admin)).toEqual([]);
	const unresolved = admin.getByRole("region", { name: "Unresolved actor names" });
	const row = unresolved.getByRole("row").nth(1);
	const name = (await row.getByRole("cell").first().textContent()) ?? "";
	await row.getByRole("combobox").selectOption({ label: "JNIM" });
	await row.getByRole("button", { name: "Assign" }).click();
	const left = async () => {
		await admin.reload();
		return unresolved.getByRole("cell", { name, exact: true }).count();
	};
	await expect.poll(left).toBe(0);
	await admin.goto("/admin/reference");
	await admin.getByRole("button", { name: "Undo" }).first().click();
	await admin.goto("/admin/reference/actor?dataset=demonstration");
	await expect.poll(left).toBe(1);
});

test("several rows are edited at once with one source, and the log says in words what changed", async () => {
	await admin.goto("/admin/reference/presence");
	await expect(admin.getByRole("cell", { name: "Mali" }).first()).toBeVisible();
	for (const name of [/French forces, Operation Barkhane/, /UN peacekeeping force/])
		await admin.getByRole("checkbox", { name }).first().check();
	const form = admin.getByRole("form", { name: "Edit the chosen rows" });
	await form.getByLabel("Field").selectOption({ label: "Sponsor" });
	await form.getByLabel("New value").fill("A sponsor of a test");
	await form.getByLabel("Document").selectOption({ index: 1 });
	expect(await axe(admin)).toEqual([]);
	await form.getByRole("button", { name: "Save in all" }).click();
	await expect(form).toHaveCount(0);
	await admin.goto("/admin/audit");
	await expect(
		admin.getByRole("row", { name: /Edit presence .*sponsor: France A sponsor of a test/ }).first(),
	).toBeVisible();
	await admin.goto("/admin/reference");
	await Promise.all([
		admin.waitForResponse((answer) => answer.url().includes("referenceData.undo") && answer.ok()),
		admin.getByRole("button", { name: "Undo" }).first().click(),
	]);
	await admin.goto("/admin/reference/presence/french-mali");
	await expect(admin.getByLabel("Sponsor")).not.toHaveValue("A sponsor of a test");
});

test("the pages of reference data are an admin's alone", async ({ page: visitor }) => {
	for (const path of ["/admin/reference", "/admin/reference/presence", "/admin/reference/presence/french-mali"]) {
		const answer = await visitor.goto(path);
		expect(answer?.status() === 404 || new URL(visitor.url()).pathname === "/sign-in").toBe(true);
	}
});
