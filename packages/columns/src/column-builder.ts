import { Distinct } from "./distinct.ts";
import { type EventColumns, NOT_STATED } from "./event-columns.ts";

/** What the columns take of an event. */
export interface ColumnEvent {
	/** Day number. */
	day: number;
	latitude: number | null;
	longitude: number | null;
	/** Rank of the geo precision. */
	precision: number;
	country: string | null;
	admin1: string | null;
	/** H3 cell of resolution 7. */
	cell: bigint | null;
	type: string;
	/** Bit set of event classes. */
	classes: number;
	sideA: string | null;
	sideB: string | null;
	/** Best estimate, persons. */
	deaths: number | null;
}

/** The most entries that a list of the columns may have. */
const MOST = { countries: 0xff, regions: 0xffff, kinds: 0xff, sides: 0xffff } as const;
const MOST_SHORT = 0xffff;

/** Gathers events as columns. They are to be added in the order of their days; within a day in any. */
export class ColumnBuilder {
	readonly #days = new Growing((length) => new Int32Array(length));
	readonly #places = new Growing((length) => new Uint32Array(length));
	readonly #dyads = new Growing((length) => new Uint32Array(length));
	readonly #deaths = new Growing((length) => new Int32Array(length));
	readonly #placeList = new Distinct<ColumnEvent>();
	readonly #dyadList = new Distinct<Dyad>();

