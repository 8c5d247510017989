import { listRegions, type Region } from "@harmattan/database/queries/regions";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { extentOf } from "@harmattan/domain/coverage/coverage";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { INDICATORS } from "@harmattan/domain/indicators/catalogue";
import type { IndicatorDefinition, IndicatorNeed } from "@harmattan/domain/indicators/definition";
import type { IndicatorPoint } from "@harmattan/domain/indicators/series";
import { validityOf } from "@harmattan/domain/regions/region-versions";
import { addMonths, dayOf, dayOfInstant, type Interval, isoOf } from "@harmattan/domain/time/calendar";
import { z } from "zod";
import type { TimedReader } from "../reader.ts";
import { resolveView } from "../view.ts";
import { viewInput } from "../view-input.ts";
import { indicatorContext, readSeries } from "./period-totals.ts";
import { isWithin, readBoundaries, unitOn } from "./region-boundaries.ts";

export const regionFiguresInput = viewInput.extend({ class: z.enum(EVENT_CLASSES).default("V") });

/** Months that the longest formula looks back, and a year more, to show each value beside that of a year before. */
const LOOK_BACK = 40;
/** Periods of a year. */
const YEAR = { week: 52, month: 12, year: 1 };

/** The newest value of an indicator of a region, and the one of a year before. */
export interface RegionFigure {
	id: string;
	name: string;
	unit: string;
	bounds: string;
	interval: Interval;
	point: IndicatorPoint | null;
	before: IndicatorPoint | null;
}

/** Every indicator of one region: its newest value of a whole period, which is the last complete month on every page, else the newest at all. */
export async function readRegionFigures(ctx: TimedReader, input: z.infer<typeof regionFiguresInput>) {
	const view = await resolveView(ctx, input);
	const { dataset, region, countries, admin1, coverage } = view;
	const [revision, regions] = await Promise.all([newestRevision(ctx.db, ctx.viewer), listRegions(ctx.db)]);
	const { id, name, attribution, licence, synthetic } = dataset;
	// Of a region that is over, what there was of it then.
	const { to } = validityOf(region.versions);
	const today = to === null ? isoOf(dayOfInstant(ctx.now)) : isoOf(dayOf(to) - 1);
	const listed = (isListed: (other: Region) => boolean) =>
		regions.filter(isListed).flatMap((other) => unitOn(other, today) ?? []);
	const head = {
		dataset: { id, name, attribution, licence, synthetic },
		region: { id: region.id, name: region.name, kind: region.kind, countries, admin1 },
		within: listed((other) => isWithin(other, region, regions)),
		parts: listed((other) => isWithin(region, other, regions)),
		boundaries: await readBoundaries(ctx, region, { datasetId: id, regions, eventClass: input.class }),
		revision: revision?.id ?? 0,
	};
	const extent = extentOf(coverage);
	if (extent === null) return { ...head, figures: null };
	const span = { from: Math.max(extent.from, addMonths(extent.to, -LOOK_BACK)), to: extent.to };
	const requested = { eventClass: input.class, actorId: null, span };
	const needs: IndicatorNeed[] = [...new Set(INDICATORS.flatMap((definition) => definition.needs ?? []))];
	const [week, month, year, context] = await Promise.all([
		readSeries(ctx, view, { ...requested, interval: "week", needs: [] }),
		readSeries(ctx, view, { ...requested, interval: "month", needs }),
		readSeries(ctx, view, { ...requested, interval: "year", needs: [] }),
		indicatorContext(ctx, view, { needs, span, eventClass: input.class }),
	]);
	const figureOf = (definition: IndicatorDefinition): RegionFigure => {
		const interval = definition.interval ?? "month";
		const points = definition.compute({ week, month, year }[interval], context);
		const isWhole = ({ coveredDays, days }: IndicatorPoint) => coveredDays === days;
		const isKnown = ({ value }: IndicatorPoint) => value !== null;
		const at = [points.findLastIndex((point) => isKnown(point) && isWhole(point)), points.findLastIndex(isKnown)].find(
			(index) => index >= 0,
		);
		return {
			id: definition.id,
			name: definition.text.en.name,
			unit: definition.unit,
			bounds: definition.bounds,
			interval,
			point: at === undefined ? null : (points[at] ?? null),
			before: at === undefined ? null : (points[at - YEAR[interval]] ?? null),
		};
	};
	return { ...head, figures: INDICATORS.map(figureOf) };
}
