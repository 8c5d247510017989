import { randomNormal } from "d3-random";
import type { Random } from "../statistics/block-bootstrap.ts";
import type { ForecastModel, History, Setting } from "./model.ts";
import { dispersionOf, gammaRates, poissonDraw } from "./negative-binomial.ts";
import { YEAR } from "./recent-months.ts";

/*
 * Chosen on windows before 2018-11 alone, and frozen: see decision 35. A forecast is a mixture of four views of the unit's past, one drawn for
 * each number: weights that halve every 2, 8 and 48 months, and the last twelve months alike.
 */

const HALF_LIVES = [2, 8, 48];
/** Months looked back on at most. */
const LONGEST = 120;
/** The dispersion that a unit is taken to have before its own months are seen, and how many months that belief weighs. */
const PRIOR = { dispersion: 1, months: 4 };
/** How far a level moves until the month that is forecast, as the standard deviation of its logarithm. */
const LEVEL_SD = 0.5;
/** Share of draws that are one of the unit's own months rather than of a distribution. */
const OWN_MONTHS = 0.2;
/** Share of draws that are another unit's month: a quiet unit is never quite safe. */
const FROM_POOL = 0.015;

/** One view of a unit's past: how much each month weighs, and what comes of it. */
interface PastView {
	mean: number;
	/** A month's value drawn by weight. */
	month: () => number;
	/** A rate of the distribution of the view's mean and dispersion. */
	rate: () => number;
}

/** Four views of the unit's own past, with levels that move and dispersion shrunk to what is usual: intervals hold where there is violence. */
export const challenger: ForecastModel = {
	id: "challenger",
	version: 1,
	draw: (history, setting, random) => {
		const views = pastViews(history, random);
		const normal = randomNormal.source(random)();
		return Array.from({ length: setting.months }, () =>
			Float64Array.from({ length: setting.draws }, () => drawOne(views, setting, normal, random)),
		);
	},
};

function drawOne(views: readonly PastView[], { pool }: Setting, normal: () => number, random: Random): number {
	const view = views[Math.floor(random() * views.length)];
	if (view === undefined) return Number.NaN;
	if (pool.length > 0 && random() < FROM_POOL) return pool[Math.floor(random() * pool.length)] ?? Number.NaN;
	if (view.mean <= 0) return 0;
	const moved = Math.exp(LEVEL_SD * normal());
	return random() < OWN_MONTHS ? Math.round(view.month() * moved) : poissonDraw(view.rate() * moved, random);
}

function pastViews(history: History, random: Random): PastView[] {
	const past = history.slice(-LONGEST);
	const lags = past.map((_, index) => past.length - 1 - index);
	const weighings = [
		...HALF_LIVES.map((half) => lags.map((lag) => 0.5 ** (lag / half))),
		lags.map((lag) => (lag < YEAR ? 1 : 0)),
	];
	return weighings.flatMap((weighing) => viewOf(past, weighing, random) ?? []);
}

/** Null where no month that weighs anything is covered. */
function viewOf(past: History, weighing: readonly number[], random: Random): PastView | null {
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
	const own = dispersionOf(mean, (spread * size) / Math.max(size - 1, 0.5));
	const dispersion = (own * size + PRIOR.dispersion * PRIOR.months) / (size + PRIOR.months);
	return { mean, rate: gammaRates(mean, dispersion, random), month: weightedDraw(months, random) };
}

/** Draws values by their shares. */
function weightedDraw(months: readonly { value: number; share: number }[], random: Random): () => number {
	const upTo: number[] = [];
	for (const { share } of months) upTo.push((upTo.at(-1) ?? 0) + share);
	return () => {
		const at = random();
		const index = upTo.findIndex((bound) => at < bound);
		return months[index === -1 ? months.length - 1 : index]?.value ?? Number.NaN;
	};
}
