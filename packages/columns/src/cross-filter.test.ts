import { seededRandom } from "@harmattan/domain/statistics/seeded-random";
import { describe, expect, it } from "vitest";
import { CrossFilter } from "./cross-filter.ts";
import { actorsOf, type EventColumns, NOT_STATED } from "./event-columns.ts";
import { EVERYTHING, type Selection } from "./selection.ts";

function columnsOf(events: number, random: () => number): EventColumns {
	const below = (limit: number) => Math.floor(random() * limit);
	const list = <Values extends { length: number; set: (values: number[]) => void }>(
		made: Values,
		value: () => number,
	): Values => {
		made.set(Array.from({ length: made.length }, value));
		return made;
	};
	const days = list(new Int32Array(events), () => 7000 + below(300)).sort();
	const [places, dyads] = [40, 30];
	return {
		days,
		eventPlaces: list(new Uint32Array(events), () => below(places)),
		eventDyads: list(new Uint16Array(events), () => below(dyads)),
		deaths: list(new Int32Array(events), () => (random() < 0.2 ? NOT_STATED : below(30))),
		places: {
			latitudes: new Float32Array(places),
			longitudes: new Float32Array(places),
			countries: Uint8Array.from({ length: places }, () => below(7)),
			regions: Uint16Array.from({ length: places }, () => below(4)),
			precisions: Uint8Array.from({ length: places }, () => below(6)),
			cells: new BigUint64Array(places),
		},
		dyads: {
			sidesA: list(new Uint16Array(dyads), () => below(9)),
			sidesB: list(new Uint16Array(dyads), () => below(9)),
			kinds: list(new Uint8Array(dyads), () => below(5)),
			others: list(new Uint16Array(dyads), () => below(9)),
			othersFrom: Uint32Array.from({ length: dyads + 1 }, (_, index) => Math.floor(index / 3) * 3),
		},
		countries: ["", "BEN", "BFA", "CIV", "GHA", "MLI", "NER"],
		regions: ["", "MLI-5", "MLI-6", "NER-2"],
		kinds: Array.from({ length: 5 }, (_, index) => ({ type: `kind ${index}`, classes: index })),
		sides: Array.from({ length: 9 }, (_, index) => (index === 0 ? "" : `actor ${index}`)),
	};
}

/** The same counts, one event and one dimension after the other. */
function countedSlowly(columns: EventColumns, selection: Selection) {
	const size = columns.days.length;
	const dyadOf = (event: number) => columns.eventDyads[event] ?? 0;
	const kindOf = (event: number) => columns.dyads.kinds[dyadOf(event)] ?? 0;
	const sidesOf = (event: number) => actorsOf(columns.dyads, dyadOf(event));
	const placeOf = (event: number) => columns.eventPlaces[event] ?? 0;
	const passes: Record<keyof Selection, (event: number) => boolean> = {
		days: (event) => {
			const day = columns.days[event] ?? 0;
			return selection.days === null || (day >= selection.days.from && day <= selection.days.to);
		},
		countries: (event) =>
			selection.countries?.includes(columns.places.countries[columns.eventPlaces[event] ?? 0] ?? 0) ?? true,
		regions: (event) => selection.regions?.includes(columns.places.regions[placeOf(event)] ?? 0) ?? true,
		precisions: (event) => selection.precisions?.includes(columns.places.precisions[placeOf(event)] ?? 0) ?? true,
		deaths: (event) => {
			const stated = columns.deaths[event] ?? 0;
			if (selection.deaths === null) return true;
			return stated !== NOT_STATED && stated >= selection.deaths.from && stated <= (selection.deaths.to ?? stated);
		},
		kinds: (event) => selection.kinds?.includes(kindOf(event)) ?? true,
		sides: (event) => selection.sides?.some((side) => sidesOf(event).includes(side)) ?? true,
		places: (event) => selection.places === null || selection.places[columns.eventPlaces[event] ?? 0] === 1,
	};
	const entries: Record<keyof typeof passes, (event: number) => number[]> = {
		days: (event) => [(columns.days[event] ?? 0) - (columns.days[0] ?? 0)],
		countries: (event) => [columns.places.countries[columns.eventPlaces[event] ?? 0] ?? 0],
		regions: (event) => [columns.places.regions[placeOf(event)] ?? 0],
		precisions: (event) => [columns.places.precisions[placeOf(event)] ?? 0],
		deaths: (event) => {
			const stated = columns.deaths[event] ?? 0;
			return [stated === NOT_STATED ? 25 : Math.min(24, stated)];
		},
		kinds: (event) => [kindOf(event)],
		sides: sidesOf,
		places: (event) => [columns.eventPlaces[event] ?? 0],
	};
	const names = Object.keys(passes) as (keyof typeof passes)[];
	const counted: Record<string, Record<number, [number, number]>> = {};
	let total: [number, number] = [0, 0];
	for (let event = 0; event < size; event++) {
		const stated = columns.deaths[event] ?? 0;
		const dead = stated === NOT_STATED ? 0 : stated;
		if (names.every((name) => passes[name](event))) total = [total[0] + 1, total[1] + dead];
		for (const name of names) {
			if (!names.every((other) => (other === name && name !== "places") || passes[other](event))) continue;
			for (const entry of entries[name](event)) {
				counted[name] ??= {};
				const before = counted[name][entry] ?? [0, 0];
				counted[name][entry] = [before[0] + 1, before[1] + dead];
			}
		}
	}
	return { total, counted };
}

