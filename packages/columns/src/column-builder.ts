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

/** Gathers events as columns. They are to be added in the order of their days. */
export class ColumnBuilder {
	readonly #days = new Growing((length) => new Int32Array(length));
	readonly #places = new Growing((length) => new Uint32Array(length));
	readonly #kinds = new Growing((length) => new Uint8Array(length));
	readonly #sidesA = new Growing((length) => new Uint16Array(length));
	readonly #sidesB = new Growing((length) => new Uint16Array(length));
	readonly #deaths = new Growing((length) => new Int32Array(length));
	readonly #countryList = new Names("countries");
	readonly #regionList = new Names("regions");
	readonly #sideList = new Names("sides");
	readonly #kindOf = new Map<string, number>();
	readonly #kindList: { type: string; classes: number }[] = [];
	readonly #placeOf = new Map<string, number>();
	readonly #placeList: ColumnEvent[] = [];

	/** Adds an event. Throws where it lies before the one before it, or a list would grow beyond its numbers. */
	add(event: ColumnEvent): void {
		if (event.day < this.#days.last) throw new Error("events are to be added in the order of their days");
		this.#days.push(event.day);
		this.#places.push(this.#place(event));
		this.#kinds.push(this.#kind(event));
		this.#sidesA.push(this.#sideList.indexOf(event.sideA ?? ""));
		this.#sidesB.push(this.#sideList.indexOf(event.sideB ?? ""));
		this.#deaths.push(event.deaths ?? NOT_STATED);
	}

	/** The columns. */
	finish(): EventColumns {
		const places = this.#placeList;
		return {
			days: this.#days.taken(),
			eventPlaces: this.#places.taken(),
			eventKinds: this.#kinds.taken(),
			sidesA: this.#sidesA.taken(),
			sidesB: this.#sidesB.taken(),
			deaths: this.#deaths.taken(),
			places: {
				latitudes: Float32Array.from(places, ({ latitude }) => latitude ?? Number.NaN),
				longitudes: Float32Array.from(places, ({ longitude }) => longitude ?? Number.NaN),
				countries: Uint8Array.from(places, ({ country }) => this.#countryList.indexOf(country ?? "")),
				regions: Uint16Array.from(places, ({ admin1 }) => this.#regionList.indexOf(admin1 ?? "")),
				precisions: Uint8Array.from(places, ({ precision }) => precision),
				cells: BigUint64Array.from(places, ({ cell }) => cell ?? 0n),
			},
			countries: this.#countryList.list,
			regions: this.#regionList.list,
			kinds: this.#kindList,
			sides: this.#sideList.list,
		};
	}

	#place(event: ColumnEvent): number {
		const key = `${event.latitude} ${event.longitude} ${event.precision} ${event.country} ${event.admin1}`;
		const known = this.#placeOf.get(key);
		if (known !== undefined) return known;
		this.#countryList.indexOf(event.country ?? "");
		this.#regionList.indexOf(event.admin1 ?? "");
		this.#placeOf.set(key, this.#placeList.length);
		return this.#placeList.push(event) - 1;
	}

	#kind({ type, classes }: ColumnEvent): number {
		const key = `${classes} ${type}`;
		const known = this.#kindOf.get(key);
		if (known !== undefined) return known;
		if (this.#kindList.length > MOST.kinds) throw new Error(`there are more than ${MOST.kinds} kinds of events`);
		this.#kindOf.set(key, this.#kindList.length);
		return this.#kindList.push({ type, classes }) - 1;
	}
}

/** A list of distinct names, the first of them empty. */
class Names {
	readonly list = [""];
	readonly #indices = new Map([["", 0]]);
	readonly #of: keyof typeof MOST;

	constructor(of: keyof typeof MOST) {
		this.#of = of;
	}

	indexOf(name: string): number {
		const known = this.#indices.get(name);
		if (known !== undefined) return known;
		if (this.list.length > MOST[this.#of]) throw new Error(`there are more than ${MOST[this.#of]} ${this.#of}`);
		this.#indices.set(name, this.list.length);
		return this.list.push(name) - 1;
	}
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
