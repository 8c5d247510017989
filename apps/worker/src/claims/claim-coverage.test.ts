import { readClaimFacts } from "@harmattan/analysis/claims/claim-facts";
import { listDatasets } from "@harmattan/database/queries/datasets";
import { CUT, insertCoveredDatasets } from "@harmattan/database/testing/covered-datasets";
import { createTestDatabase, type TestDatabase } from "@harmattan/database/testing/test-database";
import { ASSESSMENT_TESTS } from "@harmattan/domain/claims/assessment-tests";
import type { ClaimFacts } from "@harmattan/domain/claims/claim-facts";
import { type ClaimTest, claimTest } from "@harmattan/domain/claims/claim-test";
import { evaluate } from "@harmattan/domain/claims/evaluate";
import { INDICATORS } from "@harmattan/domain/indicators/catalogue";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

// The same test of coverage for claims: without some days a verdict is what it was, or not testable.

let database: TestDatabase;
const facts = new Map<string, ClaimFacts>();
beforeAll(async () => {
	database = await createTestDatabase(inject("adminUrl"));
	await insertCoveredDatasets(database.sql);
	for (const dataset of await listDatasets(database.db, { role: "admin" }))
		facts.set(dataset.id, await readClaimFacts(database.db, dataset));
}, 120_000);
afterAll(() => database.close());

const of = (dataset: string): ClaimFacts => {
	const found = facts.get(dataset);
	if (found === undefined) throw new Error(`no dataset ${dataset}`);
	return found;
};
const bound = { op: "at_least" as const, expected: 1, tolerance: 0 };
const whole = { class: "V" as const, actor: null, area: null };

/** Every claim of the ledger, and one of each kind that a member can make of a view, of every indicator. */
const TESTS: readonly (readonly [name: string, test: ClaimTest])[] = [
	...Object.entries(ASSESSMENT_TESTS).map(([id, test]) => [id, claimTest.parse(test)] as const),
	...INDICATORS.flatMap(({ id, interval }) =>
		["2023-01-01", "2023-04-01", "2023-06-01", "span"].map(
			(period) =>
				[
					`${id}, ${period}`,
					claimTest.parse({
						kind: "indicator",
						indicator: id,
						region: "MLI",
						...whole,
						interval: interval ?? "month",
						from: period === "span" ? "2023-01-01" : null,
						to: period === "span" ? "2023-06-30" : null,
						period,
						...bound,
					}),
				] as const,
		),
	),
	...["2023-01-31", "2023-06-30"].flatMap((to) => [
		[
			`total to ${to}`,
			claimTest.parse({
				kind: "total",
				scope: { region: "MLI", ...whole },
				measure: "events",
				from: "2023-01-01",
				to,
				...bound,
			}),
		] as const,
		[
			`map to ${to}`,
			claimTest.parse({ kind: "chosen", choice: { from: "2023-01-01", to }, measure: "events", ...bound }),
		] as const,
	]),
	...["2022-06-01", "2023-01-20", "2023-04-01", "2023-08-01"].map(
		(day) =>
			[
				`change at ${day}`,
				claimTest.parse({
					kind: "change",
					parts: [{ region: "sahel", ...whole, measure: "events" }],
					date: { earliest: day, latest: day },
					months: 3,
					expect: { kind: "increase" },
				}),
			] as const,
	),
];

describe.each(["cut", "unknown"])("without %s days", (dataset) => {
	it.each(TESTS)("%s has the verdict that it had, or is not testable", async (name, test) => {
		const [before, after] = [await evaluate(test, of("whole")), await evaluate(test, of(dataset))];
		if (after.verdict !== "not_testable")
			expect([name, after.verdict, after.value]).toEqual([name, before.verdict, before.value]);
	});
	it("a test that needs them is not testable and names them", async () => {
		const span = TESTS.find(([name]) => name === "total to 2023-06-30");
		const result = await evaluate(span?.[1] ?? { kind: "not_testable" }, of(dataset));
		expect([result.verdict, result.parts[0]?.uncovered]).toEqual(["not_testable", CUT]);
		expect((await evaluate(span?.[1] ?? { kind: "not_testable" }, of("whole"))).verdict).toBe("holds");
	});
});
