import { describe, expect, it } from "vitest";
import { claimTest } from "./claim-test.ts";
import { claimOf, madeClaim, nextClaimId } from "./made-claim.ts";
import { testWords } from "./test-words.ts";

const indicator = {
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
	expected: 60,
	tolerance: 0.1,
};

describe("a claim that a member makes", () => {
	it("has an id that no claim had before, removed ones too", () => {
		expect(nextClaimId([])).toBe("A1");
		expect(nextClaimId(["C1", "A2", "A10", "F4", "AB7"])).toBe("A11");
	});
	it("is of a view that can be formed again, and a sentence", () => {
		expect(madeClaim.safeParse({ dataset: "one", text: "Sixty people were killed.", bound: indicator }).success).toBe(
			true,
		);
		expect(madeClaim.safeParse({ dataset: "one", text: "Sixty", bound: indicator }).success).toBe(false);
		const reference = { kind: "places", ids: ["x"] };
		expect(madeClaim.safeParse({ dataset: "one", text: "Sixty people were killed.", bound: reference }).success).toBe(
			false,
		);
	});
	it("is a forecast where it says how likely it is, in a phrase that is scored, and of no other", () => {
		const made = { dataset: "one", text: "Sixty people will be killed.", bound: indicator };
		const forecast = madeClaim.parse({ ...made, likelihood: "very likely" });
		expect(claimOf(forecast, "A1", "An analyst")).toMatchObject({
			kind: "forecast",
			likelihood: "very likely",
			horizon: "2023-06-01",
		});
		expect(claimOf(madeClaim.parse(made), "A2", "An analyst")).toMatchObject({ kind: "claim", likelihood: null });
		expect(madeClaim.safeParse({ ...made, likelihood: "perhaps" }).success).toBe(false);
	});
	it("says in words what a map or a stated series must show", () => {
		const choice = claimTest.parse({
			kind: "chosen",
			choice: { from: "2023-01-01", to: "2023-12-31", countries: ["NER"], deaths: { from: 2, to: null } },
			measure: "fatalities",
			op: "at_least",
			expected: 100,
		});
		if (choice.kind !== "chosen") throw new Error("another kind");
		expect(testWords(choice, "en")).toBe(
			"Deaths on the map (class V, 2023-01-01 to 2023-12-31, NER, deaths 2-) are at least 100",
		);
		const stated = { kind: "stated" as const, series: "gold-output", region: "MLI", period: "2023-01-01" };
		expect(testWords({ ...stated, op: "about", expected: 70, tolerance: 0.05 }, "en")).toBe(
			"The value of gold-output (MLI, 2023-01-01) is about 70; within 5% it holds, within 10% it has drifted",
		);
	});
	it("says the same in French, with numbers and names as French writes them", () => {
		expect(testWords(indicator, "fr").replaceAll(/\s/g, " ")).toBe(
			"Décès (classe SJ, NER, mois : 2023-06-01) : environ 60 ; confirmée à 10 % près, écart constaté jusqu’à 20 %",
		);
	});
	it("says in words what is tested and when it drifts", () => {
		expect(testWords(indicator, "en")).toBe(
			"Deaths (class SJ, NER, the month of 2023-06-01) is about 60; within 10% it holds, within 20% it has drifted",
		);
		expect(
			testWords(
				{
					kind: "change",
					parts: [{ region: "NER", class: "V", actor: "issp", area: null, near: null, measure: "events" }],
					date: { earliest: "2023-07-26", latest: "2023-07-26" },
					months: 6,
					until: null,
					expect: { kind: "increase" },
					combine: "all",
				},
				"en",
			),
		).toBe(
			"events, class V, NER, issp: 6 months before 2023-07-26 against as many after: more after than before, by an interval that excludes 1",
		);
	});
});
