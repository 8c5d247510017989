import { findInvitation } from "@harmattan/database/changes/invitations";
import { noteFactor } from "@harmattan/database/changes/second-factors";
import { noteSignIn } from "@harmattan/database/changes/sign-ins";
import { hashOf } from "@harmattan/database/secrets";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { JOBS } from "@harmattan/domain/imports/jobs";
import { simpleParser } from "mailparser";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { createMailer } from "../mail/mailer.ts";
import { type MailServer, openMailServer } from "../testing/mail-server.ts";
import type { JobContext } from "./job.ts";
import { sendNoticeJob, sendResetJob } from "./letters.ts";

const NOW = new Date("2026-01-10T12:00:00Z");
let database: TestDatabase;
let mailServer: MailServer;
beforeAll(async () => {
	mailServer = await openMailServer();
});
afterAll(() => mailServer.close());
beforeEach(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await database.sql`insert into users (id, name, email, role, created_at, updated_at)
		values ('ada', 'Ada', 'ada@example.org', 'admin', now(), now())`;
	mailServer.letters.length = 0;
	mailServer.mood = "takes";
});
afterEach(() => database.close());

/** What these jobs use of a worker. */
const context = (hasMail = true) =>
	({
		connection: database,
		delivery: {
			mail: hasMail ? { send: createMailer(mailServer.url), from: "Harmattan <alerts@example.org>" } : null,
			address: "https://harmattan.example.org",
		},
		now: () => NOW,
		log: { warn: () => {} },
	}) as unknown as JobContext;
const letters = () => Promise.all(mailServer.letters.map((letter) => simpleParser(letter)));

describe("a link for another password", () => {
	it("comes to the account's address in the language of the page, and works; the queue never holds it", async () => {
		await sendResetJob.run({ email: "ada@example.org", language: "fr" }, context());
		const [letter] = await letters();
		expect(letter?.subject).toBe("Harmattan\u00a0: choisir un autre mot de passe");
		const [, secret = ""] = /https:\/\/harmattan\.example\.org\/fr\/join\?token=(\S+)/.exec(letter?.text ?? "") ?? [];
		expect(await findInvitation(database.db, hashOf(secret), NOW)).toMatchObject({ resets: { id: "ada" } });
		expect(Object.keys(JOBS["send-reset"].payload.parse({ email: "a@example.org", language: "en" }))).toEqual([
			"email",
			"language",
		]);
	});
	it("is made for nobody without an account, for none that is disabled, and not without a mail server", async () => {
		await sendResetJob.run({ email: "eve@example.org", language: "en" }, context());
		await database.sql`update users set disabled_at = now()`;
		await sendResetJob.run({ email: "ada@example.org", language: "en" }, context());
		await database.sql`update users set disabled_at = null`;
		await sendResetJob.run({ email: "ada@example.org", language: "en" }, context(false));
		expect([mailServer.letters, await database.sql`select 1 from invitations`]).toMatchObject([[], []]);
	});
	it("is left to the queue for another try where the server refused it", async () => {
		mailServer.mood = "refuses";
		await expect(sendResetJob.run({ email: "ada@example.org", language: "en" }, context())).rejects.toThrow();
	});
});

describe("a notice", () => {
	/** Notices that wait in the queue. */
	const queued = () =>
		database.sql`select j.payload from graphile_worker._private_jobs j
			join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send-notice' order by j.id`;
	it("is due for a sign-in in another browser than the first, for a used recovery code and for each change of second factors", async () => {
		const ada = { id: "ada", name: "Ada" };
		await noteSignIn(database.db, ada, { isKnown: false, by: "password", language: "en" }, NOW);
		expect(await queued()).toEqual([]);
		await noteSignIn(database.db, ada, { isKnown: false, by: "password", language: "en" }, NOW);
		await noteSignIn(database.db, ada, { isKnown: true, by: "password and recovery code", language: "en" }, NOW);
		await noteFactor(database.db, "ada", { action: "add", factor: "passkey", language: "fr" }, NOW);
		const jobs = (await queued()).map(({ payload }) => payload);
		expect(jobs.map(({ what, language }) => [what, language])).toEqual([
			["new_browser", "en"],
			["recovery_code_used", "en"],
			["passkey_added", "fr"],
		]);
		for (const job of jobs) await sendNoticeJob.run(JOBS["send-notice"].payload.parse(job), context());
		const texts = (await letters()).map(({ text }) => text ?? "");
		expect(texts[0]).toContain("in a browser that has not been used for it before (10 Jan 2026, 12:00 UTC)");
		expect(texts[1]).toContain("with a recovery code");
		expect(texts[2]).toContain("Une clé d’accès a été ajoutée");
		expect(texts[2]).toContain("https://harmattan.example.org/fr/account");
	});
	it("goes nowhere for an account that is disabled", async () => {
		await database.sql`update users set disabled_at = now()`;
		const notice = { userId: "ada", what: "password_changed", at: NOW.toISOString(), language: "en" } as const;
		await sendNoticeJob.run(notice, context());
		expect(mailServer.letters).toEqual([]);
	});
});
