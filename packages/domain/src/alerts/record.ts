import { daysWithEvents, type Firing, isKnown, runningSums, type UnitDays } from "./unit-days.ts";

/** Days of a window. */
export const RECORD_DAYS = 30;
/** How far back a record reaches, days, by level. */
export const RECORD_REACH = { 1: 366, 2: 1096 } as const;

/**
 * Days on which the deaths of 30 days were at or above those of any 30 days that lay wholly in the past 366 days (level 1) or 1,096 days (level 2) before them.
 * Nothing is a record below the floor, nor where one of those days is not covered: it may have been worse.
 */
export function records(days: UnitDays, floor: number, span: { from: number; to: number }): Firing[] {
	const sum = runningSums(days, "deaths", span.from - RECORD_REACH[2] - RECORD_DAYS, span.to);
	return daysWithEvents(days, span.from, span.to).flatMap((day): Firing[] => {
		const from = day - RECORD_DAYS + 1;
		const value = sum(from, day);
		if (value < floor) return [];
		const beaten = ([2, 1] as const).flatMap((level) => {
			const first = from - RECORD_REACH[level];
			if (!isKnown(days, first, day)) return [];
			let highest = 0;
			for (let last = first + RECORD_DAYS - 1; last < from; last++)
				highest = Math.max(highest, sum(last - RECORD_DAYS + 1, last));
			return value >= highest ? [{ day, from, level, value, reference: highest }] : [];
		});
		return beaten.slice(0, 1);
	});
}
