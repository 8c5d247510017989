import { type IndicatorDefinition, pointwise } from "./definition.ts";
import type { DistanceTotals } from "./series.ts";

/** Percentiles of fewer events than this are noise and stay null. */
const FEWEST_EVENTS = 5;

const proximity = (id: string, name: string, to: string, pick: "capital" | "centre"): IndicatorDefinition => ({
	id,
	version: 1,
	unit: "km",
	bounds: "none",
	interval: "month",
	needs: ["distances"],
	formedOf: { eventClass: "SJ", periods: 1 },
	text: {
		en: {
			name,
			formula: `10th percentile of the geodesic distance of salafi-jihadi events to ${to}; beside it the median and the counts within 50, 100 and 200 km.`,
			inputs: "Class SJ, the event's point, the list of places in Sources.",
			exclusions: "Withdrawn events, events without a point, and points that stand in for a province or more.",
			nullMeaning: `Fewer than ${FEWEST_EVENTS} such events in the period, or the period is not covered.`,
			source: "The founding assessment asks for it; geodesics after Karney 2013 on WGS 84.",
		},
	},
	compute: pointwise((totals) => fromDistances(totals[pick])),
});

function fromDistances(distances: DistanceTotals | null) {
	if (distances === null) return { value: null };
	const enough = distances.events >= FEWEST_EVENTS;
	return {
		value: enough ? distances.p10 : null,
		parts: {
			median: enough ? distances.median : null,
			events: distances.events,
			within50: distances.within50,
			within100: distances.within100,
			within200: distances.within200,
		},
	};
}

export const capitalProximity = proximity(
	"capital_proximity",
	"Nearest to a capital",
	"the capital of the country that the source states",
	"capital",
);
export const centreProximity = proximity(
	"centre_proximity",
	"Nearest to an economic centre",
	"the nearest of a list of economic centres",
	"centre",
);
