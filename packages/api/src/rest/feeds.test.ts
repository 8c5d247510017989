import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createTestContext } from "../testing/test-context.ts";
import { handleRest } from "./handle.ts";

let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertDataset(database.sql, "open", "open");
	await insertEvents(database.sql, [{ dataset: "open", sourceId: "1", date: "2023-06-01", country: "MLI" }]);
	const facts = { kind: "verdict_changed", name: "C1", text: "A claim", before: "holds", verdict: "drifted" };
	await database.sql`insert into alerts (rule_id, rule_version, dataset_id, subject, period, regions, level, facts, data_revision, raised_at, state, released_at)
		values ('verdict-changed', 1, 'open', 'C1', 'r1', '{}', 1, ${database.sql.json(facts)}, 1, now(), 'released', now())`;
});
afterAll(() => database.close());

describe("a feed", () => {
	it.each(["claims", "alerts", "briefs"])(
		"of %s names the site by the host that its reader knows, not by the process behind the gateway",
		async (name) => {
			const request = new Request(`http://localhost:39649/api/v1/${name}.atom`, {
				headers: { host: "monitor.example.org" },
			});
			const text = await (await handleRest(createTestContext(database), request)).text();
			expect(text).toContain(`<id>http://monitor.example.org/api/v1/${name}.atom</id>`);
			expect(text).not.toContain("localhost");
		},
	);
	it("of alerts says each in a sentence, with its source and a link to what it is of", async () => {
		const request = new Request("http://localhost/api/v1/alerts.atom");
		const text = await (await handleRest(createTestContext(database), request)).text();
		expect(text).toContain("Claim C1, “A claim”: holds before, drifted now.");
		expect(text).toContain("attribution (licence), data revision 1");
		expect(text).toContain("/claims/C1?dataset=open");
	});
});
