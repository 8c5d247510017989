import { listDatasets } from "@harmattan/database/queries/datasets";
import { readEventNotes } from "@harmattan/database/queries/event-notes";
import { mapLocations } from "@harmattan/database/queries/map-locations";
import { countByAdmin1, listRegions } from "@harmattan/database/queries/regions";
import { newestImportRevision, newestRevision } from "@harmattan/database/queries/revisions";
import { type DayRange, datesOf, extentOf, gapsWithin, heldWithin } from "@harmattan/domain/coverage/coverage";
import { countOf } from "@harmattan/domain/coverage/period";
import { upToLastHeld } from "@harmattan/domain/indicators/build-series";
import { findIndicator } from "@harmattan/domain/indicators/catalogue";
import { hasLayerUnits } from "@harmattan/domain/regions/region-scope";
import { offeredRegions } from "@harmattan/domain/situation/choose-view";
import { movers } from "@harmattan/domain/situation/movers";
import { WINDOW_WEEKS, watchList } from "@harmattan/domain/situation/watch-list";
import { resampling } from "@harmattan/domain/statistics/seeded-random";
import { trend } from "@harmattan/domain/statistics/trend";
import { dayOf, isoOf, lastCompleteMonth, mondayOf, nextPeriodStart } from "@harmattan/domain/time/calendar";
import type { z } from "zod";
import { indicatorContext, readSeries } from "../indicator/period-totals.ts";
import type { TimedReader } from "../reader.ts";
import { resolveView, type View } from "../view.ts";
import type { viewInput } from "../view-input.ts";

const WEEKS_READ = 170;
const MOVERS = 5;

/** Indicators that are read by the month, with what stands beside them. */
const MONTHLY = ["capital_proximity", "centre_proximity", "rate_per_100k"];

/** The monthly indicators of the last complete covered month; no value where none can be formed. */
async function lastMonth(ctx: TimedReader, view: View, extent: DayRange) {
	const month = lastCompleteMonth(extent.to);
	const span = { from: month, to: nextPeriodStart(month, "month") - 1 };
	const series = await readSeries(ctx, view, {
		eventClass: "SJ",
		actorId: null,
		interval: "month",
		span,
		needs: ["distances"],
	});
	const context = await indicatorContext(ctx, view, { needs: [], span });
	return MONTHLY.map((id) => {
		const definition = findIndicator(id);
		const [point] = definition?.compute(series, context) ?? [];
		return {
			id,
			unit: definition?.unit ?? null,
			period: isoOf(month),
			value: point?.value ?? null,
			parts: point?.parts ?? {},
		};
	});
}

/** The Situation of a region: watch list, weeks, what moved where, and the map's events of the last window. */
export async function readSituation(ctx: TimedReader, input: z.infer<typeof viewInput>) {
	const view = await resolveView(ctx, input);
	const { dataset, region, countries, coverage } = view;
	const [regions, revision, lastImport, datasets] = await Promise.all([
		listRegions(ctx.db),
		newestRevision(ctx.db, ctx.viewer),
		newestImportRevision(ctx.db, ctx.viewer, dataset.id),
		listDatasets(ctx.db, ctx.viewer),
	]);
	const named = (id: string) => ({ id, name: regions.find((row) => row.id === id)?.name ?? id });
	const frame = {
		dataset,
		datasets: datasets.map(({ id, name, synthetic }) => ({ id, name, synthetic })),
		region: { id: region.id, name: region.name, countries },
		regions: offeredRegions(dataset).map(named),
		revision: revision?.id ?? 0,
		lastImport: lastImport ?? null,
	};
	const extent = extentOf(coverage);
	if (extent === null) return { ...frame, figures: null };
	const lastWeek = mondayOf(extent.to + 1) - 7;
	const span = { from: lastWeek - (WEEKS_READ - 1) * 7, to: extent.to };
	const eventClass = "SJ" as const;
	const weeks = await readSeries(ctx, view, {
		eventClass,
		actorId: null,
		interval: "week",
		span,
		needs: ["spillover"],
	});
	const held = upToLastHeld(weeks);
	const newest = held.at(-1);
	const end = newest ? dayOf(newest.period) + 6 : extent.to;
	const split = end + 1 - WINDOW_WEEKS * 7;
	const [window, before] = [
		{ from: split, to: end },
		{ from: split - WINDOW_WEEKS * 7, to: split - 1 },
	];
	const filter = {
		viewer: ctx.viewer,
		datasetId: dataset.id,
		countries,
		admin1: view.admin1,
		eventClass,
		actorId: null,
		datedToWeek: true,
	};
	const isWhole = held.length >= 2 * WINDOW_WEEKS && held.slice(-2 * WINDOW_WEEKS).every(({ covered }) => covered);
	const [byRegion, map, notes] = await Promise.all([
		// Places move against the year before: without it nobody knows which did.
		isWhole && hasLayerUnits(region)
			? countByAdmin1(ctx.db, { ...filter, fromDay: before.from, toDay: end }, split)
			: [],
		mapLocations(ctx.db, { ...filter, fromDay: heldWithin(coverage, window)[0]?.from ?? split, toDay: end }),
		readEventNotes(ctx.db, { ...filter, fromDay: window.from, toDay: end }),
	]);
	const counts = held.map((week) => (week.covered ? week.events : null));
	const provisional = newest?.provisional ?? false;
	return {
		...frame,
		figures: {
			window: datesOf(window),
			before: datesOf(before),
			/** What is known of the two windows: spans of which something is held, and those of which nothing is. */
			known: {
				held: heldWithin(coverage, { from: before.from, to: extent.to }).map(datesOf),
				gaps: gapsWithin(coverage, { from: before.from, to: extent.to }).map(datesOf),
				isSelection: coverage.complete.length === 0,
			},
			watch: watchList(held, resampling()),
			monthly: await lastMonth(ctx, view, extent),
			trends: {
				fourWeeks: trend(counts.slice(-5), { provisional }),
				year: trend(counts.slice(-53), { provisional }),
			},
			notes,
			movers: movers(byRegion, MOVERS),
			weeks: weeks.slice(-156).map((week) => ({
				period: week.period,
				events: countOf(week.events, week),
				coveredDays: week.coveredDays,
				provisional: week.provisional,
			})),
			map,
		},
	};
}
