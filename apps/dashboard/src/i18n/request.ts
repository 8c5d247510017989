import { LANGUAGE_HEADER } from "@harmattan/api/language-header";
import { DEFAULT_LANGUAGE, isLanguage } from "@harmattan/domain/language/language";
import { MESSAGES } from "@harmattan/messages/catalogue";
import { TAGS } from "@harmattan/messages/tags";
import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";

/** The language of a page is its address's; dates and numbers are written as in Britain or France, and in UTC everywhere. */
export default getRequestConfig(async () => {
	const named = (await headers()).get(LANGUAGE_HEADER);
	const language = isLanguage(named) ? named : DEFAULT_LANGUAGE;
	return { locale: TAGS[language], messages: MESSAGES[language], timeZone: "UTC" };
});
