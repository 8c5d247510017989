import type { RouterOutput } from "@harmattan/api/outputs";
import type { CrossCounts, Tally } from "@harmattan/columns/cross-filter";
import type { EventColumns } from "@harmattan/columns/event-columns";
import { COARSE_RANK } from "@harmattan/domain/events/precision";
import type { DrawnPoints } from "@harmattan/maps/layers/event-layers";
import { cellMiddle } from "@harmattan/maps/prepare/hexagon-rings";
import { type HitDetails, MapModel } from "./map-model.ts";

type Served = RouterOutput["map"]["counts"];

/** The first two places stand for events that are not drawn: without a point, and coded to an area. */
const NOT_DRAWN = 2;

/**
 * A dataset's events as the server counts them: its hexagons stand for places, and its counts for what a browser would
 * count. It holds one choice; another is another model. Single events are not in it: no points, and no rows.
 */
export class RemoteCounts extends MapModel {
	readonly #counts: CrossCounts;

	constructor(served: Served) {
		super(columnsOf(served));
		this.#counts = countsOf(served);
	}

	override select(): CrossCounts {
		return this.show(this.#counts);
	}

	override get hasPast(): boolean {
		return false;
	}

	override eventsWith(): number {
		return 0;
	}

	override passing(): Uint32Array {
		return new Uint32Array();
	}

	override eventsAt(): HitDetails {
		return { actors: [], withStatedDeaths: null };
	}

	override points(): DrawnPoints {
		const none = new Float32Array();
		return { positions: none, filter: none, radii: none, days: [0, 0] };
	}
}

function columnsOf({ firstDay, lastDay, countries, regions, kinds, sides, bins }: Served): EventColumns {
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
		countries,
		regions,
		kinds,
		sides: ["", ...sides],
	};
}

function countsOf({ counts, bins, left }: Served): CrossCounts {
	const tally = ({ events, deaths }: { events: number[]; deaths: number[] }): Tally => ({
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
