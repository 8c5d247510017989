import type { createFormatter } from "next-intl";

type Formatter = ReturnType<typeof createFormatter>;

interface Ratio {
	ratio: number | null;
	low: number | null;
	high: number | null;
}

const MAX_DIGITS = 4;

/** A ratio such as 2.4; more digits below 2, and as many as it takes to tell on which side of 1 it lies. */
export function ratioWords(format: Formatter, ratio: number): string {
	let digits = ratio < 2 ? 2 : 1;
	while (digits < MAX_DIGITS && ratio !== 1 && Number(ratio.toFixed(digits)) === 1) digits++;
	return format.number(ratio, { minimumFractionDigits: 1, maximumFractionDigits: digits });
}

/** A lower bound below this reads as 0 and bounds nothing. */
const SMALLEST = 0.005;

/** An interval in words; one bound alone is one-sided. Null where there is none. */
export function boundsWords(
	t: (key: "compare.bounds" | "compare.boundsFrom" | "compare.boundsTo", values: Record<string, string>) => string,
	format: Formatter,
	{ low, high }: Ratio,
): string | null {
	if (low !== null && low >= SMALLEST && high !== null)
		return t("compare.bounds", { low: ratioWords(format, low), high: ratioWords(format, high) });
	if (low !== null && low >= SMALLEST) return t("compare.boundsFrom", { low: ratioWords(format, low) });
	return high === null ? null : t("compare.boundsTo", { high: ratioWords(format, high) });
}
