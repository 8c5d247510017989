import type { ClaimTest } from "@harmattan/domain/claims/claim-test";
import { isOfView } from "@harmattan/domain/claims/made-claim";
import { testWords } from "@harmattan/domain/claims/test-words";
import type { Language } from "@harmattan/domain/language/language";

/** What would have to be true, in a language: of a claim that a member made from its parts, of any other as it is written. */
export const testedWords = (
	{ author, test, bound }: { author: string | null; test: string; bound: ClaimTest | null },
	language: Language,
): string => (author !== null && bound !== null && isOfView(bound) ? testWords(bound, language) : test);
