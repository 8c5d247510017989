/** A sentence with holes in one language, and what it is in another. */
export interface SentencePattern {
	finds: RegExp;
	says: string;
}

const escaped = (text: string) => text.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&");

/**
 * Opens sentences with holes, such as `there is no dataset {0}`, each with its translation.
 *
 * The longest is tried first: what fits a sentence of many words is not to be taken for one of few.
 */
export const openPatterns = (sentences: Record<string, string>): readonly SentencePattern[] =>
	Object.entries(sentences)
		.toSorted(([one], [other]) => other.length - one.length)
		.map(([sentence, says]) => ({
			finds: new RegExp(
				`^${sentence
					.split(/\{\d\}/)
					.map(escaped)
					.join("([\\s\\S]*?)")}$`,
			),
			says,
		}));

/**
 * The translation of a sentence that one of the patterns fits; null where none does. What fills a hole may be such a sentence itself:
 * the place of a fault with its remedy.
 */
export function fitted(patterns: readonly SentencePattern[], sentence: string): string | null {
	for (const { finds, says } of patterns) {
		const found = finds.exec(sentence);
		if (found)
			return says.replaceAll(/\{(\d)\}/g, (_, hole: string) => {
				const filled = found[Number(hole) + 1] ?? "";
				return fitted(patterns, filled) ?? filled;
			});
	}
	return null;
}
