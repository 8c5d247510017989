/** A source of numbers in [0, 1), passed in so that a result can be repeated. */
export type Random = () => number;

/** A ratio of a statistic, after over before, with a percentile 95% interval. */
export interface BootstrapRatio {
	ratio: number | null;
	low: number | null;
	high: number | null;
}

const DRAWS = 1000;

/**
 * Ratio of a statistic between two windows of weeks, with a moving-block bootstrap interval. Whole runs of
 * weeks are redrawn within each window, so that the dependence of neighbouring weeks stays in.
 * Source: Kuensch 1989; block length n^(1/3) rounded up, after Hall, Horowitz & Jing 1995.
 *
 * @param statistic of a window; null where it cannot be formed
 * @param random seeded by the caller: the same seed gives the same interval
 */
export function blockBootstrapRatio<Week>(
	before: readonly Week[],
	after: readonly Week[],
	statistic: (weeks: readonly Week[]) => number | null,
	random: Random,
): BootstrapRatio {
	const base = statistic(before);
	const later = statistic(after);
	if (base === null || later === null || base === 0) return { ratio: null, low: null, high: null };
	const ratios: number[] = [];
	for (let draw = 0; draw < DRAWS; draw++) {
		const denominator = statistic(redraw(before, random));
		const numerator = statistic(redraw(after, random));
		if (denominator === null || numerator === null) continue;
		ratios.push(denominator === 0 ? Number.POSITIVE_INFINITY : numerator / denominator);
	}
	ratios.sort((a, b) => a - b);
	const bound = (share: number) => {
		const value = ratios[Math.round(share * (ratios.length - 1))];
		return value === undefined || !Number.isFinite(value) ? null : value;
	};
	return { ratio: later / base, low: bound(0.025), high: bound(0.975) };
}

function redraw<Week>(weeks: readonly Week[], random: Random): Week[] {
	const length = Math.min(weeks.length, Math.ceil(weeks.length ** (1 / 3)));
	const drawn: Week[] = [];
	while (drawn.length < weeks.length) {
		const start = Math.floor(random() * (weeks.length - length + 1));
		drawn.push(...weeks.slice(start, start + Math.min(length, weeks.length - drawn.length)));
	}
	return drawn;
}
