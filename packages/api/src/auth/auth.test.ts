import { allowReset, inviteFirstAdmin } from "@harmattan/database/changes/invitations";
import { newLinkSecret } from "@harmattan/database/secrets";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { ApiContext } from "../context.ts";
import { createCaller } from "../root.ts";
import { createTestContext, PASSWORD, TEST_ADDRESS } from "../testing/test-context.ts";
import { viewerOfRequest } from "./viewer-of-request.ts";

let database: TestDatabase;
let visitor: ApiContext;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	visitor = { ...createTestContext(database), now: new Date() };
});
afterAll(() => database.close());

let networks = 0;
/** Signs in, from a network of its own where none is given. */
const signIn = (email: string, password: string, headers: Record<string, string> = {}) => {
	networks += 1;
	const from = `100.${64 + Math.floor(networks / 256)}.${networks % 256}.1`;
	return visitor.auth.handle(
		new Request(`${TEST_ADDRESS}/api/auth/sign-in/email`, {
			method: "POST",
			headers: {
				"content-type": "application/json",
				origin: TEST_ADDRESS,
				host: "localhost",
				"x-forwarded-for": from,
				...headers,
			},
			body: JSON.stringify({ email, password }),
		}),
	);
};
const cookieOf = (response: Response) =>
	response.headers
		.getSetCookie()
		.map((cookie) => cookie.split(";")[0])
		.join("; ");
const askerOf = (headers: Record<string, string>) =>
	viewerOfRequest(database.db, visitor.auth, new Headers(headers), new Date());
async function contextOf(headers: Record<string, string>): Promise<ApiContext> {
	return { ...visitor, now: new Date(), ...(await askerOf(headers)) };
}
const admin = { email: "first@example.org", name: "First", password: PASSWORD };
const signedIn = async (email: string) => ({ cookie: cookieOf(await signIn(email, PASSWORD)) });

describe("the first admin", () => {
	it("comes by a link that works once, and only while there is no account", async () => {
		const { secret, hash } = newLinkSecret();
		expect(await inviteFirstAdmin(database.db, hash, new Date())).toBe(true);
		const caller = createCaller(visitor);
		expect(await caller.account.invitation({ token: secret })).toEqual({ email: null, role: "admin", isReset: false });
		await caller.account.join({ token: secret, ...admin });
		await expect(caller.account.join({ token: secret, ...admin, email: "x@example.org" })).rejects.toThrow(
			/not valid any more/,
		);
		expect(await inviteFirstAdmin(database.db, newLinkSecret().hash, new Date())).toBe(false);
		const { member } = await askerOf(await signedIn(admin.email));
		expect(member).toMatchObject({ name: "First", role: "admin" });
	});
	it("stays one while nobody else is", async () => {
		const context = await contextOf(await signedIn(admin.email));
		const caller = createCaller(context);
		const id = context.member?.id ?? "";
		await expect(caller.people.setRole({ id, role: "reader" })).rejects.toThrow(/last admin/);
		await expect(caller.people.setDisabled({ id, disabled: true })).rejects.toThrow(/last admin/);
	});
});

