import { bisector } from "d3-array";
import { EARTH_KM, sphereKm } from "../events/map-area.ts";
import type { MatchRecord, MatchWindow } from "./match-record.ts";

const KM_A_DEGREE = (2 * Math.PI * EARTH_KM) / 360;
/** Beyond this latitude a degree of longitude is taken to be as wide as there. */
const LAST_LATITUDE = 85;
const NEIGHBOURS = [-1, 0, 1];

const kmBetween = (a: MatchRecord, b: MatchRecord): number =>
	sphereKm(a.longitude, a.latitude, b.longitude, b.latitude);

/** Whether two records lie within a window of each other: their points, their first days and their last days. */
export const isNear = (a: MatchRecord, b: MatchRecord, { km, days }: MatchWindow): boolean =>
	Math.abs(a.from - b.from) <= days && Math.abs(a.to - b.to) <= days && kmBetween(a, b) <= km;

/** Whether an episode's days hold an event's, give or take the window's. */
export const isDuring = (episode: MatchRecord, event: MatchRecord, { km, days }: MatchWindow): boolean =>
	event.from >= episode.from - days && event.to <= episode.to + days && kmBetween(episode, event) <= km;

/** Records by cells of ground as wide as a window, so that what lies near one is found without looking at all. Nothing is near across the 180th meridian. */
export function cellsOf(records: readonly MatchRecord[], { km }: MatchWindow) {
	const size = Math.max(km, 0.001) / KM_A_DEGREE;
	const farthest = records.reduce((most, { latitude }) => Math.max(most, Math.abs(latitude)), 0);
	// One width for all: that of the record nearest to a pole, where a cell of so many degrees is narrowest.
	const wide = size / Math.cos((Math.min(farthest + size, LAST_LATITUDE) * Math.PI) / 180);
	const columns = Math.ceil(360 / wide) + 3;
	const row = (latitude: number) => Math.floor((latitude + 90) / size);
	const column = (longitude: number) => Math.floor((longitude + 180) / wide);
	const cells = new Map<number, MatchRecord[]>();
	for (const record of records) {
		const key = row(record.latitude) * columns + column(record.longitude);
		const cell = cells.get(key);
		if (cell) cell.push(record);
		else cells.set(key, [record]);
	}
	for (const cell of cells.values()) cell.sort((a, b) => a.from - b.from);
	return {
		/** Records in the cells around a point whose first day lies in a span, both days included. */
		*around({ latitude, longitude }: MatchRecord, from: number, to: number): Generator<MatchRecord> {
			for (const north of NEIGHBOURS)
				for (const east of NEIGHBOURS) {
					const cell = cells.get((row(latitude) + north) * columns + column(longitude) + east) ?? [];
					for (let index = firstFrom(cell, from); index < cell.length; index++) {
						const record = cell[index];
						if (record === undefined || record.from > to) break;
						yield record;
					}
				}
		},
	};
}

/** Where the records that begin on a day or later begin in a list by first day. */
const firstFrom = bisector((record: MatchRecord) => record.from).left;
