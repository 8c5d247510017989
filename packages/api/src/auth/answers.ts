import { DEFAULT_LANGUAGE, isLanguage, type Language } from "@harmattan/domain/language/language";
import { LANGUAGE_HEADER } from "../language-header.ts";
import { refusalWords } from "./refusals.ts";

/** The language of the page that asks. */
export const languageOf = (headers: Headers | null | undefined): Language => {
	const language = headers?.get(LANGUAGE_HEADER);
	return isLanguage(language) ? language : DEFAULT_LANGUAGE;
};

/** True for an object, whose fields can be looked at. */
export const isRow = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** An answer as pages may have it: without the session that it opened, which is in a cookie that scripts cannot read, and with our words for a refusal. */
export async function answerOf(response: Response): Promise<Response> {
	const answer: unknown = await response
		.clone()
		.json()
		.catch(() => null);
	if (!isRow(answer)) return response;
	const { token, session, ...rest } = answer;
	const message = refusalWords(rest.code);
	const headers = new Headers(response.headers);
	headers.delete("content-length");
	return Response.json(message === null ? rest : { ...rest, message }, { status: response.status, headers });
}
