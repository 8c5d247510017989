import { languageOfPath, pathIn } from "@harmattan/domain/language/language-of-path";

/** Opens a page anew, in the language of the one that is shown: after somebody has signed in or out nothing of it may stay. */
export function openPage(address: string): void {
	window.location.assign(pathIn(languageOfPath(window.location.pathname).language, address));
}
