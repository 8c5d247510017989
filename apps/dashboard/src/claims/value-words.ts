import type { ClaimTest } from "@harmattan/domain/claims/claim-test";
import { findIndicator } from "@harmattan/domain/indicators/catalogue";
import type { createFormatter, createTranslator } from "next-intl";
import { boundsWords, ratioWords } from "@/comparison/ratio-words.ts";
import { boundsWords as statedBounds } from "@/explained/words.ts";
import { numberWords } from "@/format/measure-words.ts";

type Formatter = ReturnType<typeof createFormatter>;

/** A verdict's headline value in words, by the kind of its test; null where it has none. */
export function valueWords(
	t: ReturnType<typeof createTranslator>,
	format: Formatter,
	test: ClaimTest | null,
	{ value, low, high }: { value: number | null; low: number | null; high: number | null },
): string | null {
	if (test === null || value === null) return null;
	switch (test.kind) {
		case "change":
			return [`× ${ratioWords(format, value)}`, boundsWords(t, format, { ratio: value, low, high })]
				.filter(Boolean)
				.join(", ");
		case "strength_share":
			return format.number(value, { style: "percent", maximumFractionDigits: 1 });
		case "indicator": {
			const { unit = "events", bounds = "none" } = findIndicator(test.indicator) ?? {};
			const range = statedBounds(t, format, { unit, bounds }, { low, high });
			return [numberWords(format, unit, value), range].filter(Boolean).join(" ");
		}
		default:
			return format.number(value);
	}
}