describe("sign-in", () => {
	it("refuses a wrong password", async () =>
		expect((await signIn(admin.email, "not the right password")).status).toBe(401));
	it("keeps the cookie from scripts and from other sites", async () => {
		const [cookie = ""] = (await signIn(admin.email, PASSWORD)).headers.getSetCookie();
		expect(cookie).toMatch(/HttpOnly/i);
		expect(cookie).toMatch(/SameSite=Lax/i);
	});
	it("tries no more than ten guesses at an account from one network, however many come at once", async () => {
		const statuses = await Promise.all(
			Array.from({ length: 60 }, async (_, round) => {
				const headers = { "x-forwarded-for": `10.0.0.${round}` };
				return (await signIn("victim@example.org", `wrong password number ${round}`, headers)).status;
			}),
		);
		expect(statuses.filter((status) => status === 401)).toHaveLength(10);
		expect(statuses.filter((status) => status === 429)).toHaveLength(50);
	});
	it("tries no more than fifty from everywhere, and still lets the owner in from a browser that they have used", async () => {
		const known = await signedIn(admin.email);
		for (let round = 0; round < 60; round++)
			await signIn(admin.email, "a wrong password, again", { "x-forwarded-for": `10.${round}.0.1` });
		const elsewhere = { "x-forwarded-for": "203.0.113.7" };
		expect((await signIn(admin.email, PASSWORD, elsewhere)).status).toBe(429);
		expect((await signIn(admin.email, PASSWORD, { ...elsewhere, ...known })).status).toBe(200);
		// Each guess that was tried, and of those that were not one line.
		const reasons = await database.sql`select after->>'reason' as reason, count(*)::int as times from audit_log
			where action = 'refuse sign-in' group by 1 order by 1`;
		expect([...reasons]).toMatchObject([
			{ reason: "too many failed sign-ins", times: 1 },
			{ reason: "wrong password", times: 50 },
		]);
		const log =
			await database.sql`select distinct action from audit_log where entity = 'account' and action like '%sign%'`;
		expect(log.map(({ action }) => action).toSorted()).toEqual(["refuse sign-in", "sign in"]);
		visitor = { ...visitor, auth: createTestContext(database).auth };
	});
	it("makes no account known by the cookie of another", async () => {
		const known = { ...(await signedIn(admin.email)), "x-forwarded-for": "203.0.113.9" };
		for (let round = 0; round < 10; round++)
			expect((await signIn("other@example.org", "a wrong password, again", known)).status).toBe(401);
		expect((await signIn("other@example.org", "a wrong password, again", known)).status).toBe(429);
	});
	it("never keeps a password, a link or a token as it is", async () => {
		const kept = JSON.stringify([
			...(await database.sql`select * from accounts`),
			...(await database.sql`select * from invitations`),
			...(await database.sql`select * from api_tokens`),
			...(await database.sql`select * from audit_log`),
		]);
		expect(kept).not.toContain(PASSWORD);
		expect(kept).not.toContain("hmt_");
	});
	it("leaves nothing in the browser when it ends", async () => {
		const answer = await visitor.auth.handle(
			new Request(`${TEST_ADDRESS}/api/auth/sign-out`, {
				method: "POST",
				headers: { ...(await signedIn(admin.email)), origin: TEST_ADDRESS, "content-type": "application/json" },
				body: "{}",
			}),
		);
		expect([answer.status, answer.headers.get("clear-site-data")]).toEqual([200, '"cache", "storage"']);
		expect((await signIn(admin.email, PASSWORD)).headers.get("clear-site-data")).toBeNull();
	});
	it("answers what pages ask and nothing else: no session's token reaches a script", async () => {
		const cookies = await signedIn(admin.email);
		for (const path of ["list-sessions", "get-session", "update-user", "list-accounts", "token", "ok"]) {
			const answer = await visitor.auth.handle(new Request(`${TEST_ADDRESS}/api/auth/${path}`, { headers: cookies }));
			expect([path, answer.status, await answer.text()]).toEqual([path, 404, ""]);
		}
	});
	it("cannot be had by signing oneself up", async () => {
		const response = await visitor.auth.handle(
			new Request(`${TEST_ADDRESS}/api/auth/sign-up/email`, {
				method: "POST",
				headers: { "content-type": "application/json", origin: TEST_ADDRESS },
				body: JSON.stringify({ ...admin, email: "me@example.org", role: "admin" }),
			}),
		);
		expect(response.status).toBeGreaterThanOrEqual(400);
		expect(await database.sql`select 1 from users where email = 'me@example.org'`).toHaveLength(0);
	});
});

