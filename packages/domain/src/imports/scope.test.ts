import { describe, expect, it } from "vitest";
import { coverageWithin, importScope, isInScope, OWN_SCOPE, parseScope } from "./scope.ts";

const span = (country: string) => ({
	country,
	from: "2023-10-01",
	to: "2023-10-31",
	kind: "complete" as const,
	source: "UCDP GED 23.0.10",
});

describe("the scope of a dataset", () => {
	it("is our regions and neighbours where nobody says otherwise", () =>
		expect(OWN_SCOPE).toEqual(expect.arrayContaining(["MLI", "BFA", "NER", "TGO", "NGA", "TCD"])));
	it("never leaves out what lies in no known country", () => {
		const scope = new Set(["MLI"]);
		expect([isInScope(scope, "MLI"), isInScope(scope, "UKR"), isInScope(scope, null)]).toEqual([true, false, true]);
		expect(isInScope(null, "UKR")).toBe(true);
	});
	it("is read from codes, or as the world", () => {
		expect(parseScope("mli, BFA;ner")).toEqual(["MLI", "BFA", "NER"]);
		expect(parseScope("world")).toBeNull();
		expect(importScope.safeParse(parseScope("Mali")).success).toBe(false);
	});
	it("bounds what a file covers: a release of the world covers the countries that are taken in, and no others", () => {
		expect(coverageWithin([span("world")], ["MLI", "BFA"]).map(({ country }) => country)).toEqual(["MLI", "BFA"]);
		expect(coverageWithin([span("MLI"), span("UKR")], ["MLI", "BFA"])).toEqual([span("MLI")]);
		expect(coverageWithin([span("world")], null)).toEqual([span("world")]);
	});
});
