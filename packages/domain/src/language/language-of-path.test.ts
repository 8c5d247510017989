import { describe, expect, it } from "vitest";
import { isPagePath, languageOfPath, pathIn } from "./language-of-path.ts";

describe("the language of a path", () => {
	it("is the prefix's, and the path of the page is what follows it", () => {
		expect(languageOfPath("/fr")).toEqual({ language: "fr", path: "/" });
		expect(languageOfPath("/fr/map")).toEqual({ language: "fr", path: "/map" });
		expect(languageOfPath("/map")).toEqual({ language: "en", path: "/map" });
	});
	it("is not read from a word that only begins like a prefix, nor from a program's address", () => {
		expect(languageOfPath("/france")).toEqual({ language: "en", path: "/france" });
		expect(languageOfPath("/fr/api/v1/events")).toEqual({ language: "en", path: "/fr/api/v1/events" });
		expect(isPagePath("/embed.js")).toBe(false);
		expect(languageOfPath("/en/map")).toEqual({ language: "en", path: "/en/map" });
	});
	it("leads back to the same address", () => {
		for (const address of ["/", "/map", "/fr", "/fr/regions/MLI"]) {
			const { language, path } = languageOfPath(address);
			expect(pathIn(language, path)).toBe(address);
		}
		expect(pathIn("fr", "/?region=sahel#map")).toBe("/fr?region=sahel#map");
		expect(pathIn("fr", "#map")).toBe("#map");
		expect(pathIn("fr", "/api/v1/briefs.atom")).toBe("/api/v1/briefs.atom");
		expect(pathIn("fr", "https://example.org/map")).toBe("https://example.org/map");
	});
});
