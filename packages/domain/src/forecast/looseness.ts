import gammaln from "@stdlib/math-base-special-gammaln";
import type { History } from "./model.ts";
import { pastViews } from "./past-views.ts";

/** How loose forecasts of a unit are: its believed dispersion, and the variance by which its level moves. */
export interface Looseness {
	dispersion: number;
	levelVariance: number;
}

/** What is taken of a unit of which little is known: set on the windows of decision 35. */
const LOOSEST: Looseness = { dispersion: 1, levelVariance: 0.25 };
/** Shares of it that a unit's own past may speak for, and how likely each is before that is heard. */
const SHARES = [
	{ share: 1, prior: 0.65 },
	{ share: 0.3, prior: 0.2 },
	{ share: 0.1, prior: 0.1 },
	{ share: 0, prior: 0.05 },
];
/** Covered months from which a unit's own past is heard, months of it that are forecast, and from how far. */
const ENOUGH = 36;
const TRIED = 24;
const LEAD = 3;
/** Neighbouring months tell half as much as independent ones would. */
const TEMPER = 0.5;
/** A past of fewer months forecasts nothing. */
const SHORTEST = 6;
/** The least mean that a likelihood is taken of: no month is impossible. */
const LEAST_MEAN = 0.02;

/**
 * The looseness under which a unit's own last months were likeliest, each forecast from three months before it. A unit whose months are steady gets narrow
 * intervals by it; one that leaps, or is little known, keeps wide ones.
 */
export function loosenessOf(history: History): Looseness {
	if (history.filter((value) => value !== null).length < ENOUGH) return LOOSEST;
	const tried = SHARES.map(({ share, prior }) => {
		const looseness = { dispersion: LOOSEST.dispersion * share, levelVariance: LOOSEST.levelVariance * share };
		return { looseness, likelihood: Math.log(prior) + TEMPER * logLikelihood(history, looseness) };
	});
	return tried.reduce((best, one) => (one.likelihood > best.likelihood ? one : best)).looseness;
}

function logLikelihood(history: History, { dispersion, levelVariance }: Looseness): number {
	let sum = 0;
	for (let at = Math.max(0, history.length - TRIED); at < history.length; at++) {
		const value = history[at];
		const past = history.slice(0, Math.max(0, at - LEAD + 1));
		if (value === undefined || value === null || past.length < SHORTEST) continue;
		const logs = pastViews(past, dispersion).map((view) =>
			// A level that moves log-normally: mean and variance of the mixture, as a negative binomial's.
			logProbability(
				Math.round(value),
				view.mean * Math.exp(levelVariance / 2),
				(1 + view.dispersion) * Math.exp(levelVariance) - 1,
			),
		);
		if (logs.length === 0) continue;
		const most = Math.max(...logs);
		sum += most + Math.log(logs.reduce((total, log) => total + Math.exp(log - most), 0) / logs.length);
	}
	return sum;
}

/** Logarithm of the probability of a number under a negative binomial distribution; Poisson without dispersion. */
function logProbability(value: number, givenMean: number, dispersion: number): number {
	const mean = Math.max(givenMean, LEAST_MEAN);
	if (dispersion < 1e-6) return value * Math.log(mean) - mean - gammaln(value + 1);
	const size = 1 / dispersion;
	return (
		gammaln(value + size) -
		gammaln(size) -
		gammaln(value + 1) +
		size * Math.log(size / (size + mean)) +
		value * Math.log(mean / (size + mean))
	);
}
