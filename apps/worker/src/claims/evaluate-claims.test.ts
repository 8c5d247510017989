import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addAlias, saveReference } from "@harmattan/database/changes/reference";
import { importSeries } from "@harmattan/database/changes/stated-series";
import { newestVerdicts, verdictHistory } from "@harmattan/database/queries/claims";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { ANYWHERE } from "@harmattan/domain/actors/resolve";
import { type ClaimTest, claimTest } from "@harmattan/domain/claims/claim-test";
import { claimOf, madeClaim } from "@harmattan/domain/claims/made-claim";
import { dayOf, isoOf } from "@harmattan/domain/time/calendar";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { importFile } from "../import/import-file.ts";
import { createRowMappers } from "../import/mapping/row-mapper.ts";
import { evaluateClaims } from "./evaluate-claims.ts";

const HEADER =
	"id,type_of_violence,side_a,side_b,number_of_sources,where_prec,where_coordinates,adm_1,latitude,longitude,country,date_prec,date_start,date_end,deaths_civilians,best,high,low";
const NOW = new Date("2026-11-22T12:00:00Z");
const COUP = dayOf("2023-07-26");
const mappers = createRowMappers();
let folder: string;
let database: TestDatabase;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "claims-"));
	database = await createTestDatabase(inject("adminUrl"));
});
afterAll(async () => {
	await database.close();
	await rm(folder, { recursive: true });
});

/** Attacks by ISSP in Niger, one every so many days before the coup and after it. */
async function bring(
	datasetId: string,
	every: { before: number; after: number },
	release = "24.1",
	deathsOf: (index: number) => number = () => 2,
) {
	const path = join(folder, `${datasetId}.csv`);
	const rows: string[] = [];
	for (let day = dayOf("2022-12-01"); day <= dayOf("2023-12-31"); day++)
		if (day % (day > COUP ? every.after : every.before) === 0)
			rows.push(
				`${rows.length + 1},1,Government of Niger,ISSP,1,1,Tillabéri,Tillabéri region,14.2,1.4,Niger,1,${isoOf(day)},${isoOf(day)},0,${`${deathsOf(rows.length)},`.repeat(3).slice(0, -1)}`,
			);
	await writeFile(path, `${HEADER}\n${rows.join("\n")}\n`);
	return importFile({
		connection: database,
		mappers,
		now: NOW,
		parkShare: 1,
		dryRun: false,
		path,
		fileName: "events.csv",
		datasetId,
		format: "ucdp-ged",
		release,
	});
}
const verdictOf = async (datasetId: string, claimId = "C3") =>
	(await newestVerdicts(database.db, [datasetId])).find((verdict) => verdict.claimId === claimId);

