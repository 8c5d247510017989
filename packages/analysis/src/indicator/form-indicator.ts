import { type DayRange, extentOf } from "@harmattan/domain/coverage/coverage";
import { DomainError } from "@harmattan/domain/errors";
import type { EventClass } from "@harmattan/domain/events/classes";
import type { MapArea } from "@harmattan/domain/events/map-area";
import { sumPeriods, sumPoints } from "@harmattan/domain/indicators/build-series";
import { findIndicator } from "@harmattan/domain/indicators/catalogue";
import type { IndicatorContext, IndicatorDefinition } from "@harmattan/domain/indicators/definition";
import type { IndicatorPoint, PeriodTotals } from "@harmattan/domain/indicators/series";
import { addMonths, dayOf, type Interval, isoOf, nextPeriodStart, periodStart } from "@harmattan/domain/time/calendar";
import type { Reader } from "../reader.ts";
import { resolveView, type View } from "../view.ts";
import { indicatorContext, readSeries } from "./period-totals.ts";

/** Months before the first period that the longest formula looks back: two years. */
const LOOK_BACK = 25;

/** What an indicator is requested for: null dates and ids are the default ones. Dates ISO. */
export interface IndicatorRequest {
	id: string;
	dataset: string | null;
	region: string | null;
	class: EventClass;
	actor: string | null;
	from: string | null;
	to: string | null;
	interval: Interval;
	area: MapArea | null;
}

/** So many periods that end with the newest covered one, and as many more as it takes to hold a day. */
export interface ShownPeriods {
	newest: Readonly<Record<Interval, number>>;
	/** A day number; null: none in particular. */
	holding: number | null;
}

/** An indicator of a view as it was formed: the totals that the formula read, and its points. */
export interface FormedIndicator {
	definition: IndicatorDefinition;
	view: View;
	/** That of the formula, where it is made for one. */
	interval: Interval;
	/** First and last day of the periods that are requested; null where the dataset does not cover the region. */
	span: { from: number; to: number } | null;
	/** Totals of each period requested; empty where the dataset does not cover the region. */
	totals: PeriodTotals[];
	/** Facts beside the totals that the formula read; null where the dataset does not cover the region. */
	context: IndicatorContext | null;
	points: IndicatorPoint[];
}

/**
 * Forms an indicator for a view. Throws a DomainError that names the parameter at fault.
 *
 * @param shown the periods to form where no first day is requested; null: all that are covered
 */
export async function formIndicator(
	reader: Reader,
	input: IndicatorRequest,
	shown: ShownPeriods | null = null,
): Promise<FormedIndicator> {
	const definition = findIndicator(input.id);
	if (!definition)
		throw new DomainError("not_found", `there is no indicator ${input.id}`, {
			parameter: "id",
			remedy: "See /method for the list.",
		});
	const view = await resolveView(reader, input);
	const interval = definition.interval ?? input.interval;
	const extent = extentOf(view.coverage);
	const first = input.from ? dayOf(input.from) : firstDay(extent, interval, shown);
	const last = input.to ? dayOf(input.to) : extent?.to;
	if (first === undefined || last === undefined)
		return { definition, view, interval, span: null, totals: [], context: null, points: [] };
	const isRequested = input.from !== null && input.to !== null;
	// A day after all that is covered is no mistake: there is nothing to show.
	if (first > last && !isRequested)
		return { definition, view, interval, span: null, totals: [], context: null, points: [] };
	if (first > last)
		throw new DomainError("invalid", "from lies after to", { parameter: "from", remedy: "Swap the two dates." });
	// A point is named after its period, and so is of all of it that is covered.
	const known = nearExtent({ from: first, to: last }, extent);
	if (known === null) return { definition, view, interval, span: null, totals: [], context: null, points: [] };
	const from = periodStart(known.from, interval);
	const to = Math.min(
		nextPeriodStart(periodStart(known.to, interval), interval) - 1,
		Math.max(known.to, extent?.to ?? known.to),
	);
	const { needs = [] } = definition;
	// What looks back needs the periods before the first that is requested.
	const start = Math.min(from, Math.max(extent?.from ?? from, addMonths(from, -LOOK_BACK)));
	const read = { from: start, to };
	const { class: eventClass, actor: actorId, area } = input;
	const [series, context] = await Promise.all([
		readSeries(reader, view, { eventClass, actorId, area, interval, span: read, needs }),
		indicatorContext(reader, view, { needs, span: read, area, actorId, eventClass }),
	]);
	const end = extent?.to ?? to;
	/** What is made for weeks says nothing of one that is not over. */
	const isShown = (period: string) =>
		period >= isoOf(from) && (definition.interval !== "week" || nextPeriodStart(dayOf(period), interval) - 1 <= end);
	const requested = <Row extends { period: string }>(rows: readonly Row[]) =>
		rows.filter(({ period }) => isShown(period));
	return {
		definition,
		view,
		interval,
		span: { from, to },
		totals: requested(series),
		context,
		points: requested(definition.compute(series, context)),
	};
}

/** Years before and after what is covered of which a series still shows that nothing is known. */
const GAP_YEARS = 10;

/**
 * The part of a span that lies within some years of what a dataset covers, so that an answer is never longer than the data
 * warrant; null where none does.
 */
function nearExtent({ from, to }: DayRange, extent: DayRange | null): DayRange | null {
	if (extent === null) return null;
	const near = {
		from: Math.max(from, addMonths(extent.from, -12 * GAP_YEARS)),
		to: Math.min(to, addMonths(extent.to, 12 * GAP_YEARS)),
	};
	return near.from > near.to ? null : near;
}

function firstDay(extent: DayRange | null, interval: Interval, shown: ShownPeriods | null): number | undefined {
	if (extent === null || shown === null) return extent?.from;
	const newest = shown.newest[interval];
	let start = periodStart(extent.to, interval);
	for (let before = 1; before < newest && start > extent.from; before++) start = periodStart(start - 1, interval);
	return Math.max(Math.min(start, shown.holding ?? start), extent.from);
}

/** A value of an indicator, and what the formula read for it. */
export interface PointWithTotals {
	point: IndicatorPoint;
	totals: PeriodTotals;
	/** True where it is of all that is shown and not of one period. */
	isSpan: boolean;
	/** First day of the last period that it is formed of. */
	last: string;
}

/**
 * The point of a period; `span`: of all that is shown, for formulas of sums; null: the newest that is not provisional, or else the newest. Null
 * where there is none.
 */
export function pointOf(
	{ definition, points, totals, context, interval }: FormedIndicator,
	period: string | null,
): PointWithTotals | null {
	if (period === "span" && definition.formedOf.spans !== undefined) {
		const sums = sumPeriods(totals);
		const [point] =
			definition.formedOf.spans === "values"
				? sumPoints(points)
				: sums === null || context === null
					? []
					: definition.compute([sums], context);
		const last = totals.at(-1)?.period;
		return sums === null || point === undefined || last === undefined
			? null
			: { point, totals: sums, isSpan: true, last };
	}
	const start = period === null || period === "span" ? null : isoOf(periodStart(dayOf(period), interval));
	const known = points.filter(({ value }) => value !== null);
	const point =
		start === null
			? (known.findLast(({ provisional }) => !provisional) ?? known.at(-1))
			: points.find((one) => one.period === start);
	const read = totals.find((one) => one.period === point?.period);
	if (point === undefined || read === undefined) return null;
	return { point, totals: read, isSpan: false, last: point.period };
}
