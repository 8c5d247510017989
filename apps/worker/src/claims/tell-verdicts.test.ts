import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { storeVerdicts } from "@harmattan/database/changes/claim-verdicts";
import { insertDataset } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import type { Verdict } from "@harmattan/domain/claims/verdict";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { tellVerdicts } from "./tell-verdicts.ts";

const SECRET = "only for tests, long enough";
let database: TestDatabase;
let server: Server;
let url: string;
const received: { body: string; signature: string | undefined }[] = [];
let answer = 204;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "seen", "open");
	await insertDataset(database.sql, "hidden", "private");
	server = createServer(async (request, response) => {
		let body = "";
		for await (const chunk of request) body += String(chunk);
		received.push({ body, signature: request.headers["x-harmattan-signature"]?.toString() });
		response.writeHead(answer).end();
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
	await database.close();
});

const store = (datasetId: string, revision: number, verdict: Verdict) =>
	storeVerdicts(
		database.db,
		{ datasetId, revision, now: new Date("2026-11-23T00:00:00Z") },
		new Map([
			["C3", { verdict, evidence: "independent_events", value: null, low: null, high: null, parts: [] }],
			["C5", { verdict: "holds", evidence: "reference_data_only", value: null, low: null, high: null, parts: [] }],
		]),
	);

describe("a webhook", () => {
	it("learns what changed, signed, and nothing where nothing did", async () => {
		await store("seen", 7, "holds");
		expect(await tellVerdicts(database.db, { url, secret: SECRET }, 7)).toBe(0);
		await store("seen", 9, "drifted");
		expect(await tellVerdicts(database.db, { url, secret: SECRET }, 9)).toBe(1);
		const [message] = received;
		expect(received).toHaveLength(1);
		expect(JSON.parse(message?.body ?? "")).toEqual({
			revision: 9,
			changes: [
				{
					claim: "C3",
					text: expect.stringContaining("nearly tripled"),
					dataset: "seen",
					datasetName: "Name of seen",
					before: "holds",
					verdict: "drifted",
				},
			],
		});
		expect(message?.signature).toBe(
			`sha256=${createHmac("sha256", SECRET)
				.update(message?.body ?? "")
				.digest("hex")}`,
		);
	});
	it("that does not take a message makes the job fail, so that it is tried again", async () => {
		answer = 503;
		await expect(tellVerdicts(database.db, { url, secret: null }, 9)).rejects.toThrow("answered 503");
		expect(received.at(-1)?.signature).toBeUndefined();
	});
	it("learns nothing of private datasets", async () => {
		await store("hidden", 7, "holds");
		await store("hidden", 10, "contradicted");
		const count = received.length;
		expect(await tellVerdicts(database.db, { url, secret: null }, 10)).toBe(0);
		expect(received).toHaveLength(count);
	});
});
