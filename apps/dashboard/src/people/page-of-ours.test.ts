import { describe, expect, it } from "vitest";
import { pageOfOurs } from "./page-of-ours.ts";

describe("the page that is opened after signing in", () => {
	it("is one of ours, with its query", () => {
		expect(pageOfOurs("/map?class=SJ&dataset=a%20b")).toBe("/map?class=SJ&dataset=a%20b");
		expect(pageOfOurs("/claims/C1#x")).toBe("/claims/C1");
		expect(pageOfOurs(null)).toBe("/");
	});
	it("never leaves the site, however an address is written", () => {
		for (const address of [
			"/\t/evil.example/",
			"/\n/evil.example",
			"//evil.example",
			"/\\evil.example",
			"\\\\evil.example",
			"https://evil.example/",
			"https:evil.example",
			"javascript:alert(1)",
			"/.//evil.example",
			"/x/..//evil.example",
			"http://own.invalid//evil.example",
		])
			expect(new URL(pageOfOurs(address), "http://localhost:3000").origin, address).toBe("http://localhost:3000");
	});
});
