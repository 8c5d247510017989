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
	/** Further actors, none twice and none that leads a side. */
	others: readonly string[];
	/** Best estimate, persons. */
	deaths: number | null;
}

/** The most entries that a list of the columns may have. */
const MAX = { countries: 0xff, regions: 0xffff, kinds: 0xff, sides: 0xffff } as const;
const MAX_SHORT = 0xffff;

type Place = Pick<ColumnEvent, "latitude" | "longitude" | "precision" | "country" | "admin1" | "cell">;
type Dyad = Pick<ColumnEvent, "sideA" | "sideB" | "others" | "type" | "classes">;

/** Gathers events as columns, in whatever order they come. */
export class ColumnBuilder {
	readonly #days = new Growing((length) => new Int32Array(length));
	readonly #places = new Growing((length) => new Uint32Array(length));
	readonly #dyads = new Growing((length) => new Uint32Array(length));
	readonly #deaths = new Growing((length) => new Int32Array(length));
	readonly #placeList = new Distinct<Place>();
	readonly #dyadList = new Distinct<Dyad>();

	/** Adds an event. */
	add(event: ColumnEvent): void {
		this.addNumbered(event.day, this.placeNumber(event), this.dyadNumber(event), event.deaths ?? NOT_STATED);
	}

	/** Adds an event whose place and dyad have their numbers already. */
	addNumbered(day: number, place: number, dyad: number, deaths: number): void {
		this.#days.push(day);
		this.#places.push(place);
		this.#dyads.push(dyad);
		this.#deaths.push(deaths);
	}

	/** The number of a place here. Coordinates count in single precision, as the file holds them. */
	placeNumber({ latitude, longitude, precision, country, admin1, cell }: Place): number {
		const single = (degrees: number | null) => (degrees === null ? null : Math.fround(degrees));
		const place = { latitude: single(latitude), longitude: single(longitude), precision, country, admin1, cell };
		return this.#placeList.indexOf(Object.values(place).join("\n"), () => place);
	}

	/** The number of a dyad here. */
	dyadNumber({ sideA, sideB, others, type, classes }: Dyad): number {
		const dyad = { sideA, sideB, others, type, classes };
		return this.#dyadList.indexOf(
			`${sideA ?? ""}\n${sideB ?? ""}\n${type}\n${classes}\n${others.join("\n")}`,
			() => dyad,
		);
	}

	/**
	 * The columns. Places come in the order of their cells, and the events of a day in that of their places: what is near
	 * on the ground is near in the file, which makes it smaller once it is packed, and the same events are the same file.
	 * Throws where a list grows beyond its numbers.
	 */
	finish(): EventColumns {
		return this.finishInOrder().columns;
	}

	/** The columns, and for each of their events the ordinal at which it was added. */
	finishInOrder(): { columns: EventColumns; order: Uint32Array } {
		const placeOrder = orderOfUsed(this.#placeList.list, this.#places.taken(), byPlace);
		const dyadOrder = orderOfUsed(this.#dyadList.list, this.#dyads.taken(), byDyad);
		const places = placeOrder.sorted;
		const dyads = dyadOrder.sorted;
		const days = this.#days.taken();
		const eventPlaces = this.#places.taken().map((index) => placeOrder.positions[index] as number);
		const eventDyads = this.#dyads.taken().map((index) => dyadOrder.positions[index] as number);
		const deaths = this.#deaths.taken();
		const events = orderByDay(
			days,
			(x, y) =>
				(eventPlaces[x] as number) - (eventPlaces[y] as number) ||
				(eventDyads[x] as number) - (eventDyads[y] as number) ||
				(deaths[x] as number) - (deaths[y] as number),
		);
		const [countries, regions, sides] = [namesOf("countries"), namesOf("regions"), namesOf("sides")];
		const kinds = new Distinct<EventColumns["kinds"][number]>(MAX.kinds, "kinds");
		const sideNumber = (side: string | null) => sides.indexOf(side ?? "", () => side ?? "");
		const othersFrom = new Uint32Array(dyads.length + 1);
		dyads.forEach(({ others }, index) => {
			othersFrom[index + 1] = (othersFrom[index] as number) + others.length;
		});
		const dyadsOfEvents = events.map((event) => eventDyads[event] as number);
		const columns: EventColumns = {
			days: Int32Array.from(events, (event) => days[event] as number),
			eventPlaces: events.map((event) => eventPlaces[event] as number),
			eventDyads: dyads.length - 1 > MAX_SHORT ? dyadsOfEvents : Uint16Array.from(dyadsOfEvents),
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
				sidesA: Uint16Array.from(dyads, ({ sideA }) => sideNumber(sideA)),
				sidesB: Uint16Array.from(dyads, ({ sideB }) => sideNumber(sideB)),
				kinds: Uint8Array.from(dyads, ({ type, classes }) =>
					kinds.indexOf(`${classes} ${type}`, () => ({ type, classes })),
				),
				others: Uint16Array.from(dyads.flatMap(({ others }) => others.map(sideNumber))),
				othersFrom,
			},
			countries: countries.list,
			regions: regions.list,
			kinds: kinds.list,
			sides: sides.list,
		};
		return { columns, order: events };
	}
}

const byDyad = (x: Dyad, y: Dyad): number =>
	compareTexts(x.sideA, y.sideA) ||
	compareTexts(x.sideB, y.sideB) ||
	compareTexts(x.type, y.type) ||
	x.classes - y.classes ||
	compareTexts(x.others.join("\n"), y.others.join("\n"));

function byPlace(x: Place, y: Place): number {
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

/** The entries of a list that some event uses, in order, and where each has come to lie. */
function orderOfUsed<Entry>(list: readonly Entry[], used: Uint32Array, compare: (x: Entry, y: Entry) => number) {
	const isUsed = new Uint8Array(list.length);
	for (const index of used) isUsed[index] = 1;
	const from = Uint32Array.from(list, (_, index) => index)
		.filter((index) => isUsed[index] === 1)
		.sort((x, y) => compare(list[x] as Entry, list[y] as Entry));
	const positions = new Uint32Array(list.length);
	from.forEach((index, position) => {
		positions[index] = position;
	});
	return { sorted: Array.from(from, (index) => list[index] as Entry), positions };
}

/** The numbers of events by day, those of each day in an order. Days are few, so that events are dealt out to them first. */
function orderByDay(days: Int32Array, compare: (x: number, y: number) => number): Uint32Array {
	const events = new Uint32Array(days.length);
	const first = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
	const last = days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY);
	const ends = new Uint32Array(days.length === 0 ? 0 : last - first + 1);
	for (const day of days) ends[day - first] = (ends[day - first] as number) + 1;
	let end = 0;
	for (let day = 0; day < ends.length; day++) {
		const start = end;
		end += ends[day] as number;
		ends[day] = start;
	}
	for (let event = 0; event < days.length; event++) {
		const day = (days[event] as number) - first;
		events[ends[day] as number] = event;
		ends[day] = (ends[day] as number) + 1;
	}
	let start = 0;
	for (const next of ends) {
		events.subarray(start, next).sort(compare);
		start = next;
	}
	return events;
}

/** A list of names of which the first is empty. */
function namesOf(list: "countries" | "regions" | "sides"): Distinct<string> {
	const names = new Distinct<string>(MAX[list], list);
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
