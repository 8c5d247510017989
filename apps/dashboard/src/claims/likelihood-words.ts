import { LIKELIHOOD_PHRASES } from "@harmattan/domain/claims/forecast-score";
import { optionalMessage, type Translate } from "@/i18n/optional-message.ts";

/** How likely something was said to be: one of the phrases that are scored in the page's language, any other as its author put it. */
export function likelihoodWords(t: Translate, phrase: string): string {
	const found = Object.entries(LIKELIHOOD_PHRASES).find(([, scored]) => scored === phrase);
	return found === undefined ? phrase : (optionalMessage(t, `forecast.likelihood.${found[0]}`) ?? phrase);
}
