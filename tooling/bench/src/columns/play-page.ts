import { decodeEvents } from "@harmattan/columns/arrow-file";
import { CrossFilter, type Tally } from "@harmattan/columns/cross-filter";
import { hexagonsOf, tallyHexagons } from "@harmattan/columns/hexagons";
import { EVERYTHING } from "@harmattan/columns/selection";

// Runs in the browser: a window of a year moves over the days, a week a step, and every count follows.
const RESOLUTION = 5;
const columns = decodeEvents(new Uint8Array(await (await fetch("/events.arrow")).arrayBuffer()));
const hexagons = hexagonsOf(columns.places.cells, RESOLUTION);
const filter = new CrossFilter(columns);
const byHexagon: Tally = {
	events: new Uint32Array(hexagons.cells.length),
	deaths: new Uint32Array(hexagons.cells.length),
};
const first = columns.days[0] ?? 0;
const last = columns.days.at(-1) ?? 0;

/** Milliseconds of each step. */
function play(): number[] {
	const times: number[] = [];
	filter.select({ ...EVERYTHING, days: { from: first, to: first + 364 } });
	for (let day = first + 7; day + 365 <= last; day += 7) {
		const began = performance.now();
		const counts = filter.select({ ...EVERYTHING, days: { from: day, to: day + 364 } });
		tallyHexagons(hexagons, counts.places, byHexagon);
		times.push(performance.now() - began);
	}
	return times;
}

Object.assign(window, { play });