describe("claims on imported files", () => {
	it.each([
		["holds", { before: 6, after: 2 }],
		["contradicted", { before: 1, after: 1 }],
		["inconclusive", { before: 60, after: 40 }],
		["drifted", { before: 5, after: 3 }],
	] as const)("that ISSP’s attacks nearly tripled: a file can be made of which it %s", async (verdict, every) => {
		await bring(`made-${verdict}`, every);
		await evaluateClaims(database, NOW);
		expect(await verdictOf(`made-${verdict}`)).toMatchObject({ verdict, evidence: "independent_events" });
	});

	it("are not testable where the dataset covers no day of the country", async () => {
		await bring("made-not_testable", { before: 6, after: 2 });
		await database.sql`delete from dataset_coverage where dataset_id = 'made-not_testable' and country = 'NER'`;
		await evaluateClaims(database, NOW);
		expect(await verdictOf("made-not_testable")).toMatchObject({ verdict: "not_testable", value: null });
	});

	it("keep every verdict with its revision, and add one for each further import", async () => {
		const before = await verdictHistory(database.db, "C3", ["made-holds"]);
		const { revision } = await bring("made-holds", { before: 1, after: 1 }, "25.1");
		await evaluateClaims(database, NOW);
		await evaluateClaims(database, NOW);
		const history = await verdictHistory(database.db, "C3", ["made-holds"]);
		expect(history).toHaveLength(before.length + 1);
		expect(history[0]).toMatchObject({ revision, verdict: "contradicted" });
		expect(history.slice(1)).toEqual(before);
	});

	it("that rest on reference data say so on every dataset", async () => {
		expect(await verdictOf("made-holds", "C5")).toMatchObject({
			verdict: "holds",
			evidence: "reference_data_only",
			value: 1000 / (2400 + 15_000),
		});
		expect(await verdictOf("made-holds", "F2")).toMatchObject({ verdict: "not_testable" });
	});

	it("that a member makes of an indicator go every way: as expected, off by a little, off by far, not covered", async () => {
		const bound = (expected: number, rest: object = {}) => ({
			kind: "indicator" as const,
			indicator: "fatalities",
			region: "NER",
			class: "SJ" as const,
			actor: null,
			area: null,
			interval: "month" as const,
			from: null,
			to: null,
			period: "2023-06-01",
			op: "about" as const,
			expected,
			tolerance: 0.1,
			...rest,
		});
		// Thirty days with an event each, of two deaths each.
		await bring("made-month", { before: 1, after: 1 });
		const cases: [ReturnType<typeof bound>, string][] = [
			[bound(60), "holds"],
			[bound(52), "drifted"],
			[bound(30), "contradicted"],
			[bound(60, { period: "1980-01-01" }), "not_testable"],
			[bound(60, { region: "no-region" }), "not_testable"],
			[bound(0, { indicator: "trend_4w", period: "2023-06-12", tolerance: 0 }), "holds"],
			[bound(122, { period: "span", from: "2023-05-02", to: "2023-06-30", tolerance: 0 }), "holds"],
		];
		for (const [index, [test]] of cases.entries()) {
			const row = claimOf({ text: "A sentence of a test.", bound: test }, `A${index + 1}`, "The analyst");
			await saveReference(
				database.db,
				null,
				{ entity: "claim", id: row.id, version: null },
				{ entity: "claim", row },
				NOW,
			);
		}
		await evaluateClaims(database, NOW);
		for (const [index, [, verdict]] of cases.entries())
			expect([index, (await verdictOf("made-month", `A${index + 1}`))?.verdict]).toEqual([index, verdict]);
	});

	it("of a map's choice count its events, and of a stated series read its value", async () => {
		const chosen = (rest: object, expected: number, measure = "events") =>
			claimTest.parse({
				kind: "chosen",
				choice: { from: "2023-06-01", to: "2023-06-30", ...rest },
				measure,
				op: "about",
				expected,
				tolerance: 0,
			});
		const stated = (period: string) =>
			claimTest.parse({ kind: "stated", series: "gold", region: "NER", period, op: "at_most", expected: 5 });
		await importSeries(
			database.db,
			null,
			{
				name: "Gold",
				records: [
					{ line: 1, values: ["region", "period", "value", "unit", "source"] },
					{ line: 2, values: ["NER", "2022", "4.5", "t", "A made source"] },
				],
			},
			NOW,
		);
		const cases: [ClaimTest, string, string][] = [
			[chosen({ countries: ["NER"] }, 30), "holds", "independent_events"],
			[chosen({ countries: ["NER"], deaths: { from: 2, to: 2 } }, 60, "fatalities"), "holds", "independent_events"],
			[chosen({ actors: ["jnim"] }, 30), "contradicted", "independent_events"],
			[chosen({ countries: ["FRA"] }, 0), "not_testable", "independent_events"],
			[chosen({ countries: ["NER"], to: "2099-01-01" }, 30), "not_testable", "independent_events"],
			[stated("2022-01-01"), "holds", "stated_values"],
			[stated("2021-01-01"), "not_testable", "stated_values"],
		];
		for (const [index, [bound]] of cases.entries()) {
			const row = claimOf(
				{ text: "A sentence of a test.", bound: madeClaim.shape.bound.parse(bound) },
				`A${index + 20}`,
				"The analyst",
			);
			await saveReference(
				database.db,
				null,
				{ entity: "claim", id: row.id, version: null },
				{ entity: "claim", row },
				NOW,
			);
		}
		await evaluateClaims(database, NOW);
		for (const [index, [, verdict, evidence]] of cases.entries())
			expect([index, await verdictOf("made-month", `A${index + 20}`)]).toMatchObject([index, { verdict, evidence }]);
	});

	it("stay to the digit, resampled intervals too, where a revision changes nothing that they look at", async () => {
		await bring("made-irregular", { before: 3, after: 2 }, "24.1", (index) => (index * 7919) % 23);
		await evaluateClaims(database, NOW);
		const before = await verdictOf("made-irregular", "C14");
		expect(before?.parts.some(({ measure, low }) => measure === "fatalities" && low !== null)).toBe(true);
		await addAlias(database.db, null, { id: "jnim", alias: { name: "Another name", ...ANYWHERE } }, NOW);
		await evaluateClaims(database, NOW);
		const after = await verdictOf("made-irregular", "C14");
		expect(after?.revision).toBeGreaterThan(before?.revision ?? 0);
		expect(after?.parts).toEqual(before?.parts);
	});

	it("that change a verdict are reported once, and nothing is sent where none has changed", async () => {
		const reported = () =>
			database.sql`select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'tell-verdicts'`;
		const before = (await reported()).length;
		await evaluateClaims(database, NOW);
		expect(await reported()).toHaveLength(before);
		await bring("made-inconclusive", { before: 1, after: 1 }, "25.1");
		await evaluateClaims(database, NOW);
		expect(await reported()).toHaveLength(before + 1);
	});

	it("are requested by each revision, once for those that wait", async () => {
		const waiting = await database.sql`select key from graphile_worker.jobs where task_identifier = 'evaluate-claims'`;
		expect(waiting.map(({ key }) => key)).toEqual(["evaluate-claims"]);
	});
});
