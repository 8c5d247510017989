import type { Verdict } from "./verdict.ts";

/**
 * Phrases of likelihood and the probabilities that they stand for. Source: United States Intelligence Community Directive 203,
 * Analytic Standards (2 January 2015), section D.6.e(2)(a).
 */
const WORDS = [
	{ name: "almost_no_chance", phrase: /^(almost no chance|remote)$/, low: 0.01, high: 0.05 },
	{ name: "very_unlikely", phrase: /^(very unlikely|highly improbabl[ey])$/, low: 0.05, high: 0.2 },
	{ name: "unlikely", phrase: /^(unlikely|improbabl[ey])$/, low: 0.2, high: 0.45 },
	{ name: "even", phrase: /^roughly even (chance|odds)$/, low: 0.45, high: 0.55 },
	{ name: "likely", phrase: /^(likely|probabl[ey])$/, low: 0.55, high: 0.8 },
	{ name: "very_likely", phrase: /^(very likely|highly probabl[ey])$/, low: 0.8, high: 0.95 },
	{ name: "almost_certain", phrase: /^(almost|nearly) certain(ly)?$/, low: 0.95, high: 0.99 },
] as const;
export type Likelihood = (typeof WORDS)[number]["name"];

/** How a claim states each likelihood. */
export const LIKELIHOOD_PHRASES: Readonly<Record<Likelihood, string>> = {
	almost_no_chance: "almost no chance",
	very_unlikely: "very unlikely",
	unlikely: "unlikely",
	even: "roughly even chance",
	likely: "likely",
	very_likely: "very likely",
	almost_certain: "almost certain",
};

/** The phrase that stands for a probability; of less than 1% the lowest, of more than 99% the highest. */
export const likelihoodOf = (probability: number): Likelihood =>
	(WORDS.findLast(({ low }) => probability >= low) ?? WORDS[0]).name;

/** What a forecast's words say of its likelihood; null where they are none of its phrases, as "will" and "risk" are not, nor a phrase with more words about it. */
export function probabilityOf(likelihood: string | null): { low: number; high: number } | null {
	const found = WORDS.find(({ phrase }) => likelihood !== null && phrase.test(likelihood.trim().toLowerCase()));
	return found ? { low: found.low, high: found.high } : null;
}

/** How good a forecast was: the squared distance of its probability from what came, 0 at best and 1 at worst. */
export interface ForecastScore {
	/** What its words stand for; null where they state no probability. */
	probability: { low: number; high: number } | null;
	/** The Brier score over that range of probabilities; null where it has none, or where the verdict tells no outcome. */
	brier: { low: number; high: number } | null;
}

/**
 * The score of a forecast by its verdict: 1 came where it holds, 0 where it is contradicted; any other verdict tells no outcome. After Brier, Monthly
 * Weather Review 78 (1950), for one event that comes or does not.
 */
export function forecastScore(likelihood: string | null, verdict: Verdict | null): ForecastScore {
	const probability = probabilityOf(likelihood);
	const outcome = verdict === "holds" ? 1 : verdict === "contradicted" ? 0 : null;
	if (probability === null || outcome === null) return { probability, brier: null };
	const scores = [probability.low, probability.high].map((share) => (share - outcome) ** 2);
	return { probability, brier: { low: Math.min(...scores), high: Math.max(...scores) } };
}
