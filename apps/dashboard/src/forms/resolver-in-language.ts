import { DEFAULT_LANGUAGE, type Language } from "@harmattan/domain/language/language";
import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import { z } from "zod";

/** A form's check whose errors are in a language; the words of the other ones are fetched when something is wrong for the first time. */
export function resolverInLanguage<Values extends FieldValues, Context, Output>(
	resolver: Resolver<Values, Context, Output>,
	language: Language,
): Resolver<Values, Context, Output> {
	if (language === DEFAULT_LANGUAGE) return resolver;
	return async (...checked) => {
		const [{ errorWords }, { default: words }] = await Promise.all([
			import("@harmattan/messages/error-words"),
			import("zod/v4/locales/fr.js"),
		]);
		z.config(words());
		const { values, errors } = await resolver(...checked);
		const translated = inWords(errors, (message) => errorWords(language, message));
		return { values, errors: translated } as Awaited<ReturnType<typeof resolver>>;
	};
}

/** The same errors, of fields within fields too, each message in other words. */
function inWords(errors: FieldErrors, words: (message: string) => string): FieldErrors {
	return Object.fromEntries(
		Object.entries(errors).map(([name, error]) => [
			name,
			name === "ref" || typeof error !== "object" || error === null
				? name === "message" && typeof error === "string"
					? words(error)
					: error
				: Array.isArray(error)
					? error.map((one) => (one ? inWords(one as FieldErrors, words) : one))
					: inWords(error as FieldErrors, words),
		]),
	) as FieldErrors;
}