describe("people", () => {
	it("join by invitation, with the address and role that it names, and every step is logged", async () => {
		const caller = createCaller(await contextOf(await signedIn(admin.email)));
		const { path } = await caller.people.invite({ email: "Ana@example.org", role: "analyst" });
		const token = path.split("=")[1] ?? "";
		const open = createCaller(visitor);
		await expect(
			open.account.join({ token, name: "Ana", email: "eve@example.org", password: PASSWORD }),
		).rejects.toThrow(/another address/);
		await expect(
			open.account.join({ token, name: "A\u0000na", email: "ana@example.org", password: PASSWORD }),
		).rejects.toThrow(/NUL character/);
		await open.account.join({ token, name: "Ana", email: "ana@example.org", password: PASSWORD });
		const { member } = await askerOf(await signedIn("ana@example.org"));
		expect(member).toMatchObject({ name: "Ana", role: "analyst" });
		const people = await caller.people.list();
		expect(people.find(({ name }) => name === "Ana")?.seenAt).not.toBeNull();
		const log = (await caller.installation.audit({})).filter(({ action }) => !action.includes("sign"));
		expect(log.map(({ actor, action, entity }) => `${actor} ${action} ${entity}`)).toEqual([
			"Ana join account",
			"First invite invitation",
			"First join account",
		]);
	});
	it("keep their link where their account could not be made, and get the reason", async () => {
		const caller = createCaller(await contextOf(await signedIn(admin.email)));
		const { path } = await caller.people.invite({ email: "twice@example.org", role: "reader" });
		const token = path.split("=")[1] ?? "";
		const open = createCaller(visitor);
		const joining = { token, name: "Twice", email: "twice@example.org", password: PASSWORD };
		const { id } = await visitor.auth.createAccount({ ...joining, role: "reader" });
		await expect(open.account.join(joining)).rejects.toThrow(/has an account already/);
		await database.sql`delete from users where id = ${id}`;
		expect(await open.account.join(joining)).toEqual({ email: "twice@example.org" });
	});
	it("who are disabled lose their sessions and their tokens at once", async () => {
		const cookies = await signedIn("ana@example.org");
		const ana = await contextOf(cookies);
		const { token } = await createCaller(ana).account.createToken({ name: "notebook", scope: "member", days: 30 });
		expect((await askerOf({ authorization: `Bearer ${token}` })).viewer).toMatchObject({ role: "analyst" });
		const caller = createCaller(await contextOf(await signedIn(admin.email)));
		await caller.people.setDisabled({ id: ana.member?.id ?? "", disabled: true });
		expect((await askerOf(cookies)).member).toBeNull();
		await expect(askerOf({ authorization: `Bearer ${token}` })).rejects.toThrow(/unknown, revoked, past its day/);
		expect((await signIn("ana@example.org", PASSWORD)).status).toBeGreaterThanOrEqual(400);
	});
	it("are signed out when they were away for too long, and after the longest time however much they do, as admins set it", async () => {
		const cookies = await signedIn(admin.email);
		const HOUR = 3_600_000;
		const memberAfter = async (hours: number) =>
			(await viewerOfRequest(database.db, visitor.auth, new Headers(cookies), new Date(Date.now() + hours * HOUR)))
				.member;
		const caller = createCaller(await contextOf(cookies));
		await caller.installation.changeSettings({ sessionDays: 2, sessionIdleHours: 12 });
		for (const hours of [11, 22, 33, 44]) expect((await memberAfter(hours))?.name).toBe("First");
		expect(await memberAfter(48.1)).toBeNull();
		const away = await signedIn(admin.email);
		await viewerOfRequest(database.db, visitor.auth, new Headers(away), new Date(Date.now() + 12.1 * HOUR));
		expect((await askerOf(away)).member).toBeNull();
		await createCaller(await contextOf(await signedIn(admin.email))).installation.changeSettings({
			sessionDays: 30,
			sessionIdleHours: 168,
		});
	});
	it("are signed out in every browser by an admin, and the log says so", async () => {
		const [here, there] = [await signedIn(admin.email), await signedIn(admin.email)];
		const caller = createCaller(await contextOf(here));
		const id = (await askerOf(there)).member?.id ?? "";
		await caller.people.signOut({ id });
		expect([(await askerOf(here)).member, (await askerOf(there)).member]).toEqual([null, null]);
		const again = createCaller(await contextOf(await signedIn(admin.email)));
		const [, entry] = await again.installation.audit({ entity: "account" });
		expect(entry).toMatchObject({ action: "sign out", entityId: id });
	});
	it("are erased with all that is kept of them, once their address was typed; the last admin is not", async () => {
		const { id } = await visitor.auth.createAccount({
			email: "gone@example.org",
			name: "Gone",
			password: PASSWORD,
			role: "analyst",
		});
		const cookies = await signedIn("gone@example.org");
		const gone = createCaller(await contextOf(cookies));
		const { token } = await gone.account.createToken({ name: "n", scope: "member", days: 1 });
		await gone.views.save({ name: "Of somebody gone", query: "class=SJ" });
		const caller = createCaller(await contextOf(await signedIn(admin.email)));
		await expect(caller.people.erase({ id, typed: "other@example.org" })).rejects.toThrow(
			/Type gone@example.org|not the address/,
		);
		await caller.people.erase({ id, typed: "Gone@example.org" });
		expect((await askerOf(cookies)).member).toBeNull();
		await expect(askerOf({ authorization: `Bearer ${token}` })).rejects.toThrow(/unknown/);
		const kept = JSON.stringify([
			...(await database.sql`select * from users`),
			...(await database.sql`select * from accounts`),
			...(await database.sql`select * from sessions`),
			...(await database.sql`select * from invitations`),
			...(await database.sql`select * from saved_views`),
		]);
		expect(kept).not.toContain("gone@example.org");
		expect(kept).not.toContain('"Gone"');
		expect(kept).toContain("a former member");
		const me = (await contextOf(await signedIn(admin.email))).member?.id ?? "";
		await expect(caller.people.erase({ id: me, typed: admin.email })).rejects.toThrow(/last admin/);
	});
	it("see their sessions and can end each of their own", async () => {
		const [here, there] = [await signedIn(admin.email), await signedIn(admin.email)];
		const caller = createCaller(await contextOf(here));
		const sessions = await caller.account.sessions();
		expect(sessions.length).toBeGreaterThanOrEqual(2);
		for (const { id } of sessions) await caller.account.endSession({ id });
		expect((await askerOf(there)).member).toBeNull();
	});
});

