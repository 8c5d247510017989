import { DEFAULT_LANGUAGE, type Language } from "@harmattan/domain/language/language";
import french from "./errors.fr.json" with { type: "json" };
import { fitted, openPatterns } from "./sentence-patterns.ts";

const PATTERNS = openPatterns(french);

/**
 * What an error says, or what its remedy is, in a language. The words of errors stand in English where the error is thrown; their French
 * is found by them. Words that nobody has translated, such as a library's, are given back as they are.
 */
export const errorWords = (language: Language, words: string): string =>
	language === DEFAULT_LANGUAGE ? words : (fitted(PATTERNS, words) ?? words);
