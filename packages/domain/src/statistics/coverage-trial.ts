import { randomBinomial, randomGamma, randomPoisson } from "d3-random";
import type { Random } from "./block-bootstrap.ts";
import { compareWindows } from "./compare-windows.ts";
import { sum } from "./rate-ratio.ts";

/** Kinds of weekly series that an interval is tried on. */
export const SERIES_KINDS = ["poisson", "negative_binomial", "autocorrelated_0.5", "autocorrelated_0.8"] as const;
export type SeriesKind = (typeof SERIES_KINDS)[number];

/** The published grid: mean events a week, and weeks on each side. */
export const GRID_MEANS = [0.3, 1, 5, 20] as const;
export const GRID_WEEKS = [13, 26, 52] as const;

/** How often an interval held the true ratio, in one kind of series. */
export interface CoverageCell {
	kind: SeriesKind;
	mean: number;
	/** On each side. */
	weeks: number;
	/** Share of series with an interval whose interval holds the true ratio, which is 1. */
	covered: number;
	/** Share of series without any event, for which no interval is reported. */
	without: number;
}

/**
 * Tries the headline interval on series that do not change, drawn anew again and again.
 *
 * Poisson counts; negative binomial ones with k = 1, whose variance is mean + mean²; and integer-valued autoregressive ones with
 * Poisson counts and a lag-1 autocorrelation of 0.5 or 0.8. Source of the last: Al-Osh & Alzaid 1987, INAR(1).
 */
export function coverageCell(
	kind: SeriesKind,
	mean: number,
	weeks: number,
	series: number,
	random: Random,
): CoverageCell {
	const draw = seriesOf(kind, mean, random);
	let [reported, held] = [0, 0];
	for (let trial = 0; trial < series; trial++) {
		const drawn = draw(2 * weeks);
		if (sum(drawn) === 0) continue;
		const { low, high } = compareWindows(drawn.slice(0, weeks), drawn.slice(weeks), { measure: "events", random });
		reported++;
		if ((low ?? 0) <= 1 && (high ?? Number.POSITIVE_INFINITY) >= 1) held++;
	}
	return { kind, mean, weeks, covered: held / reported, without: 1 - reported / series };
}

/** Every cell of the grid. */
export const coverageGrid = (series: number, random: Random): CoverageCell[] =>
	SERIES_KINDS.flatMap((kind) =>
		GRID_MEANS.flatMap((mean) => GRID_WEEKS.map((weeks) => coverageCell(kind, mean, weeks, series, random))),
	);

function seriesOf(kind: SeriesKind, mean: number, random: Random): (weeks: number) => number[] {
	const poisson = randomPoisson.source(random);
	const binomial = randomBinomial.source(random);
	const gamma = randomGamma.source(random)(1, mean);
	const counts = (next: () => number) => (weeks: number) => Array.from({ length: weeks }, next);
	if (kind === "poisson") return counts(poisson(mean));
	if (kind === "negative_binomial") return counts(() => poisson(gamma())());
	const rho = kind === "autocorrelated_0.5" ? 0.5 : 0.8;
	const [first, fresh] = [poisson(mean), poisson(mean * (1 - rho))];
	return (weeks) => {
		let count = first();
		return Array.from({ length: weeks }, () => {
			const now = count;
			count = binomial(count, rho)() + fresh();
			return now;
		});
	};
}
