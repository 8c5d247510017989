import { countDays, type DayCount } from "@harmattan/database/queries/daily-counts";
import { type EventNotes, readEventNotes } from "@harmattan/database/queries/event-notes";
import { listMilestones, type Milestone } from "@harmattan/database/queries/milestones";
import { newestRevision, previousImportRevision } from "@harmattan/database/queries/revisions";
import { type BeforeAfter, beforeAfter } from "@harmattan/domain/comparison/before-after";
import {
	compareAround,
	type DailyCounts,
	type DaySpan,
	dailyCounts,
	type Measure,
	sumOfDays,
} from "@harmattan/domain/comparison/windows";
import { datesOf, extentOf } from "@harmattan/domain/coverage/coverage";
import { isProvisional } from "@harmattan/domain/coverage/period";
import { DomainError } from "@harmattan/domain/errors";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { type MapArea, mapArea } from "@harmattan/domain/events/map-area";
import { concerns } from "@harmattan/domain/regions/region-scope";
import { shortId } from "@harmattan/domain/short-id";
import { sum } from "@harmattan/domain/statistics/rate-ratio";
import { resampling } from "@harmattan/domain/statistics/seeded-random";
import { addMonths, dayOf, isoOf, periodStarts } from "@harmattan/domain/time/calendar";
import { type DatedSpan, datedSpan } from "@harmattan/domain/time/dated-span";
import { z } from "zod";
import { withKnownAt } from "../known-at.ts";
import type { TimedReader } from "../reader.ts";
import { resolveView, type View } from "../view.ts";
import { viewInput } from "../view-input.ts";

export const MAX_MONTHS = 24;

export const comparisonInput = viewInput.extend({
	class: z.enum(EVENT_CLASSES).default("V"),
	actor: shortId.nullable().default(null),
	/** The date in the world; a milestone's id stands for that of the milestone. */
	date: datedSpan.nullable().default(null),
	milestone: shortId.nullable().default(null),
	months: z.coerce.number().int().min(1).max(MAX_MONTHS).default(6),
	measure: z.enum(["events", "fatalities"]).default("events"),
	/** Only events within an area, such as near a base. */
	area: mapArea.nullable().default(null),
});

/** A comparison with what it was made of. Days are ISO dates. */
export interface ComparisonAnswer extends BeforeAfter {
	/** With what it comes down to: its countries, and its admin-1 units where it is not whole countries. */
	region: { id: string; name: string; countries: readonly string[]; admin1: readonly string[] | null };
	dataset: { id: string; name: string; attribution: string; licence: string; synthetic: boolean };
	class: (typeof EVENT_CLASSES)[number];
	actor: string | null;
	/** What the events lie in, within the region; points that stand in for a province or more are then left out. */
	area: MapArea | null;
	measure: Measure;
	months: number;
	revision: number;
	milestone: { id: string; title: string } | null;
	date: DatedSpan | null;
	/** Days that the dataset covers completely for the region, with gaps between them. */
	coverage: { from: string; to: string }[];
	/** Events within the windows that are dated to the month or less, and so counted in none. */
	datedLoosely: { before: number; after: number };
	/** What a reader should know of the events of both windows; null where there is no headline. */
	notes: EventNotes | null;
	/** The headline of the sums of low and of high estimates; null for events. */
	range: { low: BeforeAfter["headline"]; high: BeforeAfter["headline"] } | null;
	/** Calendar weeks from Monday, some months beyond the windows; null where a day is not covered. */
	weeks: { period: string; value: number | null; provisional: boolean }[];
}

/** Compares a measure before and after a date or milestone. Throws a DomainError that names the parameter at fault. */
export async function readComparison(
	ctx: TimedReader,
	input: z.infer<typeof comparisonInput>,
): Promise<ComparisonAnswer> {
	const view = await resolveView(ctx, input);
	const milestones = await listMilestones(ctx.db);
	const milestone = input.milestone === null ? null : milestoneOf(milestones, input.milestone);
	if (milestone === null && input.date === null)
		throw new DomainError("invalid", "a date is needed", {
			parameter: "date",
			remedy: "Give a date such as 2023-07-26, a span such as 2023-07-01/2023-07-31, or a milestone.",
		});
	const date = milestone?.date ?? input.date;
	const revision = (await newestRevision(ctx.db, ctx.viewer))?.id ?? 0;
	const rows = await daysOf(ctx, view, input);
	const pick = (measure: keyof Omit<DayCount, "day">) => dailyCounts(view.coverage, rows, (row) => row[measure]);
	const request = {
		months: input.months,
		measure: input.measure,
		others: othersOf(milestones, milestone, view.countries),
		random: resampling(),
	};
	const span = date && daySpan(date);
	const counts = pick(input.measure === "events" ? "events" : "fatalitiesBest");
	const { id, name, attribution, licence, synthetic } = view.dataset;
	const found = beforeAfter(counts, span, request);
	const headlineOf = (measure: "fatalitiesLow" | "fatalitiesHigh") => {
		const estimates = pick(measure);
		if (found.headline === null || estimates === null || span === null) return null;
		return compareAround(estimates, span, input.months, { measure: "fatalities", random: resampling() });
	};
	return {
		...found,
		datedLoosely: looselyDated(rows, found.headline),
		region: { id: view.region.id, name: view.region.name, countries: view.countries, admin1: view.admin1 },
		dataset: { id, name, attribution, licence, synthetic },
		class: input.class,
		actor: input.actor,
		area: input.area,
		measure: input.measure,
		months: input.months,
		revision,
		milestone: milestone && { id: milestone.id, title: milestone.title },
		date,
		coverage: view.coverage.complete.map(datesOf),
		notes: await windowNotes(ctx, view, input, found.headline),
		range: input.measure === "events" ? null : { low: headlineOf("fatalitiesLow"), high: headlineOf("fatalitiesHigh") },
		weeks: weeksAround(counts, span, input.months),
	};
}

