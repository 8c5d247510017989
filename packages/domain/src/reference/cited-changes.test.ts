import { describe, expect, it } from "vitest";
import { uncitedChanges } from "./cited-changes.ts";
import { type PresenceDraft, presenceDraft } from "./drafts.ts";

const cite = (field: string, documentId: string) => ({
	field,
	origin: "document" as const,
	endnote: null,
	documentId,
	note: null,
});
const strength = (best: number, documentId: string) => ({
	countKind: "estimated" as const,
	low: null,
	best,
	high: null,
	date: { earliest: "2023-01-01", latest: "2023-12-31" },
	note: null,
	citations: [cite("best", documentId)],
});
const row = presenceDraft.parse({
	id: "wagner-mali",
	host: "MLI",
	force: "Wagner Group",
	sponsor: "Russia",
	type: "private_military",
	kind: "private_military",
	status: "present",
	from: { earliest: "2021-12-01", latest: "2021-12-31" },
	to: { earliest: null, latest: null },
	lastConfirmed: { earliest: "2023-12-01", latest: "2023-12-31" },
	note: null,
	strengths: [strength(1000, "december-2023")],
	citations: [cite("status", "december-2023")],
});
const uncited = (changes: Partial<PresenceDraft>) =>
	uncitedChanges({ entity: "presence", row }, { entity: "presence", row: { ...row, ...changes } });

describe("an edit of a fact", () => {
	it("that keeps the source of the old value is uncited", () =>
		expect(uncited({ status: "withdrawn", to: { earliest: "2025-06-06", latest: "2025-06-06" } })).toEqual([
			"to",
			"status",
		]));
	it("is cited by a new source of the very field, and of no other", () => {
		const citations = [...row.citations, cite("status", "june-2025")];
		expect(uncited({ status: "withdrawn", citations })).toEqual([]);
		expect(uncited({ sponsor: "Somebody else", citations })).toEqual(["sponsor"]);
	});
	it("of our own words, or that takes a value away, needs none", () =>
		expect(uncited({ note: "Corrected spelling", sponsor: null })).toEqual([]));
	it("of a strength needs a source of its own too; a strength of another date stands beside it", () => {
		expect(uncited({ strengths: [strength(2500, "december-2023")] })).toEqual(["strength 1"]);
		expect(uncited({ strengths: [strength(2500, "june-2025")] })).toEqual([]);
	});
	it("that changes nothing needs none", () => expect(uncited({})).toEqual([]));
});
