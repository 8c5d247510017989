import { decodeEvents } from "@harmattan/columns/arrow-file";
import { CrossFilter, type Tally } from "@harmattan/columns/cross-filter";
import { NOT_STATED } from "@harmattan/columns/event-columns";
import { hexagonsOf, tallyHexagons } from "@harmattan/columns/hexagons";
import crossfilter from "crossfilter2";
import { openDuckDb } from "./duckdb-side.ts";
import { steps } from "./steps.ts";

// Runs in the browser: all three count events and deaths by day, country, kind, actor and hexagon under the same steps.
const STEPS = 60;
const RESOLUTION = 5;
const columns = decodeEvents(new Uint8Array(await (await fetch("/events.arrow")).arrayBuffer()));
const { days, eventPlaces, eventDyads, deaths, places, dyads } = columns;
const hexagons = hexagonsOf(places.cells, RESOLUTION);
const chosen = steps(columns, STEPS);
const countryOf = (event: number) => places.countries[eventPlaces[event] as number] as number;
const kindOf = (event: number) => dyads.kinds[eventDyads[event] as number] as number;
const hexagonOf = (event: number) => hexagons.ofPlaces[eventPlaces[event] as number] as number;
const sidesOf = (event: number) => {
	const dyad = eventDyads[event] as number;
	const [a, b] = [dyads.sidesA[dyad] as number, dyads.sidesB[dyad] as number];
	return a === b ? [a] : [a, b];
};

const filter = new CrossFilter(columns);
const byHexagon: Tally = {
	events: new Uint32Array(hexagons.cells.length),
	deaths: new Uint32Array(hexagons.cells.length),
};

const theirs = crossfilter(Array.from(days, (_, event) => event));
const dimensions = {
	days: theirs.dimension((event) => days[event] as number),
	countries: theirs.dimension(countryOf),
	kinds: theirs.dimension(kindOf),
	sides: theirs.dimension((event) => sidesOf(event) as unknown as number, true),
	hexagons: theirs.dimension(hexagonOf),
};
const groups = Object.values(dimensions).map((dimension) =>
	dimension.group<number, { events: number; deaths: number }>().reduce(
		(sum, event) => {
			const dead = deaths[event] as number;
			sum.events += 1;
			if (dead !== NOT_STATED) sum.deaths += dead;
			return sum;
		},
		(sum, event) => {
			const dead = deaths[event] as number;
			sum.events -= 1;
			if (dead !== NOT_STATED) sum.deaths -= dead;
			return sum;
		},
		() => ({ events: 0, deaths: 0 }),
	),
);

/** Counts under each step; gives the milliseconds of each, and a sum by which the sides are compared. */
function run(side: "ours" | "crossfilter2"): { times: number[]; sum: number } {
	const times: number[] = [];
	let sum = 0;
	for (const step of chosen) {
		const began = performance.now();
		if (side === "ours") {
			const counts = filter.select(step);
			tallyHexagons(hexagons, counts.places, byHexagon);
			times.push(performance.now() - began);
			for (const tally of [counts.days, counts.countries, counts.kinds, counts.sides, byHexagon])
				for (let index = 0; index < tally.events.length; index++)
					sum += (tally.events[index] as number) + (tally.deaths[index] as number);
		} else {
			const { from, to } = step.days ?? { from: 0, to: 0 };
			const among = (list: readonly number[] | null) => {
				const set = new Set(list);
				return (value: unknown) => set.has(value as number);
			};
			dimensions.days.filterRange([from, to + 1]);
			dimensions.countries.filterFunction(among(step.countries));
			dimensions.kinds.filterFunction(among(step.kinds));
			dimensions.sides.filterFunction(among(step.sides));
			const all = groups.map((group) => group.all());
			times.push(performance.now() - began);
			for (const entries of all) for (const { value } of entries) sum += value.events + value.deaths;
		}
	}
	return { times, sum };
}

const duckDb = await openDuckDb(columns, hexagons);

/** The same by DuckDB, whose answers are waited for. */
async function runDuckDb(): Promise<{ times: number[]; sum: number }> {
	const times: number[] = [];
	let sum = 0;
	for (const step of chosen) {
		const found = await duckDb.run(step);
		times.push(found.time);
		sum += found.sum;
	}
	return { times, sum };
}

Object.assign(window, { run, runDuckDb });
