import { REGION_GROUPS } from "../regions/regions.ts";
import type { ClaimScope, ClaimTest } from "./claim-test.ts";

const SAHEL = [...REGION_GROUPS.sahel];
const day = (date: string) => ({ earliest: date, latest: date });
const month = (text: string, last: number) => ({ earliest: `${text}-01`, latest: `${text}-${last}` });

const COUP_NIGER = day("2023-07-26");
const WAGNER_CONTRACT = month("2021-09", 30);
/** The month that the assessment was published in. */
const PUBLISHED = month("2023-12", 31);
/** Twelve months before the assessment's newest month began. */
const YEAR_BEFORE = day("2022-12-01");

const scope = (region: string, rest: Partial<ClaimScope> = {}): ClaimScope => ({
	region,
	class: "SJ",
	actor: null,
	area: null,
	near: null,
	...rest,
});
const events = (of: ClaimScope) => ({ ...of, measure: "events" as const });
const deaths = (of: ClaimScope) => ({ ...of, measure: "fatalities" as const });
const increase = { kind: "increase" } as const;
const change = (
	rest: Pick<Extract<ClaimTest, { kind: "change" }>, "parts" | "date" | "months"> &
		Partial<Extract<ClaimTest, { kind: "change" }>>,
): ClaimTest => ({
	kind: "change",
	until: null,
	expect: increase,
	combine: "all",
	...rest,
});
const littoral = change({ parts: [events(scope("littoral"))], date: PUBLISHED, months: 12 });
const untestable: ClaimTest = { kind: "not_testable" };

/**
 * The tests that the founding assessment's claims and forecasts are bound to, by id. What the text does not say of a test, such as the length
 * of a window, is the editor's and stands in the Method.
 */
export const ASSESSMENT_TESTS: Readonly<Record<string, ClaimTest>> = {
	C1: { kind: "rising_years", regions: SAHEL, class: "V", from: 2017, to: 2021 },
	C2: {
		kind: "milestones",
		milestone: "coup",
		countries: SAHEL,
		from: "2020-01-01",
		to: "2023-12-31",
		expected: 5,
	},
	C3: change({
		parts: [events(scope("NER", { actor: "issp" }))],
		date: COUP_NIGER,
		months: 6,
		until: "2023-11-30",
		expect: { kind: "ratio", holds: [2.3, 3.3], plausible: [2, 4] },
	}),
	C4: {
		kind: "indicator",
		indicator: "site_overruns",
		region: "mali-north",
		class: "V",
		actor: null,
		area: null,
		interval: "month",
		from: "2023-09-01",
		to: "2023-12-31",
		period: "span",
		op: "at_least",
		expected: 8,
		tolerance: 0,
	},
	C5: { kind: "strength_share", force: "wagner-mali", others: ["french-mali", "un-mali"], below: 0.2 },
	C6: change({ parts: [events(scope("MLI", { class: "SF" }))], date: WAGNER_CONTRACT, months: 12 }),
	C7: change({
		parts: [
			events(scope("mali-central", { actor: "jnim" })),
			events(scope("MLI", { actor: "jnim", near: { of: "capital", km: 200 } })),
		],
		date: YEAR_BEFORE,
		months: 12,
	}),
	C8: { kind: "places", ids: ["governance-northeast"] },
	C9: { kind: "places", ids: ["zakat-niger"] },
	C10: change({
		parts: SAHEL.flatMap((country) => [
			events(scope(country, { near: { of: "capital", km: 200 } })),
			events(scope(country, { near: { of: "centre", km: 100 } })),
		]),
		date: YEAR_BEFORE,
		months: 12,
	}),
	C11: littoral,
	C12: {
		kind: "total",
		scope: scope("BFA", { class: "SF", actor: "vdp" }),
		measure: "events",
		from: "2022-10-01",
		to: "2023-11-30",
		op: "at_least",
		expected: 2,
		tolerance: 0,
	},
	C13: change({
		parts: [events(scope("MLI")), deaths(scope("MLI"))],
		date: WAGNER_CONTRACT,
		months: 12,
		combine: "any",
	}),
	C14: change({
		parts: [{ ...scope("NER", { actor: "issp" }), measure: "districts" }, deaths(scope("NER", { actor: "issp" }))],
		date: COUP_NIGER,
		months: 6,
		until: "2023-11-30",
	}),
	F1: change({ parts: [events(scope("sahel")), deaths(scope("sahel"))], date: PUBLISHED, months: 12 }),
	F2: untestable,
	F3: untestable,
	F4: littoral,
};

/** What stands in place of a dataset for verdicts that rest on values that a source states, whatever events are held. */
export const STATED_VALUES = "stated-values";

/**
 * Second tests of the same sentences, on UCDP's yearly totals: they need no events, and have a verdict on the first start. C1 by deaths alone. C6 by
 * civilians whom governments killed in Mali: 2022, the first whole year after September 2021, against 2020, the last whole one before; the editor's choice.
 */
export const STATED_TESTS: Readonly<Record<string, ClaimTest>> = {
	C1: { kind: "stated_rising", series: "ucdp-organized-violence", regions: SAHEL, from: 2017, to: 2021 },
	C6: {
		kind: "stated_increase",
		series: "ucdp-organized-violence-one-sided-by-governments",
		region: "MLI",
		before: 2020,
		after: 2022,
	},
};
