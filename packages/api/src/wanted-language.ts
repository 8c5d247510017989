import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language } from "@harmattan/domain/language/language";
import { isPagePath, languageOfPath } from "@harmattan/domain/language/language-of-path";
import Negotiator from "negotiator";

/** Panels in other people's pages, whose language their author chose. */
const AS_ADDRESSED = /^\/embed(\/|$)/;

/** What is read of a request for a page. */
interface PageRequest {
	pathname: string;
	/** What the reader chose before; null where nothing. */
	chosen: string | null;
	/** The header Accept-Language. */
	acceptLanguage: string | null;
}

/**
 * The language whose address a reader should be sent to: the one chosen before, else the one that the browser prefers.
 * Null where the address is right as it is, or names a language itself.
 */
export function wantedLanguage({ pathname, chosen, acceptLanguage }: PageRequest): Language | null {
	const { language, path } = languageOfPath(pathname);
	if (language !== DEFAULT_LANGUAGE || !isPagePath(path) || AS_ADDRESSED.test(path)) return null;
	const wanted = isLanguage(chosen) ? chosen : preferred(acceptLanguage);
	return wanted === DEFAULT_LANGUAGE ? null : wanted;
}

/** The language that a browser prefers of ours (RFC 9110, section 12.5.4); the default where it states none of them. */
export function preferred(acceptLanguage: string | null): Language {
	if (acceptLanguage === null) return DEFAULT_LANGUAGE;
	const [first] = new Negotiator({ headers: { "accept-language": acceptLanguage } }).languages([...LANGUAGES]);
	return isLanguage(first) ? first : DEFAULT_LANGUAGE;
}
