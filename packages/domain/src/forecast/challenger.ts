import { randomNormal } from "d3-random";
import type { Random } from "../statistics/block-bootstrap.ts";
import { loosenessOf } from "./looseness.ts";
import type { ForecastModel, Setting } from "./model.ts";
import { gammaRates, poissonDraw } from "./negative-binomial.ts";
import { type PastView, pastViews } from "./past-views.ts";

/* Chosen on windows before 2018-11 alone, and frozen: see decision 35. Each draw is of one of four views of the unit's past. */

/** Share of draws that are one of the unit's own months rather than of a distribution. */
const OWN_MONTHS = 0.2;
/** Share of draws that are another unit's month: a quiet unit is never quite safe. */
const FROM_POOL = 0.015;

/** A view that numbers are drawn from. */
interface DrawnView {
	mean: number;
	/** A month's value, drawn by weight. */
	month: () => number;
	/** A rate of the view's distribution. */
	rate: () => number;
}

/** Four views of the unit's own past, with levels that move; how loose they are, its own past tells where it is long enough. */
export const challenger: ForecastModel = {
	id: "challenger",
	version: 1,
	draw: (history, setting, random) => {
		const { dispersion, levelVariance } = loosenessOf(history);
		const views = pastViews(history, dispersion).map((view) => drawnView(view, random));
		const normal = randomNormal.source(random)(0, Math.sqrt(levelVariance));
		return Array.from({ length: setting.months }, () =>
			Float64Array.from({ length: setting.draws }, () => drawOne(views, setting, normal, random)),
		);
	},
};

function drawOne(views: readonly DrawnView[], { pool }: Setting, normal: () => number, random: Random): number {
	const view = views[Math.floor(random() * views.length)];
	if (view === undefined) return Number.NaN;
	if (pool.length > 0 && random() < FROM_POOL) return pool[Math.floor(random() * pool.length)] ?? Number.NaN;
	if (view.mean <= 0) return 0;
	const moved = Math.exp(normal());
	return random() < OWN_MONTHS ? Math.round(view.month() * moved) : poissonDraw(view.rate() * moved, random);
}

const drawnView = ({ mean, dispersion, months }: PastView, random: Random): DrawnView => ({
	mean,
	rate: gammaRates(mean, dispersion, random),
	month: weightedDraw(months, random),
});

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
