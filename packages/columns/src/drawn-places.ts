import { COARSE_RANK } from "@harmattan/domain/events/precision";
import type { Tally } from "./cross-filter.ts";
import type { EventColumns } from "./event-columns.ts";

/** 1 for each place that a map draws: one with a point that does not stand in for an area. */
export function drawnPlaces({ places }: EventColumns): Uint8Array {
	return Uint8Array.from(places.precisions, (precision, place) =>
		precision < COARSE_RANK && !Number.isNaN(places.latitudes[place] as number) ? 1 : 0,
	);
}

/** Events that a map does not draw: coded to a province or coarser, and without any point. */
export function notDrawn({ places }: EventColumns, { events }: Tally): { coarse: number; unplaced: number } {
	const sums = { coarse: 0, unplaced: 0 };
	places.precisions.forEach((precision, place) => {
		const count = events[place] as number;
		if (Number.isNaN(places.latitudes[place] as number)) sums.unplaced += count;
		else if (precision >= COARSE_RANK) sums.coarse += count;
	});
	return sums;
}
