import { newestRevision } from "@harmattan/database/queries/revisions";
import { DomainError } from "@harmattan/domain/errors";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { mapArea } from "@harmattan/domain/events/map-area";
import { findIndicator } from "@harmattan/domain/indicators/catalogue";
import type { IndicatorContext, IndicatorDefinition } from "@harmattan/domain/indicators/definition";
import type { IndicatorPoint, PeriodTotals } from "@harmattan/domain/indicators/series";
import { shortId } from "@harmattan/domain/short-id";
import { addMonths, dayOf, INTERVALS, type Interval, isoOf, periodStart } from "@harmattan/domain/time/calendar";
import { isoDate } from "@harmattan/domain/time/dated-span";
import { z } from "zod";
import type { ApiContext } from "./context.ts";
import { viewInput } from "./inputs.ts";
import { indicatorContext, readSeries } from "./series.ts";
import { resolveView, type View } from "./view.ts";

/** Months before the first period that the longest formula looks back: two years. */
const LOOK_BACK = 25;

export const indicatorInput = viewInput.extend({
	id: shortId,
	class: z.enum(EVENT_CLASSES).default("V"),
	actor: shortId.nullable().default(null),
	from: isoDate.nullable().default(null),
	to: isoDate.nullable().default(null),
	interval: z.enum(INTERVALS).default("month"),
	/** A drawn area: only events within it, of those in the region. */
	area: mapArea.nullable().default(null),
});

/** An indicator of a view as it was formed: the totals that the formula read, and its points. */
export interface FormedIndicator {
	definition: IndicatorDefinition;
	view: View;
	/** That of the formula, where it is made for one. */
	interval: Interval;
	/** Days that are asked for; null where the dataset does not cover the region. */
	span: { from: number; to: number } | null;
	/** Totals of each period asked for; empty where the dataset does not cover the region. */
	totals: PeriodTotals[];
	/** Facts beside the totals that the formula read; null where the dataset does not cover the region. */
	context: IndicatorContext | null;
	points: IndicatorPoint[];
}

/**
 * Forms an indicator for a view. Throws a DomainError that names the parameter at fault.
 *
 * @param newest periods that end with the newest covered one, where no first day is asked for; null: all that are covered
 */
export async function formIndicator(
	ctx: ApiContext,
	input: z.infer<typeof indicatorInput>,
	newest: Readonly<Record<Interval, number>> | null = null,
): Promise<FormedIndicator> {
	const definition = findIndicator(input.id);
	if (!definition)
		throw new DomainError("not_found", `there is no indicator ${input.id}`, {
			parameter: "id",
			remedy: "See /method for the list.",
		});
	const view = await resolveView(ctx, input);
	const interval = definition.interval ?? input.interval;
	const from = input.from ? dayOf(input.from) : firstDay(view, interval, newest?.[interval] ?? null);
	const to = input.to ? dayOf(input.to) : view.coverage?.to;
	if (from === undefined || to === undefined)
		return { definition, view, interval, span: null, totals: [], context: null, points: [] };
	if (from > to)
		throw new DomainError("invalid", "from lies after to", { parameter: "from", remedy: "Swap the two dates." });
	const { needs = [] } = definition;
	// What looks back needs the periods before the first that is asked for.
	const start = Math.min(from, Math.max(view.coverage?.from ?? from, addMonths(from, -LOOK_BACK)));
	const read = { from: start, to };
	const { class: eventClass, actor: actorId, area } = input;
	const [series, context] = await Promise.all([
		readSeries(ctx, view, { eventClass, actorId, area, interval, span: read, needs }),
		indicatorContext(ctx, view, { needs, span: read, area }),
	]);
	const first = isoOf(periodStart(from, interval));
	const asked = <Row extends { period: string }>(rows: readonly Row[]) => rows.filter(({ period }) => period >= first);
	return {
		definition,
		view,
		interval,
		span: { from, to },
		totals: asked(series),
		context,
		points: asked(definition.compute(series, context)),
	};
}

function firstDay({ coverage }: View, interval: Interval, newest: number | null): number | undefined {
	if (coverage === null || newest === null) return coverage?.from;
	let start = periodStart(coverage.to, interval);
	for (let before = 1; before < newest && start > coverage.from; before++) start = periodStart(start - 1, interval);
	return Math.max(start, coverage.from);
}

/** The points of one indicator for a view, as the public API tells them. */
export async function readIndicator(ctx: ApiContext, input: z.infer<typeof indicatorInput>) {
	const { definition, view, interval, points } = await formIndicator(ctx, input);
	return {
		id: definition.id,
		version: definition.version,
		unit: definition.unit,
		region: view.region.id,
		dataset: view.dataset.id,
		revision: (await newestRevision(ctx.db, ctx.viewer))?.id ?? 0,
		bounds: definition.bounds,
		interval,
		points,
	};
}