	/** Adds an event. Throws where it lies before the one before it. */
	add(event: ColumnEvent): void {
		if (event.day < this.#days.last) throw new Error("events are to be added in the order of their days");
		this.#days.push(event.day);
		const { latitude, longitude, precision, country, admin1, type, classes, sideA, sideB } = event;
		const place = `${latitude} ${longitude} ${precision} ${country} ${admin1}`;
		this.#places.push(this.#placeList.indexOf(place, () => event));
		const dyad = `${sideA ?? ""}\n${sideB ?? ""}\n${type}\n${classes}`;
		this.#dyads.push(this.#dyadList.indexOf(dyad, () => event));
		this.#deaths.push(event.deaths ?? NOT_STATED);
	}

	/**
	 * The columns. Places come in the order of their cells, and the events of a day in that of their places: what is near
	 * on the ground is near in the file, which makes it smaller once it is packed, and the same events are the same file.
	 * Throws where a list grows beyond its numbers.
	 */
	finish(): EventColumns {
		const placeOrder = order(this.#placeList.list, byPlace);
		const dyadOrder = order(this.#dyadList.list, byDyad);
		const places = placeOrder.sorted;
		const dyads = dyadOrder.sorted;
		const days = this.#days.taken();
		const eventPlaces = this.#places.taken().map((index) => placeOrder.positions[index] as number);
		const eventDyads = this.#dyads.taken().map((index) => dyadOrder.positions[index] as number);
		const deaths = this.#deaths.taken();
		const events = orderWithinDays(
			days,
			(x, y) =>
				(eventPlaces[x] as number) - (eventPlaces[y] as number) ||
				(eventDyads[x] as number) - (eventDyads[y] as number) ||
				(deaths[x] as number) - (deaths[y] as number),
		);
		const [countries, regions, sides] = [namesOf("countries"), namesOf("regions"), namesOf("sides")];
		const kinds = new Distinct<EventColumns["kinds"][number]>(MOST.kinds, "kinds");
		const dyadsOfEvents = events.map((event) => eventDyads[event] as number);
		return {
			days,
			eventPlaces: events.map((event) => eventPlaces[event] as number),
			eventDyads: dyads.length - 1 > MOST_SHORT ? dyadsOfEvents : Uint16Array.from(dyadsOfEvents),
			deaths: Int32Array.from(events, (event) => deaths[event] as number),
			places: {
				latitudes: Float32Array.from(places, ({ latitude }) => latitude ?? Number.NaN),
				longitudes: Float32Array.from(places, ({ longitude }) => longitude ?? Number.NaN),
				countries: Uint8Array.from(places, ({ country }) => countries.indexOf(country ?? "", () => country ?? "")),
				regions: Uint16Array.from(places, ({ admin1 }) => regions.indexOf(admin1 ?? "", () => admin1 ?? "")),
				precisions: Uint8Array.from(places, ({ precision }) => precision),
				cells: BigUint64Array.from(places, ({ cell }) => cell ?? 0n),
			},
			dyads: {
				sidesA: Uint16Array.from(dyads, ({ sideA }) => sides.indexOf(sideA ?? "", () => sideA ?? "")),
				sidesB: Uint16Array.from(dyads, ({ sideB }) => sides.indexOf(sideB ?? "", () => sideB ?? "")),
				kinds: Uint8Array.from(dyads, ({ type, classes }) =>
					kinds.indexOf(`${classes} ${type}`, () => ({ type, classes })),
				),
			},
			countries: countries.list,
			regions: regions.list,
			kinds: kinds.list,
			sides: sides.list,
		};
	}
}

type Dyad = Pick<ColumnEvent, "sideA" | "sideB" | "type" | "classes">;

const byDyad = (x: Dyad, y: Dyad): number =>
	compareTexts(x.sideA, y.sideA) ||
	compareTexts(x.sideB, y.sideB) ||
	compareTexts(x.type, y.type) ||
	x.classes - y.classes;

function byPlace(x: ColumnEvent, y: ColumnEvent): number {
	const [cellX, cellY] = [x.cell ?? 0n, y.cell ?? 0n];
	if (cellX !== cellY) return cellX < cellY ? -1 : 1;
	return (
		(x.latitude ?? 0) - (y.latitude ?? 0) ||
		(x.longitude ?? 0) - (y.longitude ?? 0) ||
		x.precision - y.precision ||
		compareTexts(x.country, y.country) ||
		compareTexts(x.admin1, y.admin1)
	);
}

function compareTexts(a: string | null, b: string | null): number {
	const [left, right] = [a ?? "", b ?? ""];
	return left === right ? 0 : left < right ? -1 : 1;
}

/** A list in order, and where each of its entries has come to lie. */
function order<Entry>(list: readonly Entry[], compare: (x: Entry, y: Entry) => number) {
	const from = Uint32Array.from(list, (_, index) => index).sort((x, y) => compare(list[x] as Entry, list[y] as Entry));
	const positions = new Uint32Array(list.length);
	from.forEach((index, position) => {
		positions[index] = position;
	});
	return { sorted: Array.from(from, (index) => list[index] as Entry), positions };
}

/** The numbers of events, those of each day in order. */
function orderWithinDays(days: Int32Array, compare: (x: number, y: number) => number): Uint32Array {
	const events = Uint32Array.from(days, (_, index) => index);
	for (let from = 0; from < days.length; ) {
		let to = from + 1;
		while (to < days.length && days[to] === days[from]) to += 1;
		events.subarray(from, to).sort(compare);
		from = to;
	}
	return events;
}

/** A list of names of which the first is empty. */
function namesOf(list: "countries" | "regions" | "sides"): Distinct<string> {
	const names = new Distinct<string>(MOST[list], list);
	names.indexOf("", () => "");
	return names;
}

/** Numbers that grow by doubling. */
class Growing<Numbers extends Uint8Array | Uint16Array | Uint32Array | Int32Array> {
	#values: Numbers;
	#length = 0;
	readonly #make: (length: number) => Numbers;

	constructor(make: (length: number) => Numbers) {
		this.#make = make;
		this.#values = make(1024);
	}

	get last(): number {
		return this.#length === 0 ? Number.NEGATIVE_INFINITY : (this.#values[this.#length - 1] as number);
	}

	push(value: number): void {
		if (this.#length === this.#values.length) {
			const wider = this.#make(this.#values.length * 2);
			wider.set(this.#values);
			this.#values = wider;
		}
		this.#values[this.#length++] = value;
	}

	taken(): Numbers {
		return this.#values.slice(0, this.#length) as Numbers;
	}
}
