import type { Database } from "@harmattan/database/client";
import { countActorMonths, countCellMonths, countDyadYears, gridCells } from "@harmattan/database/queries/activity";
import type { EventFilter } from "@harmattan/database/queries/event-filter";
import { countMonths, pointsNear } from "@harmattan/database/queries/near-places";
import { listPopulations } from "@harmattan/database/queries/populations";
import { countPeriods, countSpillover } from "@harmattan/database/queries/series";
import { coverageOf, type DayRange, heldWithin, isCovered } from "@harmattan/domain/coverage/coverage";
import type { EventClass } from "@harmattan/domain/events/classes";
import type { MapArea } from "@harmattan/domain/events/map-area";
import { OVERRUN_TYPES } from "@harmattan/domain/events/overruns";
import { buildSeries } from "@harmattan/domain/indicators/build-series";
import type { IndicatorContext, IndicatorNeed } from "@harmattan/domain/indicators/definition";
import { populationIn } from "@harmattan/domain/indicators/population";
import type { PeriodTotals } from "@harmattan/domain/indicators/series";
import { EXPOSURE_KM } from "@harmattan/domain/indicators/sites";
import { REGION_GROUPS } from "@harmattan/domain/regions/regions";
import { dayOf, type Interval, nextPeriodStart } from "@harmattan/domain/time/calendar";
import type { Reader } from "../reader.ts";
import type { View } from "../view.ts";

/** What a series is of. */
export interface SeriesRequest {
	eventClass: EventClass;
	actorId: string | null;
	/** Only events within a drawn area. */
	area?: MapArea | null;
	interval: Interval;
	span: { from: number; to: number };
	/** What the indicators that are formed from it need of it. */
	needs: readonly IndicatorNeed[];
}

/** Totals of every period of a span for a view, gaps as gaps. Events on days of which nothing is held are not counted. */
export async function readSeries({ db, viewer }: Reader, view: View, request: SeriesRequest): Promise<PeriodTotals[]> {
	const { eventClass, actorId, area = null, interval, span, needs } = request;
	const days = { viewer, datasetId: view.dataset.id };
	const count = ({ from, to }: DayRange) =>
		countPeriods(
			db,
			{
				...days,
				fromDay: from,
				toDay: to,
				countries: view.countries,
				admin1: view.admin1,
				eventClass,
				actorId,
				area,
				isPlaced: area !== null,
			},
			interval,
			{ distances: needs.includes("distances") },
		);
	const [counted, spillover] = await Promise.all([
		Promise.all(heldWithin(view.coverage, span).map(count)),
		needs.includes("spillover") ? countSpillover(db, { ...days, fromDay: span.from, toDay: span.to }, interval) : null,
	]);
	const series = buildSeries(counted.flat(), span, interval, view.coverage);
	if (spillover === null) return series;
	const littoral = coverageOf(view.dataset.coverage, REGION_GROUPS.littoral);
	const sahel = coverageOf(view.dataset.coverage, REGION_GROUPS.sahel);
	return series.map((totals) => {
		const start = dayOf(totals.period);
		const period = { from: start, to: nextPeriodStart(start, interval) - 1 };
		const counts = spillover.get(totals.period);
		return {
			...totals,
			spillover: {
				littoral: isCovered(littoral, period) ? (counts?.littoral ?? 0) : null,
				borderland: isCovered(sahel, period) ? (counts?.borderland ?? 0) : null,
			},
		};
	});
}

/** Facts beside the series that an indicator needs, for a view, as of the days of a series. */
export async function indicatorContext(
	{ db, viewer }: Reader,
	view: View,
	{
		needs,
		span,
		area = null,
		actorId = null,
		eventClass = "V",
	}: {
		needs: readonly IndicatorNeed[];
		span: { from: number; to: number };
		area?: MapArea | null;
		/** Only events that involve an actor. */
		actorId?: string | null;
		/** Class of the events that are counted near routes and sites. */
		eventClass?: EventClass;
	},
): Promise<IndicatorContext> {
	const filter = {
		viewer,
		datasetId: view.dataset.id,
		countries: view.countries,
		admin1: view.admin1,
		eventClass: "V" as const,
		actorId,
		fromDay: span.from,
		toDay: span.to,
		area,
		isPlaced: area !== null,
	};
	const hasTags = OVERRUN_TYPES[view.dataset.format] !== undefined;
	const [populations, byActor, byCell, overruns, routes, sites, dyads] = await Promise.all([
		listPopulations(db),
		needs.includes("actors") ? countActorMonths(db, filter) : null,
		needs.includes("cells") ? countCellMonths(db, filter) : null,
		needs.includes("overruns") && hasTags ? countMonths(db, { ...filter, eventClass: null, isOverrun: true }) : null,
		needs.includes("routes") ? countNear(db, { ...filter, eventClass }, "route") : null,
		needs.includes("sites") ? countNear(db, { ...filter, eventClass }, "site") : null,
		needs.includes("dyads") ? countDyadYears(db, filter) : null,
	]);
	return {
		actorsIn: (month) => byActor?.get(month) ?? [],
		overrunsIn: (month) => (overruns === null ? null : (overruns.get(month) ?? 0)),
		near: { route: routes, site: sites },
		dyadsIn: (year) => (dyads === null ? null : (dyads.get(year) ?? [])),
		cellsIn: (month) => byCell?.get(month) ?? new Map(),
		cells: needs.includes("cells") ? gridCells(view, area) : null,
		// Nobody states how many people live in a drawn area.
		populationIn: (year) => (area === null ? populationIn(populations, view.admin1 ?? view.countries, year) : null),
	};
}

async function countNear(db: Database, filter: EventFilter, kind: "route" | "site") {
	const { points, placed, unplaced } = await pointsNear(db, filter, kind, EXPOSURE_KM);
	const byMonth = await countMonths(db, { ...filter, points });
	return { placed, unplaced, eventsIn: (month: string) => byMonth.get(month) ?? 0 };
}
