import { storeVerdicts } from "@harmattan/database/changes/claim-verdicts";
import { saveReference } from "@harmattan/database/changes/reference";
import { listAlerts } from "@harmattan/database/queries/alerts";
import { referenceVersions } from "@harmattan/database/queries/reference-history";
import { listTowns } from "@harmattan/database/queries/towns";
import { loadReference } from "@harmattan/database/reference/load-reference";
import { insertDataset, insertEvents } from "@harmattan/database/testing/insert-events";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import type { Verdict } from "@harmattan/domain/claims/verdict";
import { dayOf, monthOf } from "@harmattan/domain/time/calendar";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { addRule, changeRule, readAlerts, readRule, tryMadeRule } from "./alerts.ts";
import { raiseAlerts } from "./raise.ts";

const NOW = new Date("2023-12-20T12:00:00Z");
const ANALYST = { id: "analyst", name: "The analyst", email: "a@example.org", role: "analyst" } as const;
const ADMIN = { ...ANALYST, id: "admin", name: "The admin", role: "admin" } as const;
let database: TestDatabase;
beforeEach(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await loadReference(database.db, new Date("2023-01-01T00:00:00Z"));
	await insertDataset(database.sql, "open", "open");
});
afterEach(() => database.close());

const context = (member: typeof ANALYST | typeof ADMIN = ANALYST) => ({
	db: database.db,
	viewer: { role: member.role },
	member,
	now: NOW,
	knownAt: null,
});
const raise = () => raiseAlerts(database.db, { dataRevision: 1, now: NOW, wait: false });
const raised = async () =>
	(await listAlerts(database.db, null, { states: ["released"], limit: 100 })).map(({ ruleId, facts }) => ({
		ruleId,
		...facts,
	}));
/** Events lie at 14.5° N, 4.2° W: at Mopti, by the gazetteer. */
const MOPTI = listTowns().find(({ name, country }) => name === "Mopti" && country === "MLI")?.id ?? "";
const near = { kind: "near", town: MOPTI, km: 50, measure: "events", class: "V", days: 7, atLeast: 2 } as const;

describe("a rule that an analyst makes", () => {
	beforeEach(() =>
		insertEvents(database.sql, [
			{ dataset: "open", sourceId: "1", date: "2022-05-01", country: "MLI" },
			{ dataset: "open", sourceId: "2", date: "2022-05-03", country: "MLI" },
			{ dataset: "open", sourceId: "3", date: "2023-12-01", country: "MLI" },
			{ dataset: "open", sourceId: "4", date: "2023-12-02", country: "MLI" },
		]),
	);
	it("says when it would have fired before it is kept, and raises the same once it is", async () => {
		const { tried } = await tryMadeRule(context(), { rule: near, dataset: "open" });
		expect(tried?.fired.map(({ period, facts }) => [period, facts.kind === "near" && facts.value])).toEqual([
			["2023-12-02", 2],
			["2022-05-03", 2],
		]);
		const { id } = await addRule(context(), near);
		await raise();
		expect((await raised()).filter(({ ruleId }) => ruleId === id)).toMatchObject([
			{ name: "Mopti", to: "2023-12-02", value: 2, reference: 2, near: { km: 50 } },
		]);
		const kept = await readRule(context(), { id, dataset: "open" });
		expect([kept.rule.version, kept.versions.map(({ author }) => author), kept.tried?.fired.length]).toEqual([
			1,
			["The analyst"],
			2,
		]);
	});
	it("is there once, and one that ended comes back as its next version", async () => {
		const { id } = await addRule(context(), near);
		await expect(addRule(context(), near)).rejects.toMatchObject({ code: "conflict" });
		await changeRule(context(), { id, version: 1, body: null });
		expect(
			(await readAlerts(context(), { rule: null, region: null, dataset: null, limit: 10 })).rules.map(
				(rule) => rule.id,
			),
		).not.toContain(id);
		await expect(readRule(context(), { id, dataset: null })).rejects.toMatchObject({ code: "not_found" });
		await addRule(context(), near);
		expect((await readRule(context(), { id, dataset: null })).rule.version).toBe(3);
	});
	it("names a town of the gazetteer, or is refused", () =>
		expect(addRule(context(), { ...near, town: "1" })).rejects.toMatchObject({ code: "not_found", parameter: "town" }));
});

