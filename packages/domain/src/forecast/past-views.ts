import type { History } from "./model.ts";
import { dispersionOf } from "./negative-binomial.ts";
import { YEAR } from "./recent-months.ts";

const HALF_LIVES = [2, 8, 48];
/** Months looked back on at most. */
export const LONGEST = 120;
/** How many months the belief of a dispersion weighs against a unit's own. */
const PRIOR_MONTHS = 4;

/** One view of a unit's past: how much each covered month weighs, and the distribution that comes of it. */
export interface PastView {
	months: readonly { value: number; share: number }[];
	mean: number;
	/** Of a negative binomial distribution, shrunk to what was believed. */
	dispersion: number;
}

/**
 * Four views of a past: weights that halve every 2, 8 and 48 months, and the last twelve months alike. A view in which no covered month weighs anything
 * is left out.
 *
 * @param believed the dispersion that is taken before the unit's own months are seen
 */
export function pastViews(history: History, believed: number): PastView[] {
	const past = history.slice(-LONGEST);
	const lags = past.map((_, index) => past.length - 1 - index);
	const weighings = [
		...HALF_LIVES.map((half) => lags.map((lag) => 0.5 ** (lag / half))),
		lags.map((lag) => (lag < YEAR ? 1 : 0)),
	];
	return weighings.flatMap((weighing) => viewOf(past, weighing, believed) ?? []);
}

function viewOf(past: History, weighing: readonly number[], believed: number): PastView | null {
	const known = past.flatMap((value, index) => {
		const weight = weighing[index] ?? 0;
		return value === null || weight === 0 ? [] : [{ value, weight }];
	});
	const total = known.reduce((sum, { weight }) => sum + weight, 0);
	if (total === 0) return null;
	const months = known.map(({ value, weight }) => ({ value, share: weight / total }));
	const mean = months.reduce((sum, { value, share }) => sum + share * value, 0);
	// The number of months alike that weigh as much (Kish).
	const size = 1 / months.reduce((sum, { share }) => sum + share ** 2, 0);
	const spread = months.reduce((sum, { value, share }) => sum + share * (value - mean) ** 2, 0);
	const own = mean > 0 ? dispersionOf(mean, (spread * size) / Math.max(size - 1, 0.5)) : believed;
	return { months, mean, dispersion: (own * size + believed * PRIOR_MONTHS) / (size + PRIOR_MONTHS) };
}
