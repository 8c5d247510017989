/** NUL as JSON writes it: Postgres refuses it there as it does in text. */
const ESCAPED_NUL = "\\u0000";

/** A value as JSON that Postgres takes. */
export function jsonText(value: object): string {
	const text = JSON.stringify(value);
	return text.includes(ESCAPED_NUL) ? text.replaceAll(ESCAPED_NUL, "") : text;
}
