import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "./language.ts";

/** What programs read and files: in one language, at one address. */
const NO_PAGE = /^\/(api|_next|ogc|metrics|\.well-known)(\/|$)|^\/[\w-]+\.(js|svg|txt|ico|png)$/;
const PREFIXED = LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE);

/** True for a path that a page may have: one that is there in each language. */
export const isPagePath = (path: string): boolean => !NO_PAGE.test(path);

/** The language that a path names, and the path of the page without it. */
export function languageOfPath(pathname: string): { language: Language; path: string } {
	for (const language of PREFIXED) {
		const path = pathname === `/${language}` ? "/" : pathname.slice(language.length + 1);
		if ((pathname === `/${language}` || pathname.startsWith(`/${language}/`)) && isPagePath(path))
			return { language, path };
	}
	return { language: DEFAULT_LANGUAGE, path: pathname };
}

/** The address of a page in a language: `address` is a path with whatever follows it. Others are given back as they are. */
export function pathIn(language: Language, address: string): string {
	if (language === DEFAULT_LANGUAGE || !/^\/(?!\/)/.test(address) || !isPagePath(address)) return address;
	return `/${language}${address.replace(/^\/(?=[?#]|$)/, "")}`;
}
