import type { createTranslator } from "next-intl";

export type Translate = ReturnType<typeof createTranslator>;
type Key = Parameters<Translate>[0];

/** The message of a key that data decide, such as a country's code; null where the catalogue has none. */
export function optionalMessage(
	t: Translate,
	key: string,
	values: Record<string, string | number> = {},
): string | null {
	return isKey(t, key) ? t(key, values) : null;
}

const isKey = (t: Translate, key: string): key is Key => t.has(key as Key);
