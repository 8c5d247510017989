import { describe, expect, it } from "vitest";
import { concerns, regionNamed } from "./region-scope.ts";

const region = (id: string, kind: "country" | "admin1" | "group" | "named_area", name: string) => ({ id, kind, name });
const all = [
	region("NER", "country", "Niger"),
	region("NG-NI", "admin1", "Niger"),
	region("sahel", "group", "Sahel"),
	region("BF-12", "admin1", "Sahel"),
	region("BJ-ZZ", "admin1", "Savanes"),
	region("TG-S", "admin1", "Savanes"),
	region("NE-6", "admin1", "Tillabéri"),
];

describe("a region by its name", () => {
	it.each([
		["NER", "NER"],
		["niger", "NER"],
		["Sahel", "sahel"],
		["tillaberi", "NE-6"],
		["Savanes", null],
		["Atlantis", null],
	])("%s is %s: a country or group before a unit of its name, and nothing where several are left", (text, id) =>
		expect(regionNamed(all, text)).toBe(id),
	);
});

describe("what concerns some countries", () => {
	it("names one of them, or none and so all", () => {
		expect(concerns({ countries: ["MLI", "NER"] }, ["NER"])).toBe(true);
		expect(concerns({ countries: [] }, ["NER"])).toBe(true);
		expect(concerns({ countries: ["MLI"] }, ["NER"])).toBe(false);
	});
});