describe("tokens", () => {
	it("are good from the addresses that they name, and void from elsewhere", async () => {
		const caller = createCaller(await contextOf(await signedIn(admin.email)));
		const make = (allowedFrom: string[]) =>
			caller.account.createToken({ name: "at the office", scope: "member", days: 1, allowedFrom });
		await expect(make(["the office"])).rejects.toThrow(/an address or a range/);
		const { token } = await make(["192.0.2.0/24"]);
		const from = (address: string) => askerOf({ authorization: `Bearer ${token}`, "x-forwarded-for": address });
		expect((await from("192.0.2.77")).viewer).toMatchObject({ role: "analyst" });
		await expect(from("198.51.100.1")).rejects.toThrow(/not good from this address/);
		const [listed] = await caller.account.tokens();
		expect(listed).toMatchObject({ allowedFrom: ["192.0.2.0/24"] });
		await caller.account.revokeToken({ id: listed?.id ?? 0 });
	});
	it("read what their scope allows and change nothing; a day past their end or revoked they are void", async () => {
		const context = await contextOf(await signedIn(admin.email));
		const caller = createCaller(context);
		const { token: open } = await caller.account.createToken({ name: "open", scope: "open", days: 1 });
		const { token: full } = await caller.account.createToken({ name: "full", scope: "member", days: 1 });
		expect(await askerOf({ authorization: `Bearer ${open}` })).toMatchObject({ viewer: null, member: null });
		expect(await askerOf({ authorization: `Bearer ${full}` })).toMatchObject({
			viewer: { role: "analyst" },
			member: null,
		});
		const later = new Date(Date.now() + 2 * 86_400_000);
		const headers = new Headers({ authorization: `Bearer ${open}` });
		await expect(viewerOfRequest(database.db, visitor.auth, headers, later)).rejects.toThrow(/past its day/);
		const [listed] = await caller.account.tokens();
		await caller.account.revokeToken({ id: listed?.id ?? 0 });
		await expect(askerOf({ authorization: `Bearer ${full}` })).rejects.toThrow(/revoked/);
	});
});

describe("a password", () => {
	it("that a program guesses soon is refused: common, repeated, typed in a row, or made of the owner's name", async () => {
		for (const password of [
			"passwordpassword",
			"aaaaaaaaaaaaaaaaaa",
			"qwertyuiopasdfghjkl",
			"lovelacelovelace",
			"harmattan-harmattan",
			"123456789012345678",
		])
			await expect(
				visitor.auth.createAccount({ email: "ada@lovelace.org", name: "Ada Lovelace", password, role: "reader" }),
				password,
			).rejects.toThrow(/easy to guess/);
	});
	it("that is set anew by a link of the machine's operator ends sessions and tokens, once", async () => {
		const cookies = await signedIn(admin.email);
		const { token } = await createCaller(await contextOf(cookies)).account.createToken({
			name: "n",
			scope: "open",
			days: 1,
		});
		const { secret, hash } = newLinkSecret();
		await allowReset(database.db, null, { email: admin.email }, hash, new Date());
		const open = createCaller({ ...visitor, now: new Date() });
		expect(await open.account.invitation({ token: secret })).toMatchObject({ email: admin.email, isReset: true });
		await expect(open.account.join({ token: secret, ...admin })).rejects.toThrow(/not valid any more/);
		await expect(open.account.resetPassword({ token: secret, password: "passwordpassword" })).rejects.toThrow(
			/easy to guess/,
		);
		const password = "another staple for the battery";
		expect(await open.account.resetPassword({ token: secret, password })).toEqual({ email: admin.email });
		expect((await askerOf(cookies)).member).toBeNull();
		await expect(askerOf({ authorization: `Bearer ${token}` })).rejects.toThrow(/revoked/);
		expect((await signIn(admin.email, PASSWORD)).status).toBe(401);
		expect((await signIn(admin.email, password)).status).toBe(200);
		await expect(open.account.resetPassword({ token: secret, password })).rejects.toThrow(/not valid any more/);
		const again = newLinkSecret();
		await allowReset(database.db, null, { email: admin.email }, again.hash, new Date());
		await open.account.resetPassword({ token: again.secret, password: PASSWORD });
	});
	it("cannot be reset where there is no account", async () =>
		expect(allowReset(database.db, null, { email: "nobody@example.org" }, "x", new Date())).rejects.toThrow(
			/no account of nobody/,
		));
});

