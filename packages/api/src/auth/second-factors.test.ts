import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { Secret, TOTP, URI } from "otpauth";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { ApiContext } from "../context.ts";
import { createCaller } from "../root.ts";
import { createTestContext, PASSWORD, TEST_ADDRESS } from "../testing/test-context.ts";
import { viewerOfRequest } from "./viewer-of-request.ts";

const DAY_MS = 86_400_000;
const email = "ada@example.org";
let database: TestDatabase;
let visitor: ApiContext;
let id: string;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	visitor = { ...createTestContext(database), now: new Date() };
	({ id } = await visitor.auth.createAccount({ email, name: "Ada", password: PASSWORD, role: "admin" }));
	await visitor.auth.createAccount({ email: "ana@example.org", name: "Ana", password: PASSWORD, role: "admin" });
});
afterAll(() => database.close());

/** A browser: sends what it was given, and keeps the cookies of answers. */
function browser() {
	const cookies = new Map<string, string>();
	const headers = () => ({ cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") });
	return {
		cookies,
		headers,
		post: async (path: string, body: object) => {
			// Limits go by the address; each request of these tests has one of its own.
			const from = `198.51.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`;
			const sent = { ...headers(), "content-type": "application/json", origin: TEST_ADDRESS, "x-forwarded-for": from };
			const request = { method: "POST", headers: sent, body: JSON.stringify(body) };
			const response = await visitor.auth.handle(new Request(`${TEST_ADDRESS}/api/auth${path}`, request));
			for (const cookie of response.headers.getSetCookie()) {
				const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
				if (value === "" || /max-age=0/i.test(cookie)) cookies.delete(name);
				else cookies.set(name, value);
			}
			return { status: response.status, body: (await response.json().catch(() => null)) as Record<string, unknown> };
		},
		asker: (now = new Date()) => viewerOfRequest(database.db, visitor.auth, new Headers(headers()), now),
		caller: async (now = new Date()) =>
			createCaller({
				...visitor,
				now,
				...(await viewerOfRequest(database.db, visitor.auth, new Headers(headers()), now)),
			}),
	};
}

/** The code that an authenticator app shows, some steps of 30 seconds from now. */
const codeOf = (uri: string, steps = 0) => {
	const totp = URI.parse(uri);
	if (!(totp instanceof TOTP)) throw new Error("not a TOTP");
	return totp.generate({ timestamp: Date.now() + steps * 30_000 });
};
const credentials = { email, password: PASSWORD };

describe("an authenticator app", () => {
	let uri: string;
	let codes: string[];
	it("is set up with the password and a first code; until that is right nothing changes", async () => {
		const ada = browser();
		await ada.post("/sign-in/email", credentials);
		expect((await ada.post("/two-factor/enable", { password: "a wrong password, again" })).status).toBe(400);
		const { body } = await ada.post("/two-factor/enable", { password: PASSWORD });
		uri = String(body.totpURI);
		codes = body.backupCodes as string[];
		expect(codes).toHaveLength(10);
		expect(await (await ada.caller()).account.secondFactors()).toEqual({ hasApp: false, passkeys: [] });
		expect((await ada.post("/two-factor/verify-totp", { code: "000000" })).status).toBe(401);
		expect((await ada.asker()).proof?.dueAt).not.toBeNull();
		expect((await ada.post("/two-factor/verify-totp", { code: codeOf(uri, -1) })).status).toBe(200);
		expect((await ada.asker()).proof).toMatchObject({ missing: null, dueAt: null });
		expect(await (await ada.caller()).account.secondFactors()).toEqual({ hasApp: true, passkeys: [] });
	});
	it("is needed after the password: without its code nobody is signed in, and no token reaches a script", async () => {
		const ada = browser();
		const first = await ada.post("/sign-in/email", credentials);
		expect(first.body).toMatchObject({ twoFactorRedirect: true });
		expect((await ada.asker()).member).toBeNull();
		expect((await ada.post("/two-factor/verify-totp", { code: "000000" })).status).toBe(401);
		const code = codeOf(uri);
		const second = await ada.post("/two-factor/verify-totp", { code });
		expect([second.status, Object.keys(second.body)]).toEqual([200, ["user"]]);
		expect(await ada.asker()).toMatchObject({ member: { name: "Ada" }, proof: { missing: null, isFresh: true } });
		// The same code, moments later, by somebody who saw it too.
		const other = browser();
		await other.post("/sign-in/email", credentials);
		expect(await other.post("/two-factor/verify-totp", { code })).toMatchObject({
			status: 401,
			body: { message: "This code has been used. Wait for the next one." },
		});
		expect((await other.asker()).member).toBeNull();
	});
	it("tries five codes and then asks for the password again", async () => {
		const guesser = browser();
		await guesser.post("/sign-in/email", credentials);
		const statuses: number[] = [];
		for (let guess = 0; guess < 7; guess++)
			statuses.push((await guesser.post("/two-factor/verify-totp", { code: `00000${guess}` })).status);
		expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
		expect(statuses.slice(5).every((status) => status >= 400)).toBe(true);
		await database.sql`update two_factors set failed_verification_count = 0, locked_until = null`;
	});
	it("has each wrong code in the log, with whose it was", async () => {
		const refused = async () =>
			(
				await database.sql<{ name: string; reason: string; times: number }[]>`
					select u.name, l.after->>'reason' as reason, count(*)::int as times from audit_log l join users u on u.id = l.entity_id
					where l.action = 'refuse sign-in' group by 1, 2 order by 2`
			).map(({ name, reason, times }) => `${name}: ${times} ${reason}`);
		const before = (await refused()).find((line) => line.endsWith("wrong code")) ?? "";
		expect(before).toMatch(/^Ada: \d+ wrong code$/);
		const ada = browser();
		await ada.post("/sign-in/email", credentials);
		await ada.post("/two-factor/verify-totp", { code: "000001" });
		await ada.post("/two-factor/verify-backup-code", { code: "no such code" });
		const count = Number(/\d+/.exec(before)?.[0]);
		expect(await refused()).toEqual(
			expect.arrayContaining([`Ada: ${count + 1} wrong code`, "Ada: 1 wrong recovery code"]),
		);
		await database.sql`update two_factors set failed_verification_count = 0, locked_until = null`;
	});
	it("is replaced once by each recovery code", async () => {
		const ada = browser();
		await ada.post("/sign-in/email", credentials);
		expect((await ada.post("/two-factor/verify-backup-code", { code: codes[0] })).status).toBe(200);
		expect((await ada.asker()).proof?.missing).toBeNull();
		const again = browser();
		await again.post("/sign-in/email", credentials);
		expect((await again.post("/two-factor/verify-backup-code", { code: codes[0] })).status).toBe(401);
	});
	it("keeps neither its secret nor its recovery codes readable", async () => {
		const kept = JSON.stringify(await database.sql`select * from two_factors`);
		expect(kept).not.toContain(codes[1]);
		expect(kept).not.toContain(Secret.fromBase32(new URL(uri).searchParams.get("secret") ?? "").utf8);
	});
	it("is taken away by another admin who has just signed in, which ends the sessions", async () => {
		const ada = browser();
		await ada.post("/sign-in/email", credentials);
		await ada.post("/two-factor/verify-backup-code", { code: codes[2] });
		const ana = browser();
		await ana.post("/sign-in/email", { email: "ana@example.org", password: PASSWORD });
		const late = await ana.caller(new Date(Date.now() + 31 * 60_000));
		await expect(late.people.resetSecondFactors({ id })).rejects.toThrow(/a sign-in of the last 30 minutes/);
		await (await ana.caller()).people.resetSecondFactors({ id });
		expect((await ada.asker()).member).toBeNull();
		expect((await ada.post("/sign-in/email", credentials)).body).not.toHaveProperty("twoFactorRedirect");
	});
	it("leaves a trace in the log when it comes and when it goes, and the log says how people signed in", async () => {
		const rows = await database.sql`select actor_name, action, before, after from audit_log
			where entity = 'second factor' order by id`;
		expect(rows.map(({ actor_name, action }) => `${actor_name} ${action}`)).toEqual(["Ada add", "Ana reset"]);
		const how = await database.sql`select distinct after->>'by' as how from audit_log where action = 'sign in'`;
		expect(how.map((row) => row.how).toSorted()).toEqual([
			"password",
			"password and code",
			"password and recovery code",
		]);
	});
});

describe("a role that needs a second factor", () => {
	it("has a week for it; then its account sees what visitors see, and can only set one up", async () => {
		const ana = browser();
		await ana.post("/sign-in/email", { email: "ana@example.org", password: PASSWORD });
		const anaId = (await ana.asker()).member?.id ?? "";
		await database.sql`update users set second_factor_due_at = ${new Date(Date.now() + 6 * DAY_MS).toISOString()} where id = ${anaId}`;
		expect((await ana.asker()).viewer).toMatchObject({ role: "admin" });
		const { token } = await (await ana.caller()).account.createToken({ name: "n", scope: "member", days: 1 });
		const tokenViewer = async () =>
			(await viewerOfRequest(database.db, visitor.auth, new Headers({ authorization: `Bearer ${token}` }), new Date()))
				.viewer;
		expect(await tokenViewer()).toMatchObject({ role: "analyst" });
		await database.sql`update users set second_factor_due_at = now() where id = ${anaId}`;
		expect(await tokenViewer()).toBeNull();
		expect(await ana.asker()).toMatchObject({ viewer: null, member: { name: "Ana" }, proof: { missing: "set up" } });
		const caller = await ana.caller();
		await expect(caller.people.list()).rejects.toThrow(/your role needs a second factor/);
		await expect(caller.account.createToken({ name: "n", scope: "member", days: 1 })).rejects.toThrow(/second factor/);
		expect(await caller.account.secondFactors()).toEqual({ hasApp: false, passkeys: [] });
		// Pages take them for a visitor, but for the account page.
		expect(await caller.account.me()).toBeNull();
		expect(await caller.account.signedIn()).toMatchObject({ name: "Ana", proof: { missing: "set up" } });
		await database.sql`insert into settings (name, value) values ('publicReading', 'false')`;
		expect((await ana.asker()).viewer).toEqual({ role: "none" });
		await database.sql`delete from settings`;
		const { body } = await ana.post("/two-factor/enable", { password: PASSWORD });
		await ana.post("/two-factor/verify-totp", { code: codeOf(String(body.totpURI)) });
		expect(await (await ana.caller()).people.list()).toMatchObject([
			{ name: "Ada", hasSecondFactor: false },
			{ name: "Ana", hasSecondFactor: true },
		]);
	});
	it("is one that admins choose; another password keeps what a session has shown", async () => {
		const ana = browser();
		await ana.post("/sign-in/email", { email: "ana@example.org", password: PASSWORD });
		await database.sql`delete from verifications where identifier like 'code %'`;
		const [row] = await database.sql`select 1 from two_factors`;
		expect(row).toBeDefined();
		const ada = browser();
		await ada.post("/sign-in/email", credentials);
		await (await ada.caller()).installation.changeSettings({ secondFactorFrom: "nobody" });
		await database.sql`update users set second_factor_due_at = now()`;
		expect((await ada.asker()).proof?.missing).toBeNull();
		await (await ada.caller()).installation.changeSettings({ secondFactorFrom: "analyst" });
		expect((await ada.asker()).proof?.missing).toBe("set up");
		await database.sql`update sessions set is_strong = true where user_id = ${id}`;
		const newPassword = "another staple for the battery";
		await ada.post("/change-password", { currentPassword: PASSWORD, newPassword, revokeOtherSessions: true });
		expect(await ada.asker()).toMatchObject({ member: { name: "Ada" }, proof: { missing: null } });
	});
});

it("who signs in again leaves no session behind", async () => {
	const made = await visitor.auth.createAccount({ ...credentials, email: "r@example.org", name: "R", role: "reader" });
	const reader = browser();
	for (let round = 0; round < 3; round++)
		await reader.post("/sign-in/email", { email: "r@example.org", password: PASSWORD });
	expect(await database.sql`select 1 from sessions where user_id = ${made.id}`).toHaveLength(1);
});