function compare(columns: EventColumns, filter: CrossFilter, selection: Selection) {
	const found = filter.select(selection);
	const { total, counted } = countedSlowly(columns, selection);
	expect([found.total.events, found.total.deaths]).toEqual(total);
	for (const name of Object.keys(EVERYTHING) as (keyof Selection)[]) {
		const entries = [...found[name].events].flatMap((events, index) =>
			events === 0 ? [] : [[index, [events, found[name].deaths[index]]]],
		);
		expect(Object.fromEntries(entries)).toEqual(counted[name] ?? {});
	}
}

describe("counting under a selection", () => {
	it("gives each dimension what another choice in it would give, whatever is chosen one after the other", () => {
		const random = seededRandom(20_261_123);
		const columns = columnsOf(1500, random);
		const filter = new CrossFilter(columns);
		const some = (size: number) => Array.from({ length: size }, (_, index) => index).filter(() => random() < 0.4);
		for (let step = 0; step < 60; step++) {
			const from = 7000 + Math.floor(random() * 300);
			compare(columns, filter, {
				days: random() < 0.3 ? null : { from, to: from + Math.floor(random() * 200) - 20 },
				countries: random() < 0.5 ? null : some(7),
				kinds: random() < 0.5 ? null : some(5),
				regions: random() < 0.5 ? null : some(4),
				precisions: random() < 0.5 ? null : some(6),
				deaths: random() < 0.5 ? null : { from: Math.floor(random() * 4), to: random() < 0.5 ? null : 9 },
				sides: random() < 0.5 ? null : some(9),
				places: random() < 0.5 ? null : Uint8Array.from({ length: 40 }, () => (random() < 0.5 ? 1 : 0)),
			});
		}
	});
	it("stays right while a window of days moves, grows, jumps and closes", () => {
		const random = seededRandom(7);
		const columns = columnsOf(1500, random);
		const filter = new CrossFilter(columns);
		const places = Uint8Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? 0 : 1));
		const chosen = {
			...EVERYTHING,
			countries: [1, 4, 5, 6],
			kinds: [0, 2, 3],
			sides: [2, 3, 5],
			deaths: { from: 1, to: 20 },
			places,
		};
		let from = 7000;
		for (let step = 0; step < 120; step++) {
			// Steps of a few days count event by event, jumps by place and dyad: both in turns.
			from = step % 4 === 3 ? 6990 + Math.floor(random() * 320) : from + Math.floor(random() * 4) - 1;
			compare(columns, filter, { ...chosen, days: { from, to: from + Math.floor(random() * 3) + (step % 7) * 8 } });
		}
		compare(columns, filter, { ...chosen, days: null });
	});
	it("names the events that it counts, by number, by mark and by actor", () => {
		const columns = columnsOf(800, seededRandom(3));
		const filter = new CrossFilter(columns);
		const selection = {
			...EVERYTHING,
			days: { from: 7050, to: 7200 },
			regions: [1, 2],
			sides: [4],
			deaths: { from: 2, to: null },
		};
		const { total, deaths } = filter.select(selection);
		const passing = [...filter.passing()];
		const marks = new Float32Array(2 * 800);
		filter.markPassing(marks, 1, 2);
		const marked = Array.from(columns.days, (_, event) => event).filter((event) => marks[2 * event + 1] === 1);
		expect(passing).toHaveLength(total.events);
		expect(marked.filter((event) => (columns.days[event] ?? 0) >= 7050 && (columns.days[event] ?? 0) <= 7200)).toEqual(
			passing,
		);
		expect(deaths.events.slice(2, 25).reduce((sum, events) => sum + events, 0)).toBe(total.events);
		const isFour = Uint8Array.from({ length: 9 }, (_, side) => (side === 4 ? 1 : 0));
		expect(filter.eventsWith(isFour)).toBe(total.events);
	});
	it("counts nothing where there are no events", () => {
		const columns = columnsOf(0, seededRandom(1));
		expect(new CrossFilter(columns).select(EVERYTHING).total).toEqual({ events: 0, deaths: 0 });
	});
});
