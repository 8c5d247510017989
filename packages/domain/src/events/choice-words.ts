import type { InEachLanguage, Language } from "../language/language.ts";
import { deathsText, type EventChoice } from "./event-choice.ts";
import { areaName } from "./map-area.ts";

/** The words of a language that a choice is said in; tests of claims say it in the same. */
export const CHOICE_WORDS = {
	en: {
		or: "or",
		eventClass: "class",
		days: (from: string | null, to: string | null) => `${from ?? "the first day"} to ${to ?? "the last"}`,
		involving: "events that involve",
		actors: "actors",
		precision: "precision",
		deaths: "deaths",
		coding: "coding",
		clear: "clear",
		notClear: "not clear",
	},
	fr: {
		or: "ou",
		eventClass: "classe",
		days: (from: string | null, to: string | null) => `du ${from ?? "premier jour"} au ${to ?? "dernier"}`,
		involving: "événements impliquant",
		actors: "acteurs",
		precision: "précision",
		deaths: "décès",
		coding: "codage",
		clear: "« Clear »",
		notClear: "autre que « Clear »",
	},
} as const satisfies InEachLanguage<object>;

/** Names that are listed; of more, only their number is reported. */
const MAX_NAMED = 6;

/** Everything by which a choice picks events, in words for a claim or a citation, with ids as they stand. */
export function choiceWords(choice: Omit<EventChoice, "dataset" | "knownAt">, language: Language): string {
	const words = CHOICE_WORDS[language];
	const { eventClass, from, to, countries, regions, actors, precisions, deaths, codeStatus, area } = choice;
	const named = (ids: readonly string[], many: string) =>
		ids.length > MAX_NAMED ? `${ids.length} ${many}` : ids.join(` ${words.or} `);
	return [
		`${words.eventClass} ${eventClass}`,
		from !== null || to !== null ? words.days(from, to) : null,
		...countries,
		...regions,
		actors.length === 0 ? null : `${words.involving} ${named(actors, words.actors)}`,
		precisions.length === 0 ? null : `${words.precision} ${precisions.join(` ${words.or} `)}`,
		deaths === null ? null : `${words.deaths} ${deathsText(deaths)}`,
		codeStatus === null ? null : `${words.coding} ${codeStatus === "clear" ? words.clear : words.notClear}`,
		area === null ? null : areaName(area, language),
	]
		.filter((part) => part !== null)
		.join(", ");
}
