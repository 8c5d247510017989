import { newestRevision } from "@harmattan/database/queries/revisions";
import { extentOf } from "@harmattan/domain/coverage/coverage";
import { countOf } from "@harmattan/domain/coverage/period";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { upToLastHeld } from "@harmattan/domain/indicators/build-series";
import { findIndicator } from "@harmattan/domain/indicators/catalogue";
import { FOCUS_COUNTRIES } from "@harmattan/domain/regions/regions";
import { type WatchRow, WINDOW_WEEKS, watchList } from "@harmattan/domain/situation/watch-list";
import { resampling } from "@harmattan/domain/statistics/seeded-random";
import { addMonths, dayOf, isoOf, lastCompleteMonth, mondayOf } from "@harmattan/domain/time/calendar";
import { z } from "zod";
import { chosenDataset } from "../chosen-dataset.ts";
import type { TimedReader } from "../reader.ts";
import { resolveView, type View } from "../view.ts";
import { viewInput } from "../view-input.ts";
import { indicatorContext, readSeries } from "./period-totals.ts";

export const matrixInput = viewInput.pick({ dataset: true }).extend({ class: z.enum(EVENT_CLASSES).default("V") });

const REGIONS = ["sahel", "littoral", ...FOCUS_COUNTRIES];
/** Months that small multiples show. */
const MONTHS = 60;
/** Indicators of the twelve months up to a month, shown beside those of a year before. */
const TRAILING = ["deadliness", "danger", "diffusion", "fragmentation", "effective_actors"];

/** An indicator of twelve months, now and a year before. */
export interface TrailingRow {
	indicator: string;
	unit: string;
	value: number | null;
	before: number | null;
}

/** A region's row of the matrix; without figures where the dataset does not cover it. */
export interface MatrixRow {
	region: { id: string; name: string };
	figures: {
		/** Last day of the last complete week. */
		to: string;
		watch: WatchRow[];
		/** Last complete month. */
		month: string;
		trailing: TrailingRow[];
		months: { period: string; value: number | null; coveredDays: number; days: number; provisional: boolean }[];
	} | null;
}

/** Every indicator of every region: the last 52 complete weeks against the 52 before, and twelve months against those before. */
export async function readMatrix(ctx: TimedReader, input: z.infer<typeof matrixInput>) {
	const dataset = await chosenDataset(ctx, input.dataset);
	const revision = (await newestRevision(ctx.db, ctx.viewer))?.id ?? 0;
	const rows = await Promise.all(
		REGIONS.map(async (region): Promise<MatrixRow> => {
			const view = await resolveView(ctx, { dataset: dataset.id, region });
			return {
				region: { id: region, name: view.region.name },
				figures: await figuresOf(ctx, view, input.class),
			};
		}),
	);
	const { id, name, attribution, licence, synthetic } = dataset;
	return { dataset: { id, name, attribution, licence, synthetic }, class: input.class, revision, rows };
}

async function figuresOf(
	ctx: TimedReader,
	view: View,
	eventClass: z.infer<typeof matrixInput>["class"],
): Promise<MatrixRow["figures"]> {
	const extent = extentOf(view.coverage);
	if (extent === null) return null;
	const from = mondayOf(extent.to + 1) - 2 * WINDOW_WEEKS * 7;
	const month = lastCompleteMonth(extent.to);
	const span = { from: Math.max(extent.from, addMonths(month, 1 - MONTHS)), to: extent.to };
	const requested = { eventClass, actorId: null, needs: [] };
	const [weeks, months, context] = await Promise.all([
		readSeries(ctx, view, { ...requested, interval: "week", span: { from, to: extent.to } }),
		readSeries(ctx, view, { ...requested, interval: "month", span }),
		indicatorContext(ctx, view, { needs: ["actors", "cells"], span }),
	]);
	const held = upToLastHeld(weeks);
	const newest = held.at(-1);
	const pointsOf = (id: string) => findIndicator(id)?.compute(months, context) ?? [];
	const at = (id: string, day: number) => pointsOf(id).find(({ period }) => period === isoOf(day))?.value ?? null;
	return {
		to: isoOf(newest ? dayOf(newest.period) + 6 : extent.to),
		watch: watchList(held, resampling()).filter(({ indicator }) => indicator !== "littoral_spillover"),
		month: isoOf(month),
		trailing: TRAILING.map((indicator) => ({
			indicator,
			unit: findIndicator(indicator)?.unit ?? "events",
			value: at(indicator, month),
			before: at(indicator, addMonths(month, -12)),
		})),
		months: months.map((totals) => ({
			period: totals.period,
			value: countOf(totals.events, totals),
			coveredDays: totals.coveredDays,
			days: totals.days,
			provisional: totals.provisional,
		})),
	};
}
