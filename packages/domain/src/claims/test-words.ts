import { CHOICE_WORDS, choiceWords } from "../events/choice-words.ts";
import { areaName } from "../events/map-area.ts";
import { findIndicator } from "../indicators/catalogue.ts";
import type { InEachLanguage, Language } from "../language/language.ts";
import type { TestOf } from "./claim-test.ts";

/** Tests that members make of a view. */
type ViewTest = TestOf<"indicator" | "change" | "chosen" | "stated">;
type Bound = Pick<TestOf<"stated">, "op" | "expected" | "tolerance">;

/** The words of a language that a test is put together of. */
interface TestWords {
	number: Intl.NumberFormat;
	percent: Intl.NumberFormat;
	op: Record<Bound["op"], string>;
	within: (share: string, twice: string) => string;
	stated: (series: string, region: string, period: string, bound: string) => string;
	chosen: (measure: "events" | "fatalities", choice: string, bound: string) => string;
	indicator: (name: string, of: string, bound: string) => string;
	period: (interval: string, period: string) => string;
	measure: (id: string) => string;
	increase: string;
	ratio: (holds: readonly [string, string], plausible: readonly [string, string]) => string;
	change: (of: string, months: number, when: string, must: string) => string;
}

const INTERVALS: Record<string, string> = {
	day: "jour",
	week: "semaine",
	month: "mois",
	quarter: "trimestre",
	year: "année",
};

const WORDS: InEachLanguage<TestWords> = {
	en: {
		number: new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 4, useGrouping: false }),
		percent: new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 1 }),
		op: { at_least: "at least", at_most: "at most", about: "about" },
		within: (share, twice) => `; within ${share} it holds, within ${twice} it has drifted`,
		stated: (series, region, period, bound) => `The value of ${series} (${region}, ${period}) is ${bound}`,
		chosen: (measure, choice, bound) =>
			`${measure === "events" ? "Events" : "Deaths"} on the map (${choice}) are ${bound}`,
		indicator: (name, of, bound) => `${name} (${of}) is ${bound}`,
		period: (interval, period) => `the ${interval} of ${period}`,
		measure: (id) => (id === "fatalities" ? "deaths" : id),
		increase: "more after than before, by an interval that excludes 1",
		ratio: (holds, plausible) =>
			`a ratio from ${holds[0]} to ${holds[1]} whose interval excludes 1; contradicted outside ${plausible[0]} to ${plausible[1]}`,
		change: (of, months, when, must) => `${of}: ${months} months before ${when} against as many after: ${must}`,
	},
	fr: {
		number: new Intl.NumberFormat("fr-FR", { maximumSignificantDigits: 4, useGrouping: false }),
		percent: new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 1 }),
		op: { at_least: "au moins", at_most: "au plus", about: "environ" },
		within: (share, twice) => `\u202f; confirmée à ${share} près, écart constaté jusqu’à ${twice}`,
		stated: (series, region, period, bound) => `Valeur de ${series} (${region}, ${period})\u00a0: ${bound}`,
		chosen: (measure, choice, bound) =>
			`${measure === "events" ? "Événements" : "Décès"} sur la carte (${choice})\u00a0: ${bound}`,
		indicator: (name, of, bound) => `${name} (${of})\u00a0: ${bound}`,
		period: (interval, period) => `${INTERVALS[interval] ?? interval}\u00a0: ${period}`,
		measure: (id) => (id === "fatalities" ? "décès" : id === "events" ? "événements" : id),
		increase: "davantage après qu’avant, avec un intervalle qui exclut 1",
		ratio: (holds, plausible) =>
			`un rapport de ${holds[0]} à ${holds[1]} dont l’intervalle exclut 1\u202f; contredite hors de ${plausible[0]} à ${plausible[1]}`,
		change: (of, months, when, must) =>
			`${of}\u00a0: ${months} mois avant le ${when}, comparés à autant de mois après\u00a0: ${must}`,
	},
};

/** A test that a member made, in words. */
export function testWords(test: ViewTest, language: Language): string {
	const words = WORDS[language];
	switch (test.kind) {
		case "indicator":
			return indicatorWords(test, language);
		case "change":
			return changeWords(test, language);
		case "chosen":
			return words.chosen(test.measure, choiceWords(test.choice, language), boundWords(test, words));
		case "stated":
			return words.stated(test.series, test.region, test.period, boundWords(test, words));
	}
}

function boundWords({ op, expected, tolerance }: Bound, words: TestWords): string {
	const isWithin = op === "about" && tolerance > 0;
	const within = isWithin ? words.within(words.percent.format(tolerance), words.percent.format(2 * tolerance)) : "";
	return `${words.op[op]} ${expected}${within}`;
}

function indicatorWords(test: TestOf<"indicator">, language: Language): string {
	const words = WORDS[language];
	const choice = CHOICE_WORDS[language];
	const { indicator, region, class: eventClass, actor, area, interval, from, to, period } = test;
	const of = [
		`${choice.eventClass} ${eventClass}`,
		[region, area && areaName(area, language)].filter(Boolean).join(", "),
		...(actor === null ? [] : [`${choice.involving} ${actor}`]),
		period === "span" ? choice.days(from, to) : words.period(interval, period),
	].join(", ");
	const name = findIndicator(indicator)?.text[language].name ?? indicator;
	return words.indicator(name, of, boundWords(test, words));
}

function changeWords({ parts, date, months, expect }: TestOf<"change">, language: Language): string {
	const words = WORDS[language];
	const short = ([low, high]: readonly [number, number]) =>
		[words.number.format(low), words.number.format(high)] as const;
	const of = parts.map(({ measure, region, class: eventClass, actor, area }) =>
		[
			words.measure(measure),
			`${CHOICE_WORDS[language].eventClass} ${eventClass}`,
			region,
			...(area === null ? [] : [areaName(area, language)]),
			...(actor === null ? [] : [actor]),
		].join(", "),
	);
	const when = [...new Set([date.earliest, date.latest])].join(" – ");
	const must = expect.kind === "increase" ? words.increase : words.ratio(short(expect.holds), short(expect.plausible));
	return words.change(of.join("; "), months, when, must);
}
