import { nowcastDraws } from "@harmattan/domain/forecast/nowcast";
import { quantileOf } from "@harmattan/domain/forecast/scores";
import { seededByText } from "@harmattan/domain/statistics/seeded-random";
import { randomExponential, randomGamma, randomPoisson } from "d3-random";

const SERIES = 2000;
const WEEKS = 26;
/** Mean events a week, their dispersion, and the mean delay in days of each cell of the grid. With few events an interval of whole numbers holds more than it says: 0.96 at a mean of 3. */
const CELLS = [10, 40, 160].flatMap((mean) =>
	[0.1, 0.5].flatMap((dispersion) => [10, 25].map((delay) => ({ mean, dispersion, delay }))),
);
/** Days between a week's end and the day on which it is looked at. */
const AGE_DAYS = 7;
/** Events from which the share that is seen by then is known. */
const FOLLOWED = 400;

/**
 * How often the 90% interval of a nowcast holds what a week came to, where weeks are negative binomial and each event is reported after an
 * exponential delay: the share over all cells, and the cell farthest from 0.9.
 */
export function nowcastCoverage(): { coverage: number; worst: number } {
	const random = seededByText("delays");
	const shares = CELLS.map(({ mean, dispersion, delay }) => {
		const rate = randomGamma.source(random)(1 / dispersion, mean * dispersion);
		const delays = randomExponential.source(random)(1 / delay);
		let inside = 0;
		for (let series = 0; series < SERIES; series++) {
			const weeks = Array.from({ length: WEEKS }, () => randomPoisson.source(random)(rate())());
			const [last = 0, ...complete] = weeks;
			const seen = (events: number) => Array.from({ length: events }, delays).filter((days) => days <= AGE_DAYS).length;
			const share = { seen: seen(FOLLOWED), followed: FOLLOWED };
			const drawn = nowcastDraws({ count: seen(last), share, complete }, 400, random).toSorted();
			if (quantileOf(drawn, 0.05) <= last && last <= quantileOf(drawn, 0.95)) inside += 1;
		}
		return inside / SERIES;
	});
	const far = (share: number) => Math.abs(share - 0.9);
	return {
		coverage: shares.reduce((sum, share) => sum + share, 0) / shares.length,
		worst: shares.toSorted((a, b) => far(b) - far(a))[0] ?? Number.NaN,
	};
}
