import type { InEachLanguage, Language } from "@harmattan/domain/language/language";
import { createFormatter, createTranslator } from "use-intl/core";
import en from "./brief.en.json" with { type: "json" };
import fr from "./brief.fr.json" with { type: "json" };
import { TAGS } from "./tags.ts";

const MESSAGES: InEachLanguage<typeof en> = { en, fr };

/** Sentences, numbers and dates of a brief in a language. */
export function openBriefWords(locale: Language) {
	const tag = TAGS[locale];
	const t = createTranslator({ locale: tag, messages: MESSAGES[locale], timeZone: "UTC" });
	const format = createFormatter({ locale: tag, timeZone: "UTC" });
	return {
		t,
		number: (value: number, digits = 0) => format.number(value, { maximumFractionDigits: digits }),
		/** A change as a share, with its sign. */
		change: (share: number) =>
			format.number(share, { style: "percent", signDisplay: "exceptZero", maximumFractionDigits: 0 }),
		share: (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 }),
		day: (iso: string) => format.dateTime(new Date(iso), { day: "numeric", month: "long", year: "numeric" }),
		/** A month given as YYYY-MM. */
		month: (text: string) => format.dateTime(new Date(`${text}-01`), { month: "long", year: "numeric" }),
		/** The name of a country or group by its id; the given name where the language has none of its own. */
		region: (id: string, name: string) =>
			t.has(`regionNames.${id as "sahel"}`) ? t(`regionNames.${id as "sahel"}`) : name,
	};
}

export type BriefWords = ReturnType<typeof openBriefWords>;
