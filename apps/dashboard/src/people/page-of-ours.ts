import { languageOfPath } from "@harmattan/domain/language/language-of-path";

/** Stands for our own origin, whichever that is. */
const OWN = "http://own.invalid";

/** The page that an address names, as browsers read it: its path, without a language, and what follows, if it is one of ours; else the front page. */
export function pageOfOurs(address: string | null): string {
	if (address === null || !URL.canParse(address, OWN)) return "/";
	const { origin, pathname, search } = new URL(address, OWN);
	// A path of two slashes is another site's address again once it stands alone.
	return origin === OWN && !pathname.startsWith("//") ? languageOfPath(pathname).path + search : "/";
}
