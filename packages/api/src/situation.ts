import { listDatasets } from "@harmattan/database/queries/datasets";
import { mapLocations } from "@harmattan/database/queries/map-locations";
import { countByAdmin1, listRegions } from "@harmattan/database/queries/regions";
import { newestImportRevision, newestRevision } from "@harmattan/database/queries/revisions";
import { indicatorContext, readSeries } from "@harmattan/database/readings/period-totals";
import { resolveView, type View } from "@harmattan/database/readings/view";
import { completeWeeks } from "@harmattan/domain/indicators/build-series";
import { findIndicator } from "@harmattan/domain/indicators/catalogue";
import { offeredRegions } from "@harmattan/domain/situation/choose-view";
import { movers } from "@harmattan/domain/situation/movers";
import { WINDOW_WEEKS, watchList } from "@harmattan/domain/situation/watch-list";
import { resampling } from "@harmattan/domain/statistics/seeded-random";
import { trend } from "@harmattan/domain/statistics/trend";
import { dayOf, firstDayOfMonth, isoOf, mondayOf, monthOf, nextPeriodStart } from "@harmattan/domain/time/calendar";
import type { z } from "zod";
import type { ApiContext } from "./context.ts";
import type { viewInput } from "./inputs.ts";

const WEEKS_READ = 170;
const MOVERS = 5;

/** Indicators that are read by the month, with what stands beside them. */
const MONTHLY = ["capital_proximity", "centre_proximity", "rate_per_100k"];

/** The monthly indicators of the last complete covered month; no value where none can be formed. */
async function lastMonth(ctx: ApiContext, view: View, coverage: { from: number; to: number }) {
	const month = firstDayOfMonth(monthOf(coverage.to + 1) - 1);
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
export async function readSituation(ctx: ApiContext, input: z.infer<typeof viewInput>) {
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
	if (coverage === null) return { ...frame, figures: null };
	const lastWeek = mondayOf(coverage.to + 1) - 7;
	const span = { from: lastWeek - (WEEKS_READ - 1) * 7, to: coverage.to };
	const eventClass = "SJ" as const;
	const weeks = await readSeries(ctx, view, {
		eventClass,
		actorId: null,
		interval: "week",
		span,
		needs: ["spillover"],
	});
	const complete = completeWeeks(weeks, coverage);
	const newest = complete.at(-1);
	const end = newest ? dayOf(newest.period) + 6 : coverage.to;
	const split = end + 1 - WINDOW_WEEKS * 7;
	const filter = {
		viewer: ctx.viewer,
		datasetId: dataset.id,
		countries,
		admin1: view.admin1,
		eventClass,
		actorId: null,
		datedToWeek: true,
	};
	const [byRegion, map] = await Promise.all([
		countByAdmin1(ctx.db, { ...filter, fromDay: split - WINDOW_WEEKS * 7, toDay: end }, split),
		mapLocations(ctx.db, { ...filter, fromDay: split, toDay: end }),
	]);
	const counts = complete.map((week) => week.events);
	return {
		...frame,
		figures: {
			window: { from: isoOf(split), to: isoOf(end) },
			before: { from: isoOf(split - WINDOW_WEEKS * 7), to: isoOf(split - 1) },
			watch: watchList(complete, resampling()),
			monthly: await lastMonth(ctx, view, coverage),
			trends: {
				fourWeeks: trend(counts.slice(-5), { provisional: newest?.provisional ?? false }),
				year: trend(counts.slice(-53), { provisional: newest?.provisional ?? false }),
			},
			movers: movers(byRegion, MOVERS),
			weeks: weeks.slice(-156).map(({ period, events, covered, provisional }) => ({
				period,
				events: covered ? events : null,
				provisional,
			})),
			map,
		},
	};
}
