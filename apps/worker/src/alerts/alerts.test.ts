import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { makeMessages } from "@harmattan/analysis/alerts/messages";
import { raiseAlerts } from "@harmattan/analysis/alerts/raise";
import { addWebhook, decideAlerts, endSubscription, setEmailSubscription } from "@harmattan/database/changes/alerts";
import { listAlerts } from "@harmattan/database/queries/alerts";
import { loadReference } from "@harmattan/database/reference/load-reference";
import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { simpleParser } from "mailparser";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { createPoster } from "../connectors/poster.ts";
import { createMailer } from "../mail/mailer.ts";
import { type MailServer, openMailServer } from "../testing/mail-server.ts";
import { type Delivery, deliverMessage } from "./deliver.ts";

const NOW = new Date("2023-12-20T12:00:00Z");
const LATER = new Date("2023-12-21T12:00:00Z");
const SECRET = "only for tests, long enough";
const ADMIN = { id: "admin", name: "The admin", role: "admin" } as const;
const READER = { id: "reader", name: "The reader", role: "reader" } as const;
const ANALYST = { id: "analyst", name: "The analyst", role: "analyst" } as const;
const ALL = [{ rule: null, region: null }];

let database: TestDatabase;
let mailServer: MailServer;
let receiver: Server;
let hook: string;
const posted: { headers: Record<string, unknown>; body: string }[] = [];
let answer = 204;

beforeAll(async () => {
	mailServer = await openMailServer();
	receiver = createServer(async (request, response) => {
		let body = "";
		for await (const chunk of request) body += String(chunk);
		posted.push({ headers: request.headers, body });
		response.writeHead(answer, answer === 302 ? { location: "/elsewhere" } : {}).end();
	});
	await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
	hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
	receiver.closeAllConnections();
	await Promise.all([new Promise((resolve) => receiver.close(resolve)), mailServer.close()]);
});
beforeEach(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await loadReference(database.db, NOW);
	for (const { id, name, role } of [ADMIN, READER, ANALYST])
		await database.sql`insert into users (id, name, email, role, created_at, updated_at) values (${id}, ${name}, ${`${id}@example.org`}, ${role}, now(), now())`;
	await insertDataset(database.sql, "open", "open");
	await insertDataset(database.sql, "private", "private");
	mailServer.mood = "takes";
	answer = 204;
	mailServer.letters.length = 0;
	posted.length = 0;
});
afterEach(() => database.close());

const delivery = (changed: Partial<Delivery> = {}): Delivery => ({
	mail: { send: createMailer(mailServer.url), from: "Harmattan <alerts@example.org>" },
	poster: createPoster([new URL(hook).host]),
	address: "https://harmattan.example.org",
	...changed,
});
/** Events of two deaths in Mali in 2021, and of so many in December 2023. */
const attacks = (dataset: string, best: number) =>
	insertEvents(database.sql, [
		{ dataset, sourceId: "1", date: "2021-05-01", country: "MLI", best: 120 },
		{ dataset, sourceId: "2", date: "2023-12-10", country: "MLI", best },
	]);
const raise = (wait = false, now = NOW) => raiseAlerts(database.db, { dataRevision: 1, now, wait });
const messages = () =>
	database.sql`select id, subscription_id, alert_ids, state, tries, error from alert_messages order by id`;
const send = async (changed: Partial<Delivery> = {}) => {
	for (const { id } of await messages())
		await deliverMessage(database.db, id as number, delivery(changed), () => LATER);
};
const rulesOf = async (viewer: Parameters<typeof listAlerts>[1]) =>
	(await listAlerts(database.db, viewer, { states: ["released"], limit: 100 })).map(({ ruleId, dataset }) => [
		ruleId,
		dataset?.id ?? null,
	]);

describe("rules on stored events", () => {
	it("raise a record once, and no second time when a later import moves its day or adds to it", async () => {
		await attacks("open", 130);
		expect(await raise()).toBe(1);
		expect(await raise()).toBe(0);
		await insertEvents(database.sql, [
			{ dataset: "open", sourceId: "3", date: "2023-12-08", country: "MLI", best: 140 },
		]);
		expect(await raise()).toBe(0);
		const [alert] = await listAlerts(database.db, null, { states: ["released"], limit: 10 });
		expect(alert).toMatchObject({
			ruleId: "record",
			ruleVersion: 1,
			subject: "MLI",
			period: "2023-12-10",
			regions: ["MLI", "sahel"],
			level: 2,
			dataRevision: 1,
			facts: { kind: "record", name: "Mali", value: 130, reference: 120, from: "2023-11-11", to: "2023-12-10" },
		});
	});
	it("raise nothing of days older than 90 days, and nothing of a demonstration that is set aside", async () => {
		await attacks("open", 130);
		expect(await raise(false, new Date("2024-04-01T00:00:00Z"))).toBe(0);
		await database.sql`update datasets set set_aside = true where id = 'open'`;
		expect(await raise()).toBe(0);
	});
	it("show a visitor the open ones, a reader no private one, and an analyst all", async () => {
		await attacks("open", 130);
		await attacks("private", 150);
		await raise();
		expect(await rulesOf(null)).toEqual([["record", "open"]]);
		expect(await rulesOf({ role: "reader" })).toEqual([["record", "open"]]);
		expect(await rulesOf({ role: "analyst" })).toHaveLength(2);
		expect(await rulesOf({ role: "none" })).toEqual([]);
	});
});

