import { once } from "node:events";
import { SMTPServer } from "smtp-server";
import { axe, expect, type Page, test } from "./site.ts";

test.use({ installation: "alerts" });
test.describe.configure({ mode: "serial" });

const letters: string[] = [];
let server: SMTPServer;
test.beforeAll(async ({ site }) => {
	server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		onData: async (stream, _session, done) => {
			let text = "";
			for await (const chunk of stream) text += String(chunk);
			// Others are about accounts.
			if (/^List-Unsubscribe:/m.test(text))
				letters.push(text.replaceAll("=\r\n", "").replaceAll("=3D", "=").replaceAll("\r\n ", " "));
			done();
		},
	});
	server.listen(site.smtpPort, "127.0.0.1");
	await once(server.server, "listening");
});
test.afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const section = (page: Page, name: string) => page.getByRole("region", { name });
/** Makes a rule of events in the Sahel in the interface. */
async function makeRule(page: Page, atLeast: number, days: number): Promise<void> {
	// A form that is filled before its scripts listen takes its defaults back.
	await expect(page.locator("[data-live=connected]")).toBeVisible();
	const form = page.getByRole("form", { name: "Make a rule" });
	await form.getByLabel("Fires at").fill(String(atLeast));
	await form.getByLabel("In a window of, days").fill(String(days));
	await form.getByRole("button", { name: "Keep the rule" }).click();
	await expect(
		section(page, "Rules")
			.getByRole("term")
			.filter({ hasText: `Sahel: ${atLeast} or more events in ${days} days` }),
	).toBeVisible();
}

test("a visitor sees the alerts of the demonstration marked as such, and each opens as many events as it counted", async ({
	page,
}) => {
	await expect(async () => {
		await page.goto("/alerts?rule=surge");
		await expect(section(page, "Newest alerts").getByRole("link").first()).toBeVisible({ timeout: 1000 });
	}).toPass();
	const entry = section(page, "Newest alerts").getByRole("listitem").first();
	await expect(entry).toContainText("demonstration data: not evidence");
	const [, count = ""] = /: (\d+) events in the week/.exec((await entry.textContent()) ?? "") ?? [];
	await expect(section(page, "Surge: When it would have fired")).toContainText(/It would have fired [\d,]+ times/);
	expect(await axe(page)).toEqual([]);
	await entry.getByRole("link").click();
	await expect(page).toHaveURL(/\/map\?.*knownAt=/);
	await expect(page.getByRole("heading", { level: 1 })).toContainText(`${count} events`);
});

test("a member follows all alerts; a rule that an analyst tries and keeps reaches them by email, once, and its link ends the emails", async ({
	site,
	browser,
}) => {
	const reader = await site.join("reader");
	await reader.goto("/alerts");
	await expect(section(reader, "Make a rule")).toHaveCount(0);
	await section(reader, "Your alerts by email").getByRole("button", { name: "Follow" }).click();
	await expect(section(reader, "Your alerts by email").getByRole("list", { name: "What you follow" })).toContainText(
		"Any rule; Any region",
	);
	expect(await axe(reader)).toEqual([]);

	const analyst = await site.join("analyst");
	await analyst.goto("/alerts");
	await section(analyst, "Make a rule").getByRole("button", { name: "Try it on the last two years" }).click();
	await expect(section(analyst, "Make a rule").getByRole("status")).toContainText("It would have fired");
	await makeRule(analyst, 3, 14);
	await expect.poll(() => letters.length).toBeGreaterThan(0);
	const letter = letters[0] ?? "";
	expect(letter).toContain("To: reader-");
	expect(letter).toContain("Demonstration data: synthetic, not evidence.");
	expect(letter).toMatch(/Sahel: \d+ events in the 14 days to/);
	await expect(async () => {
		await reader.reload();
		await expect(section(reader, "Your alerts by email")).toContainText(/: \d+ alerts?, sent/, { timeout: 1000 });
	}).toPass();

	const [, token = ""] = /api\/alerts\/stop\?token=([\w-]+)/.exec(letter) ?? [];
	const page = await (await browser.newContext({ baseURL: site.url })).newPage();
	await page.goto(`/api/alerts/stop?token=${token}`);
	await expect(page).toHaveURL(/\/alerts\/stop/);
	expect(await axe(page)).toEqual([]);
	await page.getByRole("button", { name: "Stop the emails" }).click();
	await expect(page.getByRole("status")).toContainText("Done.");
	await reader.reload();
	await expect(section(reader, "Your alerts by email")).toContainText("You follow nothing");
});

test("a mail program ends emails by one click, and no other address ends any", async ({ site, request }) => {
	const reader = await site.join("reader", "Another reader");
	await reader.goto("/alerts");
	const own = section(reader, "Your alerts by email");
	await own.getByRole("button", { name: "Follow" }).click();
	await expect(own.getByRole("button", { name: /^Remove/ })).toBeVisible();
	const analyst = await site.join("analyst", "Another analyst");
	await analyst.goto("/alerts");
	const before = letters.length;
	await makeRule(analyst, 4, 21);
	await expect.poll(() => letters.length).toBeGreaterThan(before);
	const [, token = ""] = /api\/alerts\/stop\?token=([\w-]+)/.exec(letters.at(-1) ?? "") ?? [];
	const click = (of: string) =>
		request.post(`/api/alerts/stop?token=${of}`, { form: { "List-Unsubscribe": "One-Click" } });
	expect((await click("x".repeat(32))).status()).toBe(404);
	expect((await click(token)).status()).toBe(204);
	await reader.reload();
	await expect(own).toContainText("You follow nothing");
});

test("where alerts wait, nobody sees one until an analyst releases it with a note", async ({ site, page }) => {
	const admin = await site.join("admin");
	await admin.goto("/admin/installation");
	await admin.getByLabel("Alerts wait for an analyst before they go out").check();
	await admin.getByRole("button", { name: "Save" }).click();
	await expect(admin.getByText("Saved.")).toBeVisible();
	await admin.goto("/alerts");
	await makeRule(admin, 5, 28);
	const queue = section(admin, "Awaiting approval");
	await expect(async () => {
		await admin.reload();
		await expect(queue.getByRole("button", { name: "Release" }).first()).toBeVisible({ timeout: 1000 });
	}).toPass();
	expect(await axe(admin)).toEqual([]);
	await page.goto("/alerts");
	await expect(page.getByText("in the 28 days to")).toHaveCount(0);
	const entry = queue.getByRole("listitem").first();
	await entry.getByLabel("Note that goes out with it").fill("Checked against two sources.");
	await entry.getByRole("button", { name: "Release" }).click();
	await expect(async () => {
		await page.goto("/alerts");
		await expect(section(page, "Newest alerts").getByText("Checked against two sources.").first()).toBeVisible({
			timeout: 1000,
		});
	}).toPass();
	await page.goto("/alerts");
	await expect(section(page, "Awaiting approval")).toHaveCount(0);
});