describe("links", () => {
	it("of the first admin are void once anybody has an account, however they came by it", async () => {
		const { secret, hash } = newLinkSecret();
		await database.sql`insert into invitations (token_hash, role, created_at, expires_at) values (${hash}, 'admin', now(), now() + interval '1 day')`;
		expect(await createCaller({ ...visitor, now: new Date() }).account.invitation({ token: secret })).toBeNull();
	});
	it("of somebody who is no active admin any more are void", async () => {
		const caller = createCaller(await contextOf(await signedIn(admin.email)));
		const { id } = await visitor.auth.createAccount({
			email: "second@example.org",
			name: "Second",
			password: PASSWORD,
			role: "admin",
		});
		const second = createCaller(await contextOf(await signedIn("second@example.org")));
		const { path } = await second.people.invite({ email: "guest@example.org", role: "admin" });
		const token = path.split("=")[1] ?? "";
		const open = createCaller({ ...visitor, now: new Date() });
		expect(await open.account.invitation({ token })).toMatchObject({ email: "guest@example.org" });
		await caller.people.setRole({ id, role: "analyst" });
		expect(await open.account.invitation({ token })).toBeNull();
		await caller.people.setRole({ id, role: "admin" });
		await caller.people.setDisabled({ id, disabled: true });
		expect(await open.account.invitation({ token })).toBeNull();
		await expect(
			open.account.join({ token, name: "G", email: "guest@example.org", password: PASSWORD }),
		).rejects.toThrow(/not valid/);
	});
});

describe("public reading", () => {
	it("can be switched off: visitors are then nobody, members stay", async () => {
		const caller = createCaller(await contextOf(await signedIn(admin.email)));
		await caller.installation.changeSettings({ publicReading: false });
		expect(await askerOf({})).toMatchObject({ viewer: { role: "none" }, member: null });
		expect((await askerOf(await signedIn(admin.email))).viewer).toMatchObject({ role: "admin" });
		await caller.installation.changeSettings({ publicReading: true });
		expect((await askerOf({})).viewer).toBeNull();
		expect((await caller.installation.settings()).parkShare).toBe(0.05);
	});
});

describe("a changed password", () => {
	it("takes the present one, ends all other sessions, and stands in the audit log without either", async () => {
		const email = "changes@example.org";
		await visitor.auth.createAccount({ email, name: "Changes", password: PASSWORD, role: "analyst" });
		const [here, elsewhere] = [await signedIn(email), await signedIn(email)];
		const another = "another horse battery staple";
		const change = (currentPassword: string) =>
			visitor.auth.handle(
				new Request(`${TEST_ADDRESS}/api/auth/change-password`, {
					method: "POST",
					headers: { "content-type": "application/json", origin: TEST_ADDRESS, host: "localhost", ...here },
					body: JSON.stringify({ currentPassword, newPassword: another, revokeOtherSessions: true }),
				}),
			);
		expect((await change("a wrong password, long enough")).status).toBe(400);
		expect((await askerOf(elsewhere)).member).not.toBeNull();
		expect((await change(PASSWORD)).status).toBe(200);
		expect((await askerOf(elsewhere)).member).toBeNull();
		expect((await signIn(email, PASSWORD)).status).toBe(401);
		expect((await signIn(email, another)).status).toBe(200);
		const log =
			await database.sql`select action, actor_name, before, after from audit_log where action = 'change password' and actor_name = 'Changes'`;
		expect([...log]).toEqual([
			{ action: "change password", actor_name: "Changes", before: null, after: { revokedTokens: 0 } },
		]);
	});
});