describe("an email", () => {
	it("holds the alerts that its reader follows and may see, with sentence, link, source and a link that ends them, and goes out once", async () => {
		await setEmailSubscription(database.db, READER, { frequency: "now", watches: ALL, language: "en" }, NOW);
		await attacks("open", 130);
		await attacks("private", 150);
		await raise();
		expect(await makeMessages(database.db, "now", NOW)).toBe(1);
		expect(await makeMessages(database.db, "now", LATER)).toBe(0);
		await send();
		await send();
		expect(mailServer.letters).toHaveLength(1);
		const letter = (mailServer.letters[0] ?? "")
			.replaceAll("=\r\n", "")
			.replaceAll("=3D", "=")
			.replaceAll("\r\n ", " ");
		expect(letter).toContain("To: reader@example.org");
		expect(letter).toContain("Subject: Harmattan alert: Mali");
		expect(letter).toContain("Mali: 130 deaths in the 30 days to 10 December 2023");
		expect(letter).toContain("https://harmattan.example.org/map?dataset=open&class=V&from=2023-11-11&to=2023-12-10");
		expect(letter).toContain("attribution (licence), data revision 1");
		expect(letter).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
		expect(letter).not.toContain("150");
		expect((await messages()).map(({ state, tries }) => [state, tries])).toEqual([["sent", 1]]);
		const [, token = ""] =
			/List-Unsubscribe: <https:\/\/harmattan\.example\.org\/api\/alerts\/stop\?token=([\w-]+)>/.exec(letter) ?? [];
		expect(await endSubscription(database.db, token)).toBe(true);
		await insertEvents(database.sql, [
			{ dataset: "open", sourceId: "4", date: "2023-12-19", country: "NER", best: 500 },
		]);
		expect(await raise()).toBe(1);
		expect(await makeMessages(database.db, "now", LATER)).toBe(0);
	});
	it("is in the language of the page on which its reader last said what to follow, links too", async () => {
		await setEmailSubscription(database.db, READER, { frequency: "now", watches: ALL, language: "fr" }, NOW);
		await attacks("open", 130);
		await raise();
		await makeMessages(database.db, "now", NOW);
		await send();
		const letter = await simpleParser(mailServer.letters[0] ?? "");
		const text = (letter.text ?? "").replaceAll(/\s/g, " ");
		expect(letter.subject).toBe("Alerte Harmattan : Mali".replace(" :", "\u00a0:"));
		expect(text).toContain("130 décès en 30 jours jusqu’au 10 décembre 2023");
		expect(text).toContain("https://harmattan.example.org/fr/map?dataset=open&class=V&from=2023-11-11&to=2023-12-10");
		expect(text).toContain("https://harmattan.example.org/fr/alerts");
		expect(text).not.toMatch(/\b(the|deaths|you)\b/);
	});
	it("goes to nobody whose account is disabled, and holds nothing that its reader may not see by then", async () => {
		await setEmailSubscription(database.db, ANALYST, { frequency: "day", watches: ALL, language: "en" }, NOW);
		await attacks("private", 150);
		await raise();
		expect(await makeMessages(database.db, "day", NOW)).toBe(1);
		await database.sql`update users set role = 'reader' where id = 'analyst'`;
		await send();
		expect(mailServer.letters).toEqual([]);
		expect((await messages()).map(({ state }) => state)).toEqual(["failed"]);
		await database.sql`update users set role = 'analyst', disabled_at = now() where id = 'analyst'`;
		await insertEvents(database.sql, [
			{ dataset: "private", sourceId: "5", date: "2023-12-19", country: "NER", best: 500 },
		]);
		await raise();
		expect(await makeMessages(database.db, "day", LATER)).toBe(0);
	});
	it("that is refused is tried again by the queue, and has failed after the last try", async () => {
		await setEmailSubscription(database.db, READER, { frequency: "now", watches: ALL, language: "en" }, NOW);
		await attacks("open", 130);
		await raise();
		await makeMessages(database.db, "now", NOW);
		mailServer.mood = "refuses";
		await expect(send()).rejects.toThrow("no such mailbox");
		expect((await messages()).map(({ state, tries }) => [state, tries])).toEqual([["pending", 1]]);
		for (let tries = 2; tries < 8; tries++) await expect(send()).rejects.toThrow("no such mailbox");
		await send();
		expect((await messages()).map(({ state, tries }) => [state, tries])).toEqual([["failed", 8]]);
		expect(mailServer.letters).toEqual([]);
	});
	it("is not sent twice where the process is killed in the middle: it is left as unknown", async () => {
		await setEmailSubscription(database.db, READER, { frequency: "now", watches: ALL, language: "en" }, NOW);
		await attacks("open", 130);
		await raise();
		await makeMessages(database.db, "now", NOW);
		mailServer.mood = "silent";
		const reached = new Promise<void>((resolve) => {
			mailServer.onSilence = resolve;
		});
		const [message] = await messages();
		const code = `
			import { openConnection } from "@harmattan/database/client";
			import { deliverMessage } from ${JSON.stringify(new URL("./deliver.ts", import.meta.url).href)};
			import { createMailer } from ${JSON.stringify(new URL("../mail/mailer.ts", import.meta.url).href)};
			const { db } = openConnection(${JSON.stringify(database.url)}, { max: 1 });
			const mail = { send: createMailer(${JSON.stringify(mailServer.url)}), from: "a@example.org" };
			await deliverMessage(db, ${message?.id}, { mail, poster: null, address: "https://harmattan.example.org" }, () => new Date());`;
		const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
			cwd: new URL("../..", import.meta.url),
			stdio: ["ignore", "ignore", "inherit"],
		});
		await reached;
		child.kill("SIGKILL");
		await once(child, "exit");
		mailServer.mood = "takes";
		await send();
		await send();
		expect(mailServer.letters).toHaveLength(1);
		expect((await messages()).map(({ state, tries }) => [state, tries])).toEqual([["unknown", 1]]);
	}, 60_000);
	it("without a mail server is not sent, and says why", async () => {
		await setEmailSubscription(database.db, READER, { frequency: "now", watches: ALL, language: "en" }, NOW);
		await attacks("open", 130);
		await raise();
		await makeMessages(database.db, "now", NOW);
		await send({ mail: null });
		expect((await messages()).map(({ state, error }) => [state, error])).toEqual([
			["failed", "no mail server is set (HARMATTAN_SMTP_URL)"],
		]);
	});
});

