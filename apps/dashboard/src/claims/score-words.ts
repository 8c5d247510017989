import type { RouterOutput } from "@harmattan/api/outputs";
import type { createFormatter, createTranslator } from "next-intl";

type Score = NonNullable<RouterOutput["claims"]["read"]["claim"]["score"]>;

/** How good a forecast was, or why nobody can say, in a sentence. */
export function scoreWords(
	t: ReturnType<typeof createTranslator>,
	format: ReturnType<typeof createFormatter>,
	{ probability, brier }: Score,
): string {
	if (probability === null) return t("claims.score.noProbability");
	const share = (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 0 });
	const stands = { from: share(probability.low), to: share(probability.high) };
	if (brier === null) return t("claims.score.noOutcome", stands);
	const score = (value: number) => format.number(value, { maximumFractionDigits: 3 });
	return t("claims.score.is", { ...stands, low: score(brier.low), high: score(brier.high) });
}
