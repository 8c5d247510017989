import { describe, expect, it } from "vitest";
import { wantedLanguage } from "./wanted-language.ts";

const of = (pathname: string, acceptLanguage: string | null, chosen: string | null = null) =>
	wantedLanguage({ pathname, acceptLanguage, chosen });

describe("the language that a reader is sent to", () => {
	it("is the one that the browser prefers of ours, whatever else it takes", () => {
		expect(of("/map", "fr-BF,fr;q=0.9,en;q=0.8")).toBe("fr");
		expect(of("/map", "en-GB,en;q=0.9,fr;q=0.8")).toBeNull();
		expect(of("/map", "en;q=0.3,fr;q=0.7")).toBe("fr");
		expect(of("/map", "ha,fr;q=0.5")).toBe("fr");
		expect(of("/map", "de,*;q=0.1")).toBeNull();
		expect(of("/map", null)).toBeNull();
	});
	it("is the one that was chosen before, against the browser", () => {
		expect(of("/map", "fr", "en")).toBeNull();
		expect(of("/map", "en", "fr")).toBe("fr");
		expect(of("/map", "fr", "xx")).toBe("fr");
	});
	it("is none where the address names one, or is no page, or is a panel", () => {
		expect(of("/fr/map", "en", "en")).toBeNull();
		expect(of("/api/v1/events", "fr")).toBeNull();
		expect(of("/embed/series", "fr")).toBeNull();
	});
});
