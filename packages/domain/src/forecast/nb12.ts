import type { ForecastModel } from "./model.ts";
import { dispersionOf, gammaRates, poissonDraw } from "./negative-binomial.ts";
import { recentValues, YEAR } from "./recent-months.ts";

/** A negative binomial distribution with mean and variance of the unit's own last twelve months: the floor that is always shown. */
export const nb12: ForecastModel = {
	id: "nb12",
	version: 1,
	draw: (history, { months, draws }, random) => {
		const past = recentValues(history, YEAR);
		const mean = past.reduce((sum, value) => sum + value, 0) / past.length;
		const variance = past.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, past.length - 1);
		const rate = gammaRates(mean, dispersionOf(mean, variance), random);
		return Array.from({ length: months }, () =>
			Float64Array.from({ length: draws }, () => (mean > 0 ? poissonDraw(rate(), random) : mean)),
		);
	},
};