/** The headline as the data stood before the newest import of the dataset. */
export interface PreviousHeadline {
	revision: number;
	headline: BeforeAfter["headline"];
}

/** The same comparison before the newest import; null where the dataset had only one. The context must be of the present. */
export async function readPrevious(
	ctx: TimedReader,
	found: ComparisonAnswer,
	input: z.infer<typeof comparisonInput>,
): Promise<PreviousHeadline | null> {
	const revision = await previousImportRevision(ctx.db, found.dataset.id);
	if (revision === null) return null;
	const { headline } = await withKnownAt(ctx, String(revision), (then) =>
		readComparison(then, { ...input, dataset: found.dataset.id }),
	);
	return { revision, headline };
}

function milestoneOf(milestones: readonly Milestone[], id: string): Milestone {
	const found = milestones.find((milestone) => milestone.id === id);
	if (found === undefined)
		throw new DomainError("not_found", `there is no milestone ${id}`, {
			parameter: "milestone",
			remedy: "See /api/v1/milestones for the list.",
		});
	return found;
}

/** Dates of other milestones that concern the countries: no placebo window may hold one. */
function othersOf(milestones: readonly Milestone[], own: Milestone | null, countries: readonly string[]): DaySpan[] {
	return milestones
		.filter(({ id }) => id !== own?.id)
		.filter((milestone) => concerns(milestone, countries))
		.flatMap(({ date }) => daySpan(date) ?? []);
}

function daySpan({ earliest, latest }: DatedSpan): DaySpan | null {
	return earliest === null || latest === null ? null : { earliest: dayOf(earliest), latest: dayOf(latest) };
}

async function daysOf(
	{ db, viewer }: TimedReader,
	view: View,
	input: z.infer<typeof comparisonInput>,
): Promise<DayCount[]> {
	const extent = extentOf(view.coverage);
	return extent === null ? [] : countDays(db, filterOf(viewer, view, input, extent));
}

const filterOf = (
	viewer: TimedReader["viewer"],
	view: View,
	input: z.infer<typeof comparisonInput>,
	{ from, to }: { from: number; to: number },
) => ({
	viewer,
	datasetId: view.dataset.id,
	countries: view.countries,
	admin1: view.admin1,
	eventClass: input.class,
	actorId: input.actor,
	fromDay: from,
	toDay: to,
	area: input.area,
	isPlaced: input.area !== null,
});

async function windowNotes(
	{ db, viewer }: TimedReader,
	view: View,
	input: z.infer<typeof comparisonInput>,
	headline: BeforeAfter["headline"],
): Promise<EventNotes | null> {
	if (headline === null) return null;
	const days = { from: headline.beforeWindow.from, to: headline.afterWindow.to };
	return readEventNotes(db, { ...filterOf(viewer, view, input, days), datedToWeek: true });
}

function looselyDated(rows: readonly DayCount[], headline: BeforeAfter["headline"]): ComparisonAnswer["datedLoosely"] {
	const within = (window: { from: number; to: number } | undefined) =>
		sum(rows.map(({ day, datedLoosely }) => (window && day >= window.from && day <= window.to ? datedLoosely : 0)));
	return { before: within(headline?.beforeWindow), after: within(headline?.afterWindow) };
}

/** Months that a drawing shows beyond each window. */
const BEYOND = 6;

function weeksAround(daily: DailyCounts | null, date: DaySpan | null, months: number): ComparisonAnswer["weeks"] {
	if (daily === null || date === null) return [];
	const last = daily.from + daily.counts.length - 1;
	const from = Math.max(daily.from, addMonths(date.earliest, -months - BEYOND));
	const to = Math.min(last, addMonths(date.latest, months + BEYOND));
	return periodStarts(from, to, "week")
		.filter((monday) => monday >= daily.from && monday + 6 <= last)
		.map((monday) => ({
			period: isoOf(monday),
			value: sumOfDays(daily, monday, monday + 6),
			provisional: isProvisional(monday + 6, last),
		}));
}
