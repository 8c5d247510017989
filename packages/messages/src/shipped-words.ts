import { FORCE_BALANCE } from "@harmattan/domain/forces/balance-definition";
import { INDICATORS } from "@harmattan/domain/indicators/catalogue";
import { REPORTING_LAG } from "@harmattan/domain/indicators/reporting-lag";
import type { InEachLanguage, Language } from "@harmattan/domain/language/language";
import { DEFAULT_LANGUAGE } from "@harmattan/domain/language/language";
import englishCountries from "i18n-iso-countries/langs/en.json" with { type: "json" };
import frenchCountries from "i18n-iso-countries/langs/fr.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };
import { fitted, openPatterns } from "./sentence-patterns.ts";
import shipped from "./shipped.fr.json" with { type: "json" };

type Names = Record<string, string | string[]>;

/** English texts of the data that ship with the product, each with its French. A text that somebody wrote or changed is not among them. */
const FRENCH: ReadonlyMap<string, string> = new Map([
	...countryPairs(englishCountries.countries, frenchCountries.countries),
	// Our own names of countries and groups, where they differ from the list's.
	...pairs(en.country, fr.country),
	...pairs(en.region, fr.region),
	...[...INDICATORS, REPORTING_LAG, FORCE_BALANCE].flatMap(({ text }) => pairs(text.en, text.fr)),
	...Object.entries(shipped),
]);

/** Names of areas that a reader drew, which the domain forms: see its `areaName`. */
const AREAS = openPatterns({
	"near {0} (synthetic)": "près de {0} (synthétique)",
	"within {0} km of {1}": "à moins de {0} km de {1}",
	"{0}, within {1} km of {2}": "{0}, à moins de {1} km de {2}",
	"drawn area of {0} corners about {1}": "zone tracée de {0} sommets autour de {1}",
	"{0}, drawn area of {1} corners about {2}": "{0}, zone tracée de {1} sommets autour de {2}",
});

const FORMED = /within|drawn|near /;

const TABLES: InEachLanguage<ReadonlyMap<string, string>> = { en: new Map(), fr: FRENCH };

/**
 * A text of the data in a language, where it is one that ships with the product: the name of a country or group, a definition, a
 * milestone, a note. Any other is given back as it was written.
 */
export function shippedText(language: Language, text: string): string {
	if (language === DEFAULT_LANGUAGE) return text;
	const table = TABLES[language];
	const whole = table.get(text);
	if (whole !== undefined) return whole;
	if (FORMED.test(text)) return fitted(AREAS, text) ?? text;
	// A place with its country, such as “Timbuktu, Mali”.
	const [place = "", country, more] = text.split(", ");
	const within = country === undefined || more !== undefined ? undefined : table.get(country);
	return within === undefined ? text : `${table.get(place) ?? place}, ${within}`;
}

/** An answer of the API with every shipped text in it in a language; arrays and plain objects are looked through, all else is left. */
export function inLanguage<Answer>(language: Language, answer: Answer): Answer {
	return language === DEFAULT_LANGUAGE ? answer : (translated(language, answer) as Answer);
}

function translated(language: Language, value: unknown): unknown {
	if (typeof value === "string") return shippedText(language, value);
	if (Array.isArray(value)) return value.map((item) => translated(language, item));
	if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, translated(language, item)]));
}

function pairs<Texts extends object>(english: Texts, french: { [Key in keyof Texts]: unknown }): [string, string][] {
	return (Object.keys(english) as (keyof Texts)[]).map((key) => [String(english[key]), String(french[key])]);
}

/** Each name of a country in English with the first in French. */
function countryPairs(english: Names, french: Names): [string, string][] {
	return Object.entries(english).flatMap(([code, names]) => {
		const own = [french[code] ?? names].flat()[0] ?? "";
		return [names].flat().map((name): [string, string] => [name, own]);
	});
}
