import "server-only";
import { pathIn } from "@harmattan/domain/language/language-of-path";
import { getLocale } from "next-intl/server";
import { languageOfLocale } from "@/i18n/routing.ts";

/** The address of a page in the language that is shown, for what is no `Link`: a form, or a link to a whole page. */
export const localPath = async (address: string): Promise<string> =>
	pathIn(languageOfLocale(await getLocale()), address);
