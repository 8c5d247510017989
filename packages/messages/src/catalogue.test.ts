import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import briefEn from "./brief.en.json" with { type: "json" };
import briefFr from "./brief.fr.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };

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

/** Words of a message as a reader sees them, without its syntax. */
const wordsOf = (elements: readonly MessageFormatElement[]): string =>
	elements
		.map((element) => {
			if (element.type === TYPE.literal) return element.value;
			if (element.type !== TYPE.select && element.type !== TYPE.plural) return "0";
			return Object.values(element.options)
				.map(({ value }) => wordsOf(value))
				.join(" ");
		})
		.join("");

/** Every message by its key, with its text and the names of what goes into it. */
function flat(messages: object, path = ""): { key: string; text: string; values: string }[] {
	return Object.entries(messages).flatMap(([name, value]) =>
		typeof value === "string"
			? [{ key: `${path}${name}`, text: value, values: [...new Set(valuesOf(parse(value)))].toSorted().join(" ") }]
			: flat(value, `${path}${name}.`),
	);
}

/** What a message says where both languages say it in the same words, in small letters. */
const SAME_WORDS = new Set(
	[
		"Action, Administration, Citations, Corrections, Date, Dates, District, Document, Documents, Engagement, Engagements, Exact, Export, Force",
		"Forces, Horizon, Import, Imports, Installation, Invitation, Kind, Latitude, Licence, Longitude, Note, Notes, Offensive, Pages, Parties, Pause",
		"Point, Points, Population, Poisson, Province, Record, Route, Rupture, Sanctions, Score, Secret, Second, Session, Sessions, Site, Situation, Source",
		"Sources, source  sources, Table, Total, Type, Verdict, Version, Versions, version  versions, Webhook, Webhooks, Zone, Zones",
		// Names.
		"Arrow, Burkina Faso, Conflictology, English, Français, Harmattan, Mali, Mali Burkina Faso, Niger, Parquet, Postgres, r import, Sahel, GeoJSON, BibTeX, Data Package, Croissant",
	]
		.join(", ")
		.toLowerCase()
		.split(", "),
);

describe.each([
	["pages, emails and feeds", en, fr],
	["briefs", briefEn, briefFr],
])("the catalogues of %s", (_, english, french) => {
	const shape = (messages: object) => flat(messages).map(({ key, values }) => `${key} ${values}`);

	it("are well-formed, have the same keys in each language, and each message takes the same values", () => {
		expect(shape(french)).toEqual(shape(english));
	});
	it("leave no sentence and no word of the other language untranslated", () => {
		const own = new Map(flat(french).map(({ key, text }) => [key, text]));
		const same = flat(english).filter(({ key, text }) => own.get(key) === text);
		const left = same.filter(({ key, text }) => {
			const words = wordsOf(parse(text))
				.replaceAll(/[^\p{L} ]/gu, "")
				.trim();
			return /[a-z]{4}/.test(words) && !SAME_WORDS.has(words.toLowerCase()) && !/^(country|regionNames)\./.test(key);
		});
		expect(left.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
	});
	it("are set in French as French is: no space that a line can break at before its punctuation, and its own apostrophe", () => {
		const faults = flat(french).filter(({ text }) => {
			const words = wordsOf(parse(text));
			return / [;:!?»]|« |\d %|[a-zà-ü]'[a-zà-ü]/i.test(words);
		});
		expect(faults.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
	});
});