describe("a rule that ships", () => {
	const floors = { kind: "record", class: "V", floors: { country: 2, admin1: 2 } } as const;
	it("is changed by an admin alone, from the version that they saw, and stays of its kind", async () => {
		await expect(changeRule(context(), { id: "record", version: 1, body: floors })).rejects.toMatchObject({
			code: "forbidden",
		});
		await changeRule(context(ADMIN), { id: "record", version: 1, body: floors });
		await expect(changeRule(context(ADMIN), { id: "record", version: 1, body: floors })).rejects.toMatchObject({
			code: "conflict",
		});
		await expect(
			changeRule(context(ADMIN), { id: "record", version: 2, body: { kind: "verdict_changed" } }),
		).rejects.toMatchObject({ code: "invalid" });
		await insertEvents(database.sql, [{ dataset: "open", sourceId: "1", date: "2023-12-01", country: "MLI", best: 2 }]);
		await raise();
		const [alert] = await listAlerts(database.db, null, { states: ["released"], limit: 1 });
		expect([alert?.ruleId, alert?.ruleVersion]).toEqual(["record", 2]);
	});
	it("says on how many days it can be judged, since silence on others says nothing", async () => {
		const judged = async () => (await readRule(context(), { id: "record", dataset: "open" })).tried;
		await insertEvents(database.sql, [{ dataset: "open", sourceId: "1", date: "2023-12-01", country: "MLI" }]);
		expect(await judged()).toMatchObject({ judgedShare: 1, span: { to: "2023-12-31" } });
		await database.sql`update dataset_coverage set "from" = '2023-01-01'`;
		expect(await judged()).toMatchObject({ judgedShare: 0, fired: [], regions: { judged: 0 } });
	});
});

describe("rules of what the product keeps", () => {
	it("raise a verdict that changed, a force whose entry changed, and a month outside the last forecast before it; each once", async () => {
		await insertEvents(database.sql, [{ dataset: "open", sourceId: "1", date: "2023-12-01", country: "MLI" }]);
		for (const [revision, verdict] of [
			[7, "holds"],
			[9, "drifted"],
		] as [number, Verdict][])
			await storeVerdicts(
				database.db,
				{ datasetId: "open", revision, now: NOW },
				new Map([["C3", { verdict, evidence: "independent_events", value: null, low: null, high: null, parts: [] }]]),
			);
		const [{ id } = { id: "" }] = await database.sql`select id from presence_spells order by id limit 1`;
		const [latest] = await referenceVersions(database.db, "presence", id);
		if (latest?.draft?.entity !== "presence") throw new Error("no presence");
		const row = { ...latest.draft.row, note: "Edited for a test" };
		await saveReference(
			database.db,
			ANALYST,
			{ entity: "presence", id, version: latest.version },
			{ entity: "presence", row },
			NOW,
		);
		const october = monthOf(dayOf("2023-10-01"));
		for (const [forecast, origin, inside90] of [
			["older", october - 2, true],
			["newest", october - 1, false],
		] as [string, number, boolean][]) {
			const months = JSON.stringify(Array.from({ length: 6 }, () => [[4, 1000]]));
			await database.sql`insert into forecasts (id, dataset_id, data_revision, frozen_at, region, measure, class, model, version, seed, origin, history, months, hash)
				values (${forecast}, 'open', 1, now(), 'MLI', 'events', 'V', 'challenger', 1, 1, ${origin}, '[1]', ${months}::text::jsonb, ${forecast})`;
			await database.sql`insert into forecast_scores (forecast_id, month, data_revision, scored_at, came, crps, ign, mis, inside50, inside90)
				values (${forecast}, ${october}, 1, now(), 9, 1, 1, 1, false, ${inside90})`;
		}
		expect(await raise()).toBeGreaterThanOrEqual(3);
		const found = await raised();
		expect(found.find(({ ruleId }) => ruleId === "verdict-changed")).toMatchObject({
			name: "C3",
			before: "holds",
			verdict: "drifted",
		});
		expect(found.find(({ ruleId }) => ruleId === "force-changed")).toMatchObject({
			name: row.force,
			change: "changed",
		});
		expect(found.filter(({ ruleId }) => ruleId === "forecast-miss")).toMatchObject([
			{ name: "Mali", month: "2023-10", came: 9, low90: 4, high90: 4 },
		]);
		expect(await raise()).toBe(0);
	});
});