describe("a webhook", () => {
	const add = (url: string) =>
		addWebhook(database.db, ADMIN, { name: "Chat", url, secret: SECRET, frequency: "now", watches: ALL }, NOW);
	it("is posted open alerts alone, signed over time and body", async () => {
		await add(hook);
		await attacks("open", 130);
		await attacks("private", 150);
		await raise();
		await makeMessages(database.db, "now", NOW);
		await send();
		expect(posted).toHaveLength(1);
		const [{ headers, body } = { headers: {}, body: "" }] = posted;
		const said = JSON.parse(body);
		expect(said.alerts.map((alert: { dataset: { id: string } }) => alert.dataset.id)).toEqual(["open"]);
		expect(headers["x-harmattan-timestamp"]).toBe(String(LATER.getTime() / 1000));
		expect(headers["x-harmattan-signature"]).toBe(
			`sha256=${createHmac("sha256", SECRET)
				.update(`${LATER.getTime() / 1000}:${body}`)
				.digest("hex")}`,
		);
	});
	it("that answers with an error or leads elsewhere is tried again, and gets the message once it takes it", async () => {
		await add(hook);
		await attacks("open", 130);
		await raise();
		await makeMessages(database.db, "now", NOW);
		answer = 503;
		await expect(send()).rejects.toThrow("answered 503");
		answer = 302;
		await expect(send()).rejects.toThrow("answered 302");
		answer = 200;
		await send();
		expect((await messages()).map(({ state, tries }) => [state, tries])).toEqual([["sent", 3]]);
	});
	it.each([
		"http://127.0.0.1:8089/hook",
		"http://localhost:8089/hook",
		"http://[::1]:8089/hook",
		"http://169.254.169.254/latest",
	])("inside the installation's own network is refused: %s", async (url) => {
		await add(url);
		await attacks("open", 130);
		await raise();
		await makeMessages(database.db, "now", NOW);
		await expect(send()).rejects.toThrow("inside this installation's own network");
		expect(posted).toEqual([]);
	});
});

describe("approval", () => {
	it("holds alerts until an analyst releases them, with a note that goes out, or withholds them for good", async () => {
		await setEmailSubscription(database.db, READER, { frequency: "now", watches: ALL, language: "en" }, NOW);
		await attacks("open", 130);
		await insertEvents(database.sql, [
			{ dataset: "open", sourceId: "6", date: "2023-12-01", country: "NER", best: 300 },
		]);
		expect(await raise(true)).toBe(2);
		expect(await makeMessages(database.db, "now", NOW)).toBe(0);
		const waiting = await listAlerts(database.db, { role: "analyst" }, { states: ["waiting"], limit: 10 });
		const [mali, niger] = ["MLI", "NER"].map((country) => waiting.find(({ subject }) => subject === country)?.id ?? 0);
		const note = "Two sources agree.";
		await decideAlerts(database.db, ANALYST, { ids: [mali ?? 0], release: true, note }, LATER);
		await decideAlerts(database.db, ANALYST, { ids: [niger ?? 0], release: false, note: "A double count." }, LATER);
		await expect(
			decideAlerts(database.db, ANALYST, { ids: [niger ?? 0], release: true, note: null }, LATER),
		).rejects.toThrow("decided of already");
		expect(await makeMessages(database.db, "now", LATER)).toBe(1);
		await send();
		expect(mailServer.letters[0]).toContain("Note by The analyst: Two sources agree.");
		expect(mailServer.letters[0]).not.toContain("Niger");
	});
});
