import { shippedText } from "@harmattan/messages/shipped-words";
import { expect, test } from "vitest";
import { CLAIMS } from "./claims.ts";
import { ENGAGEMENTS } from "./engagements.ts";
import { FACT_ENGAGEMENTS } from "./fact-engagements.ts";
import { FACT_MILESTONES } from "./fact-milestones.ts";
import { FACT_PRESENCES } from "./fact-presences.ts";
import { FACT_STRENGTHS } from "./fact-strengths.ts";
import { PRESENCES } from "./forces.ts";
import { MILESTONES } from "./milestones.ts";
import { NAMED_AREAS, PLACES } from "./places.ts";
import { TAXONOMY_ROWS } from "./taxonomies.ts";
import { ZONE_SCALES } from "./zone-scales.ts";

/** Fields whose texts a page shows as sentences; names, which are often the same in both languages, are left to the eye. */
const SENTENCES = new Set(["title", "note", "text", "test"]);

function sentencesIn(value: unknown, field = ""): string[] {
	if (typeof value === "string") return SENTENCES.has(field) ? [value] : [];
	if (Array.isArray(value)) return value.flatMap((item) => sentencesIn(item, field));
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([name, item]) => (name === "citations" ? [] : sentencesIn(item, name)));
}

test("every sentence of the reference data that ship is there in French", () => {
	const shipped = [
		...MILESTONES,
		...FACT_MILESTONES,
		...PRESENCES,
		...FACT_PRESENCES,
		...Object.values(FACT_STRENGTHS),
		...ENGAGEMENTS,
		...FACT_ENGAGEMENTS,
		...PLACES,
		...NAMED_AREAS,
		...CLAIMS,
		...ZONE_SCALES,
		...TAXONOMY_ROWS,
	];
	const sentences = [...new Set(sentencesIn(shipped))];
	expect(sentences.length).toBeGreaterThan(150);
	expect(sentences.filter((text) => shippedText("fr", text) === text)).toEqual([]);
});
