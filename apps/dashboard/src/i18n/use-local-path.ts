import { pathIn } from "@harmattan/domain/language/language-of-path";
import { useLocale } from "next-intl";
import { languageOfLocale } from "./routing.ts";

/** Forms the address of a page in the language that is shown, for what is no `Link`: a whole page, a form, a panel's code. */
export function useLocalPath(): (address: string) => string {
	const language = languageOfLocale(useLocale());
	return (address) => pathIn(language, address);
}
