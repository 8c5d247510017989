import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { BRIEF_LOCALES } from "@harmattan/domain/brief/content";
import { describe, expect, it } from "vitest";
import en from "./brief.en.json" with { type: "json" };
import fr from "./brief.fr.json" with { type: "json" };
import { openBriefWords } from "./brief-words.ts";

/** Names of the values that a message takes. */
const valuesOf = (elements: readonly MessageFormatElement[]): string[] =>
	elements.flatMap((element) => {
		if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
		const inside =
			element.type === TYPE.select || element.type === TYPE.plural
				? Object.values(element.options).flatMap(({ value }) => valuesOf(value))
				: [];
		return [element.value, ...inside];
	});
/** Every message by its key, with its text and the names of what goes into it. */
function flat(messages: object, path = ""): { key: string; text: string; values: string }[] {
	return Object.entries(messages).flatMap(([name, value]) =>
		typeof value === "string"
			? [{ key: `${path}${name}`, text: value, values: [...new Set(valuesOf(parse(value)))].toSorted().join(" ") }]
			: flat(value, `${path}${name}.`),
	);
}

describe("the words of briefs", () => {
	it("are well-formed, have the same keys in each language, and each message takes the same values", () => {
		const shape = (messages: object) => flat(messages).map(({ key, values }) => `${key} ${values}`);
		expect(shape(fr)).toEqual(shape(en));
	});
	it("are the same in both languages only where the words are", () => {
		const french = new Map(flat(fr).map(({ key, text }) => [key, text]));
		const same = flat(en).filter(({ key, text }) => french.get(key) === text && !key.startsWith("regionNames."));
		expect(same.filter(({ text }) => /[a-z]{3}/.test(text.replaceAll(/\{[^}]*\}/g, ""))).map(({ key }) => key)).toEqual(
			["forces.title", "revised.date"],
		);
	});
	it("write dates, numbers and countries as their language does", () => {
		const [english, french] = BRIEF_LOCALES.map(openBriefWords);
		expect([english?.day("2026-11-01"), french?.day("2026-11-01")]).toEqual(["1 November 2026", "1 novembre 2026"]);
		expect([english?.number(12_345), french?.number(12_345).replaceAll(/\s/g, " ")]).toEqual(["12,345", "12 345"]);
		expect([english?.change(-0.125), french?.region("TCD", "Chad"), french?.region("ML-3", "Sikasso")]).toEqual([
			"-13%",
			"Tchad",
			"Sikasso",
		]);
	});
});
