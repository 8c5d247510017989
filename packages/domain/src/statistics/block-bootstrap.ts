import { mean, type RateRatio } from "./rate-ratio.ts";

/** A source of numbers in [0, 1), passed in so that a result can be repeated. */
export type Random = () => number;

const DRAWS = 2000;

/**
 * Ratio of two weekly means with a moving-block bootstrap interval (percentile, 95%). Whole runs of weeks
 * are redrawn within each window, so that the dependence of neighbouring weeks stays in.
 * Source: Kuensch 1989; block length n^(1/3) rounded up, after Hall, Horowitz & Jing 1995.
 *
 * @param random seeded by the caller; the same seed gives the same interval
 */
export function blockBootstrapRatio(before: readonly number[], after: readonly number[], random: Random): RateRatio {
	const base = mean(before);
	const later = mean(after);
	if (base === null || later === null || base === 0) return { ratio: null, low: null, high: null };
	const ratios: number[] = [];
	for (let draw = 0; draw < DRAWS; draw++) {
		const denominator = resampledMean(before, random);
		ratios.push(denominator === 0 ? Number.POSITIVE_INFINITY : resampledMean(after, random) / denominator);
	}
	ratios.sort((a, b) => a - b);
	const bound = (share: number) => {
		const value = ratios[Math.round(share * (DRAWS - 1))];
		return value === undefined || !Number.isFinite(value) ? null : value;
	};
	return { ratio: later / base, low: bound(0.025), high: bound(0.975) };
}

function resampledMean(weeks: readonly number[], random: Random): number {
	const length = Math.min(weeks.length, Math.ceil(weeks.length ** (1 / 3)));
	let total = 0;
	let taken = 0;
	while (taken < weeks.length) {
		const start = Math.floor(random() * (weeks.length - length + 1));
		for (let offset = 0; offset < length && taken < weeks.length; offset++) {
			total += weeks[start + offset] ?? 0;
			taken += 1;
		}
	}
	return total / weeks.length;
}
