/** Languages that the product is written in; the first is that of addresses without a prefix. */
export const LANGUAGES = ["en", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of an address that names none, and of what programs read. */
export const DEFAULT_LANGUAGE: Language = "en";

export const isLanguage = (text: unknown): text is Language => LANGUAGES.some((language) => language === text);

/** Words in each language. */
export type InEachLanguage<Words> = Record<Language, Words>;
