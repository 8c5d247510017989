/** Characters of an id, so that a suffix still fits. */
const LONGEST = 60;

/** An id from words: their letters and digits, without accents. Empty for words without any. */
export const draftId = (words: string): string =>
	words
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "")
		.slice(0, LONGEST)
		.replace(/-$/, "");
