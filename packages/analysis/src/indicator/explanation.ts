import type { EventFilter } from "@harmattan/database/queries/event-filter";
import { type EventNotes, readEventNotes } from "@harmattan/database/queries/event-notes";
import { listEvents } from "@harmattan/database/queries/events";
import { countLeftOut, type LeftOut } from "@harmattan/database/queries/left-out";
import { pointsNear } from "@harmattan/database/queries/near-places";
import { readLagCurve } from "@harmattan/database/queries/reporting-lag";
import { newestImportRevision, newestRevision } from "@harmattan/database/queries/revisions";
import { datesOf, extentOf } from "@harmattan/domain/coverage/coverage";
import type { CoverageKind } from "@harmattan/domain/coverage/span";
import { CLASSES_VERSION, type EventClass } from "@harmattan/domain/events/classes";
import type { DefinitionText } from "@harmattan/domain/indicators/definition";
import { type Divergence, divergence } from "@harmattan/domain/indicators/divergence";
import { expectedCount } from "@harmattan/domain/indicators/reporting-lag";
import type { IndicatorPoint, PeriodTotals } from "@harmattan/domain/indicators/series";
import { EXPOSURE_KM } from "@harmattan/domain/indicators/sites";
import { REGION_GROUPS } from "@harmattan/domain/regions/regions";
import { shortId } from "@harmattan/domain/short-id";
import {
	dayOf,
	dayOfInstant,
	type Interval,
	isoOf,
	nextPeriodStart,
	periodStart,
} from "@harmattan/domain/time/calendar";
import { isoDate } from "@harmattan/domain/time/dated-span";
import { z } from "zod";
import type { TimedReader } from "../reader.ts";
import {
	type FormedIndicator,
	formIndicator,
	type PointWithTotals,
	pointOf,
	type ShownPeriods,
} from "./form-indicator.ts";
import { indicatorInput } from "./read-indicator.ts";

export const explanationInput = indicatorInput.extend({
	/** A day of the period whose value is explained; `span`: all that is shown, for formulas of sums; null: the newest period that is complete. */
	period: z
		.union([isoDate, z.literal("span")])
		.nullable()
		.default(null),
	/** A dataset to set beside the first. */
	beside: shortId.nullable().default(null),
});
type Requested = z.infer<typeof explanationInput>;

export const contributingInput = explanationInput.omit({ beside: true }).extend({
	limit: z.number().int().min(1).max(200).default(50),
	after: z
		.object({ day: z.number().int().min(-1_000_000).max(10_000_000), id: z.guid() })
		.nullable()
		.default(null),
});

/** Periods that are shown where nobody asks for a first day. */
const SHOWN = { day: 365, week: 156, month: 120, quarter: 60, year: 40 };
const shownFor = ({ period }: Pick<Requested, "period">): ShownPeriods => ({
	newest: SHOWN,
	holding: period === null || period === "span" ? null : dayOf(period),
});
/** Units whose values add up over periods and places. */
const ADDING: readonly string[] = ["events", "deaths"];

interface DatasetSummary {
	id: string;
	name: string;
	attribution: string;
	licence: string;
	synthetic: boolean;
	/** Days that it covers of the region, ISO, with gaps between them. */
	coverage: { from: string; to: string; kind: CoverageKind }[];
	/** The revision and instant of its newest import. */
	imported: { revision: number; recordedAt: string } | null;
}

/** A value, with all that it was formed of. */
export interface ExplainedValue {
	point: IndicatorPoint;
	/** True where it is of all that is shown and not of one period. */
	isSpan: boolean;
	/** True where the map and a file can hold the same events: no choice is made that only the formula knows. */
	isOnMap: boolean;
	/** First and last day of the events that it is formed of; more than the period where the formula looks back. */
	from: string;
	to: string;
	/** Class of those events, null for all, and where they lie: countries, and admin-1 units where they are not whole countries. */
	class: EventClass | null;
	countries: readonly string[];
	admin1: readonly string[] | null;
	/** What the formula read of the period; null where it reads several periods, or another region's. */
	totals: Omit<PeriodTotals, "capital" | "centre" | "spillover"> | null;
	leftOut: LeftOut;
	notes: EventNotes;
	/** What a count that is still being reported is expected to become, by the dataset's measured lag; null where it is complete or not a count, or the lag is not measured. */
	expected: { value: number; low: number; high: number } | null;
}

/** An indicator of a view, opened. */
export interface Explanation {
	id: string;
	version: number;
	classesVersion: number;
	unit: string;
	bounds: string;
	text: DefinitionText;
	region: { id: string; name: string; countries: readonly string[] };
	dataset: DatasetSummary;
	class: EventClass;
	actor: string | null;
	interval: Interval;
	/** True where a value can be formed of all that is shown. */
	isOfSums: boolean;
	revision: number;
	points: IndicatorPoint[];
	explained: ExplainedValue | null;
	beside: { dataset: DatasetSummary; points: IndicatorPoint[]; divergence: Divergence } | null;
}

