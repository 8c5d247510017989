import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "@harmattan/domain/language/language";
import { TAGS } from "@harmattan/messages/tags";
import { defineRouting } from "next-intl/routing";

/** Addresses by language: those of the default one have no prefix. */
export const routing = defineRouting({
	locales: LANGUAGES.map((language) => TAGS[language]),
	defaultLocale: TAGS[DEFAULT_LANGUAGE],
	localePrefix: {
		mode: "as-needed",
		prefixes: Object.fromEntries(LANGUAGES.map((language) => [TAGS[language], `/${language}` as const])),
	},
	localeCookie: false,
});

/** The language of a locale of pages, such as fr for fr-FR. */
export const languageOfLocale = (locale: string): Language =>
	LANGUAGES.find((language) => TAGS[language] === locale) ?? DEFAULT_LANGUAGE;
