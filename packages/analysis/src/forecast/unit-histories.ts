import type { Database } from "@harmattan/database/client";
import type { Dataset } from "@harmattan/database/queries/datasets";
import { listRegions, type Region } from "@harmattan/database/queries/regions";
import { readLagCurve } from "@harmattan/database/queries/reporting-lag";
import { countUnitMonths, type UnitMonth } from "@harmattan/database/queries/unit-months";
import { coverageOf, isCovered } from "@harmattan/domain/coverage/coverage";
import type { ForecastClass, ForecastMeasure } from "@harmattan/domain/forecast/frozen-forecast";
import { expectedMonth } from "@harmattan/domain/forecast/nowcast";
import type { LagCurve } from "@harmattan/domain/indicators/reporting-lag";
import { isLayerUnit } from "@harmattan/domain/regions/region-scope";
import { FOCUS_COUNTRIES, NEIGHBOUR_COUNTRIES, REGION_GROUPS } from "@harmattan/domain/regions/regions";
import { seededByText } from "@harmattan/domain/statistics/seeded-random";
import { dayOfInstant, firstDayOfMonth, monthOf } from "@harmattan/domain/time/calendar";

/** A region whose months are forecast, with what of its months is known. */
export interface ForecastUnit {
	region: Pick<Region, "id" | "name" | "kind">;
	/** The first and the last month that is covered completely, as the calendar counts months; null without any. */
	known: { first: number; last: number } | null;
	/** A month's value; null where the month is not covered completely. */
	valueIn: (month: number, measure: ForecastMeasure, eventClass: ForecastClass) => number | null;
	/** How the dataset's events come in, and the day of its last import: what the last months are still to come to. */
	reporting: { lag: LagCurve; seenOn: number } | null;
}

/** Months looked back on at most. */
const LONGEST = 120;

/**
 * The regions that a dataset's months are forecast for: the Sahel and the littoral states, their countries and neighbours, and the admin-1 units of
 * those seven countries, as far as the dataset holds events of them.
 */
export async function readForecastUnits(db: Database, dataset: Dataset): Promise<ForecastUnit[]> {
	const countries = [...FOCUS_COUNTRIES, ...NEIGHBOUR_COUNTRIES].filter((id) => dataset.countries.includes(id));
	const focus = countries.filter((id) => FOCUS_COUNTRIES.includes(id));
	const [lag, regions, ofCountries, ofUnits] = await Promise.all([
		readLagCurve(db, dataset.id),
		listRegions(db),
		countUnitMonths(db, dataset.id, countries, "country"),
		countUnitMonths(db, dataset.id, focus, "admin1"),
	]);
	const groups = Object.entries(REGION_GROUPS)
		.map(([id, members]) => ({ id, members: members as readonly string[] }))
		.filter(({ members }) => members.some((country) => focus.includes(country)));
	const reporting =
		lag.shares === null || dataset.lastImport === null
			? null
			: { lag, seenOn: dayOfInstant(new Date(dataset.lastImport.finishedAt)) };
	const named = (id: string) => regions.find((region) => region.id === id);
	const unitOf = (
		id: string,
		members: readonly string[],
		parents: readonly string[],
		counted: readonly UnitMonth[],
	) => {
		const region = named(id);
		const rows = counted.filter(({ unit }) => members.includes(unit));
		return region === undefined ? [] : [{ ...forecastUnit(region, rows, dataset, parents), reporting }];
	};
	return [
		...groups.flatMap(({ id, members }) => unitOf(id, members, members, ofCountries)),
		...countries.flatMap((id) => unitOf(id, [id], [id], ofCountries)),
		...regions
			.filter((region) => isLayerUnit(region) && region.parent !== null && focus.includes(region.parent))
			.flatMap(({ id, parent }) => unitOf(id, [id], [parent ?? ""], ofUnits)),
	];
}

function forecastUnit(
	{ id, name, kind }: Region,
	rows: readonly UnitMonth[],
	dataset: Dataset,
	countries: readonly string[],
): Omit<ForecastUnit, "reporting"> {
	const coverage = coverageOf(dataset.coverage, countries);
	const isKnown = (month: number) =>
		isCovered(coverage, { from: firstDayOfMonth(month), to: firstDayOfMonth(month + 1) - 1 });
	const byMonth = Map.groupBy(rows, ({ month }) => month);
	const [first, last] = [coverage.complete[0], coverage.complete.at(-1)];
	const lastMonth = last === undefined ? null : monthOf(last.to + 1) - 1;
	const known =
		first === undefined || lastMonth === null || !isKnown(lastMonth)
			? null
			: { first: Math.max(monthOf(first.from), lastMonth - LONGEST + 1), last: lastMonth };
	return {
		region: { id, name, kind },
		known,
		valueIn: (month, measure, eventClass) =>
			isKnown(month)
				? (byMonth.get(month) ?? []).reduce((sum, { counts }) => sum + counts[eventClass][measure], 0)
				: null,
	};
}

/** The values of a unit's months up to its last known one, oldest first, as they are counted. */
export function historyOf({ known, valueIn }: ForecastUnit, measure: ForecastMeasure, eventClass: ForecastClass) {
	return known === null
		? []
		: Array.from({ length: known.last - known.first + 1 }, (_, index) =>
				valueIn(known.first + index, measure, eventClass),
			);
}

/** Months that may still be reported: the lag is followed for eight weeks. */
const RECENT = 3;

/**
 * What forecasts are made from: the counted values, the last months by what they are expected to come to where the dataset's lag is measured. Deaths
 * grow with the events that are still to come.
 */
export function inputsOf(unit: ForecastUnit, measure: ForecastMeasure, eventClass: ForecastClass): (number | null)[] {
	const counted = historyOf(unit, measure, eventClass);
	const { known, reporting } = unit;
	if (known === null || reporting === null) return counted;
	const events = historyOf(unit, "events", eventClass);
	const complete = events.slice(-24 - RECENT, -RECENT).filter((value) => value !== null);
	return counted.map((value, index) => {
		const count = events[index] ?? null;
		if (value === null || count === null || index < counted.length - RECENT) return value;
		const month = known.first + index;
		const days = { from: firstDayOfMonth(month), to: firstDayOfMonth(month + 1) - 1 };
		const random = seededByText(`${unit.region.id} ${eventClass} ${month}`);
		const expected = expectedMonth({ count, days, seenOn: reporting.seenOn, complete }, reporting.lag, random);
		if (expected === null) return value;
		return measure === "events" ? expected : Math.round(value * (count === 0 ? 1 : expected / count));
	});
}
