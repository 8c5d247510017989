import { once } from "node:events";
import { TOTP } from "otpauth";
import { SMTPServer } from "smtp-server";
import { axe, expect, type Page, test } from "./site.ts";

test.use({ installation: "second-factors" });
test.describe.configure({ mode: "serial" });

const PASSWORD = "correct horse battery staple";
const ADA = "ada@example.org";

/** A device that keeps passkeys and has checked who holds it, in place of a finger. */
async function addDevice(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send("WebAuthn.enable");
	await session.send("WebAuthn.addVirtualAuthenticator", {
		options: {
			protocol: "ctap2",
			transport: "internal",
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	});
}
const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
async function fillSignIn(page: Page, email: string): Promise<void> {
	await page.getByLabel("Email").fill(email);
	await page.getByLabel("Password").fill(PASSWORD);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
const codeOf = (key: string) => new TOTP({ secret: key }).generate();
let recoveryCodes: string[];

test("an authenticator app is set up on the account page, needed at the next sign-in, and replaced by a recovery code", async ({
	site,
	browser,
}) => {
	const page = await site.join("admin", "Ada", ADA);
	await page.goto("/account");
	await expect(page.getByText(/Your role needs a second factor. Set one up by/)).toBeVisible();
	expect(await axe(page)).toEqual([]);
	const app = section(page, "Authenticator app");
	await expect(async () => {
		await app.getByRole("button", { name: "Set up an app" }).click();
		await expect(app.getByLabel("Current password")).toBeVisible({ timeout: 1000 });
	}).toPass();
	await app.getByLabel("Current password").fill(PASSWORD);
	await app.getByRole("button", { name: "Set up an app" }).click();
	await expect(app.getByRole("img", { name: "Picture that an authenticator app reads" })).toBeVisible();
	expect(await axe(page)).toEqual([]);
	const key = (await app.locator("code").textContent()) ?? "";
	await app.getByLabel("Code that the app shows").fill("000000");
	await app.getByRole("button", { name: "Turn it on" }).click();
	await expect(app.getByRole("alert").filter({ hasText: "The code is not right" })).toBeVisible();
	await app.getByLabel("Code that the app shows").fill(codeOf(key));
	await app.getByRole("button", { name: "Turn it on" }).click();
	await expect(app.getByRole("listitem")).toHaveCount(10);
	recoveryCodes = await app.getByRole("listitem").allTextContents();
	await expect(page.getByText(/Your role needs a second factor/)).toHaveCount(0);

	const other = await (await browser.newContext({ baseURL: site.url })).newPage();
	await other.goto("/sign-in?next=/admin/people");
	await fillSignIn(other, ADA);
	await other.getByRole("button", { name: "Use a recovery code" }).click();
	expect(await axe(other)).toEqual([]);
	await other.getByLabel("Recovery code").fill(recoveryCodes[0] ?? "");
	await other.keyboard.press("Enter");
	await expect(other.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
	await expect(other.getByRole("row", { name: /Ada/ })).toContainText("set up");
});

test("a passkey is added under a name, signs in by itself, and is taken away again", async ({ site, browser }) => {
	// Passkeys are bound to a host's name, which an address of numbers is not.
	const page = await (await browser.newContext({ baseURL: site.url.replace("127.0.0.1", "localhost") })).newPage();
	await addDevice(page);
	await page.goto("/sign-in?next=/account");
	await fillSignIn(page, ADA);
	await page.getByRole("button", { name: "Use a recovery code" }).click();
	await page.getByLabel("Recovery code").fill(recoveryCodes[1] ?? "");
	await page.getByRole("button", { name: "Go on" }).click();
	const passkeys = section(page, "Passkeys");
	await passkeys.getByLabel("Name, such as the device that keeps it").fill("The test's own device");
	await passkeys.getByRole("button", { name: "Add a passkey" }).click();
	await expect(passkeys.getByRole("listitem")).toContainText("The test's own device");
	await page.getByRole("button", { name: "Sign out", exact: true }).click();
	await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
	await page.goto("/sign-in?next=/account");
	expect(await axe(page)).toEqual([]);
	await page.getByRole("button", { name: "Sign in with a passkey" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Ada" })).toBeVisible();
	await passkeys.getByRole("button", { name: "Remove" }).click();
	await expect(passkeys.getByText("There are none.")).toBeVisible();
});

test("somebody who forgot the password gets a link by email, whose page takes the code too", async ({ site, page }) => {
	const letters: string[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		onData: async (stream, _session, done) => {
			let text = "";
			for await (const chunk of stream) text += String(chunk);
			letters.push(text.replaceAll("=\r\n", "").replaceAll("=3D", "="));
			done();
		},
	});
	server.listen(site.smtpPort, "127.0.0.1");
	await once(server.server, "listening");
	await page.goto("/sign-in");
	await page.getByRole("link", { name: "Forgot your password?" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Another password" })).toBeVisible();
	expect(await axe(page)).toEqual([]);
	await page.getByLabel("Email").fill(ADA);
	await page.getByRole("button", { name: "Send a link" }).click();
	await expect(page.getByRole("status")).toContainText(`If ${ADA} has an account`);
	const linkIn = () => /\/join\?token=([\w-]+)/.exec(letters.find((letter) => letter.includes("/join?")) ?? "")?.[0];
	await expect.poll(linkIn).toBeTruthy();
	await page.goto(linkIn() ?? "");
	await page.getByLabel("New password").fill("another staple for the battery");
	await page.getByRole("button", { name: "Set the password" }).click();
	await page.getByRole("button", { name: "Use a recovery code" }).click();
	await page.getByLabel("Recovery code").fill(recoveryCodes[2] ?? "");
	await page.getByRole("button", { name: "Go on" }).click();
	await expect(page.getByRole("link", { name: "Ada" })).toBeVisible();
	await new Promise<void>((resolve) => server.close(() => resolve()));
});
