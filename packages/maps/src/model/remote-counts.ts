import type { CrossCounts, Tally } from "@harmattan/columns/cross-filter";
import type { EventColumns } from "@harmattan/columns/event-columns";
import { COARSE_RANK } from "@harmattan/domain/events/precision";
import { cellMiddle } from "../prepare/hexagon-rings.ts";
import type { CountSource } from "./count-source.ts";

/** The first two places stand for events that are not drawn: without a point, and coded to an area. */
const NOT_DRAWN = 2;

interface ServerTally {
	events: readonly number[];
	deaths: readonly number[];
}

/** What a server counts of a dataset under one choice. */
export interface ServerCounts {
	/** First and last day of the dataset; null without events. */
	firstDay: number | null;
	lastDay: number | null;
	countries: readonly string[];
	regions: readonly string[];
	kinds: readonly EventColumns["kinds"][number][];
	/** Actors that events name. */
	sides: readonly string[];
	/** H3 cells in hexadecimal, with their events and deaths. */
	bins: readonly (readonly [cell: string, events: number, deaths: number])[];
	/** Events that no cell holds: without a point, and known to an area alone. */
	left: { unplaced: number; coarse: number };
	counts: Record<"days" | "countries" | "regions" | "kinds" | "precisions" | "deaths", ServerTally> & {
		/** Events by side, in the order of `sides`. */
		sides: readonly number[];
		total: CrossCounts["total"];
	};
}

/**
 * Counts that a server made: its hexagons stand for places. It holds one choice, whatever is selected of it; another
 * choice is another source. Single events are not in it.
 */
export class RemoteCounts implements CountSource {
	readonly columns: EventColumns;
	readonly events = null;
	readonly #counts: CrossCounts;

	constructor(counted: ServerCounts) {
		this.columns = columnsOf(counted);
		this.#counts = countsOf(counted);
	}

	select(): CrossCounts {
		return this.#counts;
	}
}

function columnsOf({ firstDay, lastDay, countries, regions, kinds, sides, bins }: ServerCounts): EventColumns {
	const middles = bins.map(([cell]) => cellMiddle(BigInt(`0x${cell}`)));
	const count = bins.length + NOT_DRAWN;
	return {
		days: Int32Array.from([firstDay, lastDay].filter((day) => day !== null)),
		eventPlaces: new Uint32Array(),
		eventDyads: new Uint16Array(),
		deaths: new Int32Array(),
		places: {
			latitudes: Float32Array.from([Number.NaN, 0, ...middles.map(({ latitude }) => latitude)]),
			longitudes: Float32Array.from([Number.NaN, 0, ...middles.map(({ longitude }) => longitude)]),
			countries: new Uint8Array(count),
			regions: new Uint16Array(count),
			precisions: Uint8Array.from({ length: count }, (_, place) => (place < NOT_DRAWN ? COARSE_RANK : 1)),
			cells: BigUint64Array.from([0n, 0n, ...bins.map(([cell]) => BigInt(`0x${cell}`))]),
		},
		dyads: {
			sidesA: new Uint16Array(),
			sidesB: new Uint16Array(),
			kinds: new Uint8Array(),
			others: new Uint16Array(),
			othersFrom: new Uint32Array(1),
		},
		countries: [...countries],
		regions: [...regions],
		kinds: [...kinds],
		sides: ["", ...sides],
	};
}

function countsOf({ counts, bins, left }: ServerCounts): CrossCounts {
	const tally = ({ events, deaths }: ServerTally): Tally => ({
		events: Uint32Array.from(events),
		deaths: Uint32Array.from(deaths),
	});
	const sides = [0, ...counts.sides];
	return {
		days: tally(counts.days),
		countries: tally(counts.countries),
		regions: tally(counts.regions),
		kinds: tally(counts.kinds),
		precisions: tally(counts.precisions),
		deaths: tally(counts.deaths),
		sides: tally({ events: sides, deaths: sides.map(() => 0) }),
		places: tally({
			events: [left.unplaced, left.coarse, ...bins.map(([, events]) => events)],
			deaths: [0, 0, ...bins.map(([, , deaths]) => deaths)],
		}),
		total: counts.total,
	};
}
