import { describe, expect, it } from "vitest";
import { type CitedWork, citationBibtex, citationCsl, citationText } from "./citation.ts";

const work: CitedWork = {
	title: "Coup, Niger: events 50% & more",
	source: "UCDP (CC BY 4.0)",
	revision: 12,
	versions: { comparison: 1, classes: 1 },
	hash: "0123456789abcdef0123",
	citedAt: "2026-11-23T10:00:00.000Z",
	address: "https://example.org/cite/abc",
	synthetic: false,
};

describe("a citation", () => {
	it("names the view, its data, revision, method, values and address", () =>
		expect(citationText(work)).toBe(
			"Harmattan. “Coup, Niger: events 50% & more”. Data: UCDP (CC BY 4.0); data revision 12; method: comparison 1, classes 1; SHA-256 0123456789ab. Computed 2026-11-23. https://example.org/cite/abc",
		));
	it("of made-up events says so first", () =>
		expect(citationText({ ...work, synthetic: true })).toContain("Demonstration data: synthetic, not evidence; Data:"));
	it("in BibTeX escapes what means something to TeX", () => {
		const entry = citationBibtex(work);
		expect(entry).toContain("@misc{harmattan-0123456789ab,");
		expect(entry).toContain("title = {{Coup, Niger: events 50\\% \\& more}}");
		expect(entry).toContain("year = {2026},\n  month = {11}");
	});
	it("in CSL-JSON is a dataset with its day and address", () =>
		expect(citationCsl(work)).toMatchObject({
			type: "dataset",
			issued: { "date-parts": [[2026, 11, 23]] },
			URL: "https://example.org/cite/abc",
		}));
});
