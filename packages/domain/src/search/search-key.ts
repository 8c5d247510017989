import { foldName } from "../actors/resolve.ts";

/**
 * Spellings of the same sound in names of the region, as French, English and Arabic transcriptions have them: each is written the second
 * way, longer ones first.
 */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
	[/ph/g, "f"],
	[/dj/g, "j"],
	[/kh|ck|q/g, "k"],
	[/gh/g, "g"],
	[/th/g, "t"],
	[/ou|oo|w/g, "u"],
	[/c(?!h)/g, "k"],
	[/ee|y/g, "i"],
	// A letter that is written twice sounds as one.
	[/(\p{L})\1+/gu, "$1"],
];

/** A word as searches compare it: Tillabéri, Tillabery and Tilaberi are one, and so are Ouagadougou and Wagadugu. */
export const searchKey = (word: string): string =>
	SPELLINGS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word);

/** The words of a text as searches compare them, each once. */
export function searchKeys(text: string): string[] {
	return [
		...new Set(
			foldName(text)
				.split(" ")
				.map(searchKey)
				.filter((key) => key !== ""),
		),
	];
}

/** True where every word of a search begins some word of a text. */
export function findsIn(wanted: readonly string[], texts: readonly string[]): boolean {
	const keys = texts.flatMap(searchKeys);
	return wanted.length > 0 && wanted.every((word) => keys.some((key) => key.startsWith(word)));
}
