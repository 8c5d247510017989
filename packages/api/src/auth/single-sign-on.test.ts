import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { allowReset, invite } from "@harmattan/database/changes/invitations";
import { newLinkSecret } from "@harmattan/database/secrets";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { Provider } from "oidc-provider";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createCaller } from "../root.ts";
import { createTestContext, PASSWORD, TEST_ADDRESS } from "../testing/test-context.ts";
import type { Auth } from "./auth.ts";
import type { SingleSignOn } from "./single-sign-on.ts";
import { viewerOfRequest } from "./viewer-of-request.ts";

/** People of the service, by the name that they sign in to it with. */
const PEOPLE: Record<string, { email: string; email_verified: boolean; name: string }> = {
	ada: { email: "ada@example.org", email_verified: true, name: "Ada" },
	ana: { email: "Ana@example.org", email_verified: true, name: "Ana" },
	eve: { email: "ada@example.org", email_verified: false, name: "Eve" },
	zoe: { email: "zoe@example.org", email_verified: true, name: "Zoe" },
};

let database: TestDatabase;
let server: Server;
let settings: SingleSignOn;
let auth: Auth;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	let answer: ReturnType<Provider["callback"]> | undefined;
	server = createServer((request, response) => void answer?.(request, response));
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	answer = new Provider(issuer, {
		clients: [
			{
				client_id: "harmattan",
				client_secret: "s".repeat(32),
				redirect_uris: [`${TEST_ADDRESS}/api/auth/callback/oidc`],
			},
		],
		claims: { email: ["email", "email_verified"], profile: ["name"] },
		conformIdTokenClaims: false,
		findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) }),
	}).callback();
	settings = {
		issuer,
		clientId: "harmattan",
		clientSecret: "s".repeat(32),
		name: "The service",
		trustsEmails: false,
		isOpen: false,
	};
	({ auth } = createTestContext(database, settings));
	await auth.createAccount({ email: "ada@example.org", name: "Ada", password: PASSWORD, role: "admin" });
});
afterAll(async () => {
	await database.close();
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

/** Keeps the cookies of one site, as a browser does. */
function cookieJar() {
	const kept = new Map<string, string>();
	return {
		header: () => [...kept].map(([name, value]) => `${name}=${value}`).join("; "),
		keep: (response: Response) => {
			for (const cookie of response.headers.getSetCookie()) {
				const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
				kept.set(name, value);
			}
		},
	};
}

/** Signs in by the service, as somebody of it; gives where the browser ends and what it holds then. */
async function signIn(person: string, by = auth) {
	const [ours, theirs] = [cookieJar(), cookieJar()];
	const begun = await by.handle(
		new Request(`${TEST_ADDRESS}/api/auth/sign-in/social`, {
			method: "POST",
			headers: { "content-type": "application/json", origin: TEST_ADDRESS },
			body: JSON.stringify({ provider: "oidc", callbackURL: "/map", errorCallbackURL: "/sign-in" }),
		}),
	);
	ours.keep(begun);
	let url = String(((await begun.json()) as { url: string }).url);
	const visit = async (init: RequestInit = {}) => {
		const response = await fetch(url, {
			redirect: "manual",
			...init,
			headers: { cookie: theirs.header(), ...init.headers },
		});
		theirs.keep(response);
		const next = response.headers.get("location");
		if (next !== null) url = new URL(next, url).href;
		return response;
	};
	for (let step = 0; step < 12 && !url.startsWith(TEST_ADDRESS); step++) {
		const page = await visit();
		if (page.status !== 200) continue;
		// The service's own pages: who signs in, then the consent.
		const html = await page.text();
		url = new URL(/action="([^"]+)"/.exec(html)?.[1] ?? "", url).href;
		const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? "";
		await visit({
			method: "POST",
			headers: { "content-type": "application/x-www-form-urlencoded" },
			body: new URLSearchParams({ prompt, login: person, password: "any" }).toString(),
		});
	}
	const back = await by.handle(new Request(url, { headers: { cookie: ours.header() } }));
	ours.keep(back);
	const asker = await viewerOfRequest(database.db, by, new Headers({ cookie: ours.header() }), new Date());
	return { address: back.headers.get("location"), asker };
}

describe("sign-in by another service", () => {
	it("lets in somebody with an account, with two factors as this installation counts", async () => {
		const { address, asker } = await signIn("ada");
		expect(address).toBe("/map");
		expect(asker).toMatchObject({
			member: { name: "Ada", role: "admin" },
			proof: { isFresh: true, missing: null, dueAt: null },
		});
		const kept =
			await database.sql`select access_token, refresh_token, id_token from accounts where provider_id = 'oidc'`;
		expect([...kept]).toEqual([{ access_token: null, refresh_token: null, id_token: null }]);
		const [entry] = await database.sql`select after from audit_log where action = 'sign in' order by id desc limit 1`;
		expect(entry?.after).toMatchObject({ by: "single sign-on" });
	});
	it("gives nobody another's account for an address that the service has not checked", async () => {
		const { address, asker } = await signIn("eve");
		expect(address).toMatch(/^\/sign-in\?error=/);
		expect(asker.member).toBeNull();
	});
	it("makes an account for an invited address, with the role of the invitation, once", async () => {
		const tokenHash = newLinkSecret().hash;
		await invite(database.db, null, { email: "ana@example.org", role: "analyst", tokenHash, now: new Date() });
		const { asker } = await signIn("ana");
		expect(asker.member).toMatchObject({ name: "Ana", role: "analyst" });
		const [invitation] = await database.sql`select accepted_at from invitations where email = 'ana@example.org'`;
		expect(invitation?.accepted_at).not.toBeNull();
		const [entry] = await database.sql`select actor_name from audit_log where action = 'join'`;
		expect(entry?.actor_name).toBe("Ana");
	});
	it("leaves a password to be set by a link, for somebody who came without one", async () => {
		const { secret, hash } = newLinkSecret();
		await allowReset(database.db, null, { email: "ana@example.org" }, hash, new Date());
		const visitor = { ...createTestContext(database, settings), now: new Date() };
		await createCaller(visitor).account.resetPassword({ token: secret, password: PASSWORD });
		const answer = await auth.handle(
			new Request(`${TEST_ADDRESS}/api/auth/sign-in/email`, {
				method: "POST",
				headers: { "content-type": "application/json", origin: TEST_ADDRESS },
				body: JSON.stringify({ email: "ana@example.org", password: PASSWORD }),
			}),
		);
		expect(answer.status).toBe(200);
	});
	it("refuses those whom nobody invited, and makes readers of them where the installation is open to all", async () => {
		const refused = await signIn("zoe");
		expect(refused.address).toMatch(/^\/sign-in\?error=not_invited/);
		expect(await database.sql`select 1 from users where email = 'zoe@example.org'`).toHaveLength(0);
		const open = createTestContext(database, { ...settings, isOpen: true }).auth;
		expect((await signIn("zoe", open)).asker.member).toMatchObject({ name: "Zoe", role: "reader" });
	});
	it("is closed to a disabled account", async () => {
		await database.sql`update users set disabled_at = now() where email = 'ana@example.org'`;
		expect((await signIn("ana")).asker.member).toBeNull();
	});
});
