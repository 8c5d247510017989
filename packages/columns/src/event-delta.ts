import { ColumnBuilder } from "./column-builder.ts";
import { type EventColumns, firstFrom } from "./event-columns.ts";

/** How a dataset's events came from one state to another. An event that changed went as it was and came as it is. */
export interface EventDelta {
	columns: EventColumns;
	/** 1 for each event that came, -1 for one that went. */
	changes: Int8Array;
}

/** Events with the numbers that a builder gives their places and dyads, so that those of two files compare. */
interface Numbered {
	columns: EventColumns;
	places: Uint32Array;
	dyads: Uint32Array;
}

/** The events that came and went between two states. */
export function differenceOf(before: EventColumns, after: EventColumns): EventDelta {
	const builder = new ColumnBuilder();
	const states = [
		[number(builder, before), -1],
		[number(builder, after), 1],
	] as const;
	const signs: number[] = [];
	for (const day of daysOf(before, after)) {
		if (isSameDay(states[0][0], states[1][0], day)) continue;
		const counts = new Map<string, { of: Numbered; event: number; count: number }>();
		for (const [of, sign] of states)
			for (let event = firstFrom(of.columns.days, day); of.columns.days[event] === day; event++) {
				const key = keyOf(of, event);
				const known = counts.get(key);
				if (known === undefined) counts.set(key, { of, event, count: sign });
				else known.count += sign;
			}
		for (const { of, event, count } of counts.values())
			for (let copy = 0; copy < Math.abs(count); copy++) {
				take(builder, of, event);
				signs.push(Math.sign(count));
			}
	}
	const { columns, order } = builder.finishInOrder();
	return { columns, changes: Int8Array.from(order, (added) => signs[added] as number) };
}

/** The later state. Throws where an event is to go that is not there: the delta is then of another state. */
export function applyDelta(before: EventColumns, { columns, changes }: EventDelta): EventColumns {
	const builder = new ColumnBuilder();
	const [old, changed] = [number(builder, before), number(builder, columns)];
	const gone = new Map<string, number>();
	const goneDays = new Set<number>();
	for (let event = 0; event < changes.length; event++) {
		if (changes[event] === 1) take(builder, changed, event);
		else {
			const key = keyOf(changed, event);
			gone.set(key, (gone.get(key) ?? 0) + 1);
			goneDays.add(columns.days[event] as number);
		}
	}
	let left = changes.reduce((count, change) => count + (change === -1 ? 1 : 0), 0);
	for (let event = 0; event < before.days.length; event++) {
		if (goneDays.has(before.days[event] as number)) {
			const key = keyOf(old, event);
			const copies = gone.get(key) ?? 0;
			if (copies > 0) {
				gone.set(key, copies - 1);
				left -= 1;
				continue;
			}
		}
		take(builder, old, event);
	}
	if (left !== 0) throw new Error(`${left} events that went are not in the state before`);
	return builder.finish();
}

/** A builder that holds the events of all days but some, to which those of the others can be added as they are by now. */
export function withoutDays(before: EventColumns, days: ReadonlySet<number>): ColumnBuilder {
	const builder = new ColumnBuilder();
	const kept = number(builder, before);
	for (let event = 0; event < before.days.length; event++)
		if (!days.has(before.days[event] as number)) take(builder, kept, event);
	return builder;
}

function number(builder: ColumnBuilder, columns: EventColumns): Numbered {
	const { places, dyads, countries, regions, kinds, sides } = columns;
	const stated = (degrees: number) => (Number.isNaN(degrees) ? null : degrees);
	const nameOf = (names: readonly string[], index: number) => names[index] || null;
	return {
		columns,
		places: Uint32Array.from(places.countries, (country, index) =>
			builder.placeNumber({
				latitude: stated(places.latitudes[index] as number),
				longitude: stated(places.longitudes[index] as number),
				precision: places.precisions[index] as number,
				country: nameOf(countries, country),
				admin1: nameOf(regions, places.regions[index] as number),
				cell: places.cells[index] || null,
			}),
		),
		dyads: Uint32Array.from(dyads.kinds, (kind, index) =>
			builder.dyadNumber({
				sideA: nameOf(sides, dyads.sidesA[index] as number),
				sideB: nameOf(sides, dyads.sidesB[index] as number),
				others: Array.from(
					dyads.others.subarray(dyads.othersFrom[index], dyads.othersFrom[index + 1]),
					(side) => sides[side] as string,
				),
				...(kinds[kind] as (typeof kinds)[number]),
			}),
		),
	};
}

function take(builder: ColumnBuilder, { columns, places, dyads }: Numbered, event: number): void {
	const place = places[columns.eventPlaces[event] as number] as number;
	const dyad = dyads[columns.eventDyads[event] as number] as number;
	builder.addNumbered(columns.days[event] as number, place, dyad, columns.deaths[event] as number);
}

function keyOf({ columns, places, dyads }: Numbered, event: number): string {
	const place = places[columns.eventPlaces[event] as number] as number;
	const dyad = dyads[columns.eventDyads[event] as number] as number;
	return `${columns.days[event]} ${place} ${dyad} ${columns.deaths[event]}`;
}

/** True where both states have the same events on a day: they come in the same order then. */
function isSameDay(before: Numbered, after: Numbered, day: number): boolean {
	let [old, next] = [firstFrom(before.columns.days, day), firstFrom(after.columns.days, day)];
	const { days, deaths, eventPlaces, eventDyads } = before.columns;
	for (; days[old] === day && after.columns.days[next] === day; old++, next++)
		if (
			deaths[old] !== after.columns.deaths[next] ||
			before.places[eventPlaces[old] as number] !== after.places[after.columns.eventPlaces[next] as number] ||
			before.dyads[eventDyads[old] as number] !== after.dyads[after.columns.eventDyads[next] as number]
		)
			return false;
	return days[old] !== day && after.columns.days[next] !== day;
}

function daysOf(...states: readonly EventColumns[]): Set<number> {
	return new Set(states.flatMap(({ days }) => [...new Set(days)]));
}
