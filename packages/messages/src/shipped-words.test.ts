import { describe, expect, it } from "vitest";
import en from "./en.json" with { type: "json" };
import { inLanguage, shippedText } from "./shipped-words.ts";

describe("texts of the data that ship", () => {
	it("are in French: names of countries and groups, definitions, places with their country, areas that a reader drew", () => {
		const of = (text: string) => shippedText("fr", text).replaceAll(/\s/g, " ");
		expect([of("Chad"), of("Côte d'Ivoire"), of("Littoral states"), of("Timbuktu, Mali"), of("Deaths")]).toEqual([
			"Tchad",
			"Côte d’Ivoire",
			"Pays côtiers",
			"Tombouctou, Mali",
			"Décès",
		]);
		expect(of("Mali, within 50 km of 14.10°N 1.63°W")).toBe("Mali, à moins de 50 km de 14.10°N 1.63°W");
	});
	it("are left as they are in English, and where somebody wrote or changed them", () => {
		expect(shippedText("en", "Chad")).toBe("Chad");
		expect(shippedText("fr", "Chad, as we call it here, and its army")).toBe("Chad, as we call it here, and its army");
	});
	it("are found wherever they stand in an answer; its codes, numbers, dates and keys stay", () => {
		const at = new Date(0);
		const answer = { id: "TCD", name: "Chad", kind: "region", at, rows: [{ name: "Chad", events: 3, note: null }] };
		expect(inLanguage("fr", answer)).toEqual({
			id: "TCD",
			name: "Tchad",
			kind: "region",
			at,
			rows: [{ name: "Tchad", events: 3, note: null }],
		});
	});
	it("are no code by which the product itself knows something: none that a message is found by is changed", () => {
		const codesIn = (messages: object): string[] =>
			Object.entries(messages).flatMap(([name, value]) =>
				typeof value === "string" ? [name] : [name, ...codesIn(value as object)],
			);
		// Names of towns are found by themselves.
		const codes = [...new Set(codesIn(en))].filter((code) => !(code in en.town));
		expect(codes.length).toBeGreaterThan(1000);
		expect(codes.filter((code) => shippedText("fr", code) !== code)).toEqual([]);
	});
});