/** Opens an indicator of a view: its series, one value with what it was formed of, and another dataset beside it where one is requested. */
export async function readExplanation(ctx: TimedReader, input: Requested): Promise<Explanation> {
	const formed = await formIndicator(ctx, input, shownFor(input));
	const { definition, view, interval, points } = formed;
	const value = pointOf(formed, input.period);
	const opened = value === null ? null : await contributing(ctx, formed, input, value);
	const other =
		input.beside === null ? null : await formIndicator(ctx, { ...input, dataset: input.beside }, shownFor(input));
	return {
		id: definition.id,
		version: definition.version,
		classesVersion: CLASSES_VERSION,
		unit: definition.unit,
		bounds: definition.bounds,
		text: definition.text.en,
		region: { id: view.region.id, name: view.region.name, countries: view.countries },
		dataset: await datasetSummary(ctx, formed),
		class: input.class,
		actor: input.actor,
		interval,
		isOfSums: definition.formedOf.spans !== undefined,
		revision: (await newestRevision(ctx.db, ctx.viewer))?.id ?? 0,
		points,
		explained:
			value === null || opened === null
				? null
				: {
						point: value.point,
						totals:
							definition.formedOf.periods === 1 && definition.formedOf.region === undefined
								? reported(value.totals)
								: null,
						isSpan: value.isSpan,
						isOnMap: definition.formedOf.only === undefined,
						from: isoOf(opened.fromDay),
						to: isoOf(opened.toDay),
						class: opened.eventClass,
						countries: opened.countries,
						admin1: opened.admin1,
						leftOut: await countLeftOut(ctx.db, { ...opened, points: null, isOverrun: false, isPlaced: false }),
						notes: await readEventNotes(ctx.db, opened),
						expected: await expectedValue(ctx, formed, value),
					},
		beside: other && {
			dataset: await datasetSummary(ctx, other),
			points: other.points,
			divergence: divergence(points, other.points, { adds: ADDING.includes(definition.unit) }),
		},
	};
}

/** The events that a value is formed of, by date, a page at a time; all of them where the formula takes all. */
export async function readContributing(ctx: TimedReader, input: z.infer<typeof contributingInput>) {
	const formed = await formIndicator(ctx, input, shownFor(input));
	const value = pointOf(formed, input.period);
	if (value === null) return { events: [], matched: 0, next: null };
	const filter = await contributing(ctx, formed, input, value);
	return listEvents(ctx.db, filter, { bbox: null, limit: input.limit, after: input.after });
}

const reported = ({ capital: _capital, centre: _centre, spillover: _spillover, ...rest }: PeriodTotals) => rest;

type Contributing = EventFilter & {
	fromDay: number;
	toDay: number;
	eventClass: EventClass | null;
	countries: readonly string[];
};

async function contributing(
	{ db, viewer }: TimedReader,
	{ definition, view, interval, span }: FormedIndicator,
	input: Pick<Requested, "class" | "actor" | "area">,
	{ point, last }: PointWithTotals,
): Promise<Contributing> {
	const { formedOf } = definition;
	let fromDay = Math.max(dayOf(point.period), span?.from ?? dayOf(point.period));
	for (let before = 1; before < formedOf.periods; before++) fromDay = periodStart(fromDay - 1, interval);
	const isElsewhere = formedOf.region !== undefined;
	const filter = {
		viewer,
		datasetId: view.dataset.id,
		countries: formedOf.region === undefined ? view.countries : [...REGION_GROUPS[formedOf.region]],
		admin1: isElsewhere ? null : view.admin1,
		eventClass: formedOf.eventClass === "all" ? null : (formedOf.eventClass ?? input.class),
		actorId: isElsewhere ? null : input.actor,
		area: isElsewhere ? null : input.area,
		isPlaced: input.area !== null && !isElsewhere,
		fromDay,
		toDay: Math.min(nextPeriodStart(dayOf(last), interval) - 1, span?.to ?? Number.POSITIVE_INFINITY),
		datedToWeek: interval === "day" || interval === "week",
	};
	switch (formedOf.only) {
		case undefined:
			return filter;
		case "overruns":
			return { ...filter, isOverrun: true };
		case "routes":
		case "sites": {
			const { points } = await pointsNear(db, filter, formedOf.only === "routes" ? "route" : "site", EXPOSURE_KM);
			return { ...filter, points };
		}
	}
}

/** By the dataset's lag up to its newest import, with the period's events taken to lie at its middle. */
async function expectedValue(
	ctx: TimedReader,
	{ definition, view, interval }: FormedIndicator,
	{ point, isSpan }: PointWithTotals,
): Promise<ExplainedValue["expected"]> {
	const { dataset } = view;
	const extent = extentOf(view.coverage);
	const isCount = definition.unit === "events" && definition.formedOf.periods === 1 && !isSpan && !point.isSelection;
	const imported = await newestImportRevision(ctx.db, ctx.viewer, dataset.id);
	if (!isCount || !point.provisional || point.value === null || extent === null || imported === undefined) return null;
	const start = dayOf(point.period);
	const end = Math.min(extent.to, nextPeriodStart(start, interval) - 1);
	const daysAgo = dayOfInstant(new Date(imported.recordedAt)) - (start + end) / 2;
	return expectedCount(point.value, daysAgo, await readLagCurve(ctx.db, dataset.id));
}

async function datasetSummary(ctx: TimedReader, { view }: FormedIndicator): Promise<DatasetSummary> {
	const { id, name, attribution, licence, synthetic } = view.dataset;
	const imported = await newestImportRevision(ctx.db, ctx.viewer, id);
	return {
		id,
		name,
		attribution,
		licence,
		synthetic,
		coverage: [
			...view.coverage.complete.map((range) => ({ ...datesOf(range), kind: "complete" as const })),
			...view.coverage.partial.map((range) => ({ ...datesOf(range), kind: "partial" as const })),
		].toSorted((a, b) => a.from.localeCompare(b.from)),
		imported: imported ? { revision: imported.id, recordedAt: imported.recordedAt } : null,
	};
}
