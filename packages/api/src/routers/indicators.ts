import { newestRevision } from "@harmattan/database/queries/revisions";
import { DomainError } from "@harmattan/domain/errors";
import { CLASSES_VERSION, EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { FORCE_BALANCE } from "@harmattan/domain/forces/balance-definition";
import { findIndicator, INDICATORS } from "@harmattan/domain/indicators/catalogue";
import type { DefinitionText } from "@harmattan/domain/indicators/definition";
import { shortId } from "@harmattan/domain/short-id";
import { addMonths, dayOf, INTERVALS, isoOf, periodStart } from "@harmattan/domain/time/calendar";
import { isoDate } from "@harmattan/domain/time/dated-span";
import { z } from "zod";
import type { ApiContext } from "../context.ts";
import { matrixInput, readMatrix } from "../indicator-matrix.ts";
import { viewInput } from "../inputs.ts";
import { pastProcedure } from "../past-procedure.ts";
import { indicatorContext, readSeries } from "../series.ts";
import { publicProcedure, router } from "../trpc.ts";
import { resolveView } from "../view.ts";

/** Months before the first period that the longest formula looks back: two years. */
const LOOK_BACK = 25;

export const indicatorInput = viewInput.extend({
	id: shortId,
	class: z.enum(EVENT_CLASSES).default("V"),
	actor: shortId.nullable().default(null),
	from: isoDate.nullable().default(null),
	to: isoDate.nullable().default(null),
	interval: z.enum(INTERVALS).default("month"),
});

/** A definition as the Method page and the API show it: the words of the object that computes. */
export interface DefinitionView {
	id: string;
	version: number;
	unit: string;
	bounds: string;
	text: DefinitionText;
}

/** All definitions, in the order of pages. */
export function definitions(): DefinitionView[] {
	return [...INDICATORS, FORCE_BALANCE].map(({ id, version, unit, bounds, text }) => ({
		id,
		version,
		unit,
		bounds,
		text: text.en,
	}));
}

/** The points of one indicator for a view. A formula made for one interval is read in that one. */
export async function readIndicator(ctx: ApiContext, input: z.infer<typeof indicatorInput>) {
	const definition = findIndicator(input.id);
	if (!definition)
		throw new DomainError("not_found", `there is no indicator ${input.id}`, {
			parameter: "id",
			remedy: "See /method for the list.",
		});
	const view = await resolveView(ctx, input);
	const revision = (await newestRevision(ctx.db, ctx.viewer))?.id ?? 0;
	const interval = definition.interval ?? input.interval;
	const head = {
		id: definition.id,
		version: definition.version,
		unit: definition.unit,
		region: view.region.id,
		dataset: view.dataset.id,
		revision,
		bounds: definition.bounds,
	};
	const span = {
		from: input.from ? dayOf(input.from) : view.coverage?.from,
		to: input.to ? dayOf(input.to) : view.coverage?.to,
	};
	if (span.from === undefined || span.to === undefined) return { ...head, interval, points: [] };
	if (span.from > span.to)
		throw new DomainError("invalid", "from lies after to", { parameter: "from", remedy: "Swap the two dates." });
	const { needs = [] } = definition;
	const asked = { from: span.from, to: span.to };
	// What looks back needs the periods before the first that is asked for.
	const from = Math.max(view.coverage?.from ?? asked.from, Math.min(asked.from, addMonths(asked.from, -LOOK_BACK)));
	const series = await readSeries(ctx, view, {
		eventClass: input.class,
		actorId: input.actor,
		interval,
		span: { from: Math.min(from, asked.from), to: asked.to },
		distances: needs.includes("distances"),
	});
	const context = await indicatorContext(ctx, view, { needs, span: { from, to: asked.to } });
	const first = isoOf(periodStart(asked.from, interval));
	return { ...head, interval, points: definition.compute(series, context).filter(({ period }) => period >= first) };
}

export const indicatorsRouter = router({
	definitions: publicProcedure.query(() => definitions()),
	/** The event classes that every indicator points at, with the version of their definition. */
	classes: publicProcedure.query(() => ({ version: CLASSES_VERSION, names: EVENT_CLASSES })),
	/** Every indicator of every region, with its change. */
	matrix: pastProcedure.input(matrixInput).query(({ ctx, input }) => readMatrix(ctx, input)),
	read: pastProcedure.input(indicatorInput).query(({ ctx, input }) => readIndicator(ctx, input)),
});
