import type { ForecastModel } from "./model.ts";
import { recentValues, YEAR } from "./recent-months.ts";

/**
 * What comes is one of the unit's own last twelve months, each as likely. The simplest of the benchmarks that the 2023/24 ViEWS
 * prediction challenge published (Hegre et al. 2025), and what any model must beat.
 */
export const conflictology: ForecastModel = {
	id: "conflictology",
	version: 1,
	draw: (history, { months, draws }, random) => {
		const past = recentValues(history, YEAR);
		return Array.from({ length: months }, () =>
			Float64Array.from({ length: draws }, () => past[Math.floor(random() * past.length)] ?? Number.NaN),
		);
	},
};
