import { LANGUAGES } from "@harmattan/domain/language/language";

import { describe, expect, it } from "vitest";
import { openBriefWords } from "./brief-words.ts";

describe("the words of briefs", () => {
	it("write dates, numbers and countries as their language does", () => {
		const [english, french] = LANGUAGES.map(openBriefWords);
		expect([english?.day("2026-11-01"), french?.day("2026-11-01")]).toEqual(["1 November 2026", "1 novembre 2026"]);
		expect([english?.number(12_345), french?.number(12_345).replaceAll(/\s/g, " ")]).toEqual(["12,345", "12 345"]);
		expect([english?.change(-0.125), french?.region("TCD", "Chad"), french?.region("ML-3", "Sikasso")]).toEqual([
			"-13%",
			"Tchad",
			"Sikasso",
		]);
	});
});
