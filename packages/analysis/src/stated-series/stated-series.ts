import { listRegions } from "@harmattan/database/queries/regions";
import { newestRevision } from "@harmattan/database/queries/revisions";
import {
	listStatedSeries,
	listStatedValues,
	listValuesOfFamily,
	type SeriesSummary,
} from "@harmattan/database/queries/stated-series";
import { DomainError } from "@harmattan/domain/errors";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { type Divergence, divergence } from "@harmattan/domain/indicators/divergence";
import type { IndicatorPoint } from "@harmattan/domain/indicators/series";
import { regionScope } from "@harmattan/domain/regions/region-scope";
import { UCDP_TOTALS } from "@harmattan/domain/series/ucdp-totals";
import { shortId } from "@harmattan/domain/short-id";
import { dayOf, isoOf, nextPeriodStart, periodStarts } from "@harmattan/domain/time/calendar";
import { z } from "zod";
import { formIndicator } from "../indicator/form-indicator.ts";
import type { TimedReader } from "../reader.ts";

export const seriesInput = z.object({
	id: shortId,
	region: shortId.nullable().default(null),
	/** An indicator of events to set beside the series, of the same region by the same interval. */
	beside: shortId.nullable().default(null),
	dataset: shortId.nullable().default(null),
	class: z.enum(EVENT_CLASSES).default("V"),
});

/** A value of a series, as a point; a period that no source states is a gap. */
export interface StatedPoint extends IndicatorPoint {
	source: string | null;
}

/** A series of a region, with an indicator of events beside it where one is requested. */
export interface SeriesAnswer {
	series: SeriesSummary;
	region: { id: string; name: string };
	/** Regions that the series states values for. */
	regions: { id: string; name: string }[];
	revision: number;
	points: StatedPoint[];
	/** Every source that is named, in the order of values. */
	sources: string[];
	beside: {
		indicator: { id: string; name: string; unit: string; version: number };
		dataset: { id: string; name: string; attribution: string; licence: string; synthetic: boolean };
		class: (typeof EVENT_CLASSES)[number];
		points: IndicatorPoint[];
		divergence: Divergence;
	} | null;
}

/** Reads a series for a region: the one that is requested, or the first that it states values for. */
export async function readStatedSeries(ctx: TimedReader, input: z.infer<typeof seriesInput>): Promise<SeriesAnswer> {
	const series = (await listStatedSeries(ctx.db)).find(({ id }) => id === input.id);
	if (series === undefined)
		throw new DomainError("not_found", `there is no series ${input.id}`, {
			parameter: "id",
			remedy: "See /indicators for the list.",
		});
	const names = new Map((await listRegions(ctx.db)).map(({ id, name }) => [id, name]));
	const regions = series.regions.map((id) => ({ id, name: names.get(id) ?? id }));
	const region = input.region === null ? regions[0] : regions.find(({ id }) => id === input.region);
	if (region === undefined)
		throw new DomainError("not_found", `the series ${series.name} states nothing of ${input.region ?? "any region"}`, {
			parameter: "region",
			remedy: `It does of ${series.regions.join(", ")}.`,
		});
	const values = await listStatedValues(ctx.db, series.id, region.id);
	const points = laidOut(series, values);
	return {
		series,
		region,
		regions,
		revision: (await newestRevision(ctx.db, ctx.viewer))?.id ?? 0,
		points,
		sources: [...new Set(values.map(({ source }) => source))],
		beside: input.beside === null ? null : await besideOf(ctx, input, input.beside, series, region.id, points),
	};
}

type Values = Awaited<ReturnType<typeof listStatedValues>>;

/** A point for every period from the first to the last that is stated. */
function laidOut({ interval }: SeriesSummary, values: Values): StatedPoint[] {
	const [first, last] = [values[0], values.at(-1)];
	if (first === undefined || last === undefined) return [];
	const byPeriod = new Map(values.map((value) => [value.period, value]));
	return periodStarts(dayOf(first.period), dayOf(last.period), interval).map((start) => {
		const period = isoOf(start);
		const days = nextPeriodStart(start, interval) - start;
		const stated = byPeriod.get(period);
		return {
			period,
			value: stated?.value ?? null,
			low: stated?.low ?? null,
			high: stated?.high ?? null,
			provisional: false,
			// A source states a value of the whole period.
			coveredDays: days,
			days,
			isSelection: false,
			parts: {},
			source: stated?.source ?? null,
		};
	});
}

async function besideOf(
	ctx: TimedReader,
	{ dataset: requested, class: eventClass }: z.infer<typeof seriesInput>,
	id: string,
	{ interval }: SeriesSummary,
	region: string,
	points: readonly StatedPoint[],
): Promise<SeriesAnswer["beside"]> {
	const [first, last] = [points[0], points.at(-1)];
	if (first === undefined || last === undefined) return null;
	const formed = await formIndicator(ctx, {
		id,
		dataset: requested,
		region,
		class: eventClass,
		actor: null,
		area: null,
		interval,
		from: first.period,
		to: isoOf(nextPeriodStart(dayOf(last.period), interval) - 1),
	});
	if (formed.interval !== interval)
		throw new DomainError(
			"invalid",
			`${id} is formed by the ${formed.interval}, and the series is by the ${interval}`,
			{
				parameter: "beside",
				remedy: "Choose an indicator that can be formed by any interval, such as events or fatalities.",
			},
		);
	const { definition, view } = formed;
	const { id: datasetId, name, attribution, licence, synthetic } = view.dataset;
	return {
		indicator: { id, name: definition.text.en.name, unit: definition.unit, version: definition.version },
		dataset: { id: datasetId, name, attribution, licence, synthetic },
		class: eventClass,
		points: formed.points,
		divergence: divergence(points, formed.points, { adds: false }),
	};
}

export const totalsInput = z.object({ region: shortId });

/** UCDP's yearly totals of a region by kind of violence; of several countries our sums of what is stated of each. */
export interface StatedTotals {
	/** Countries whose values are summed; one: as the source states them. */
	countries: readonly string[];
	years: number[];
	kinds: {
		series: string;
		name: string;
		values: ({ value: number; low: number | null; high: number | null } | null)[];
	}[];
	source: string;
}

/** Reads UCDP's yearly totals for a region of whole countries; null where it states nothing of one of them. */
export async function readStatedTotals(
	ctx: TimedReader,
	{ region: id }: z.infer<typeof totalsInput>,
): Promise<StatedTotals | null> {
	const regions = await listRegions(ctx.db);
	const region = regions.find((row) => row.id === id);
	const scope = region && regionScope(region, regions);
	if (!scope || scope.admin1 !== null) return null;
	const byCountry = await Promise.all(
		scope.countries.map((country) => listValuesOfFamily(ctx.db, UCDP_TOTALS, country)),
	);
	const [first] = byCountry;
	if (first === undefined || byCountry.some((values) => values.length === 0)) return null;
	const years = [...new Set(first.map(({ period }) => Number(period.slice(0, 4))))];
	const sum = (values: readonly (number | null | undefined)[]) =>
		values.some((value) => value == null) ? null : values.reduce<number>((total, value) => total + (value ?? 0), 0);
	const kinds = [...new Map(first.map(({ series, name }) => [series, name]))].map(([series, name]) => ({
		series,
		name,
		values: years.map((year) => {
			const stated = byCountry.map((values) =>
				values.find((one) => one.series === series && one.period === `${year}-01-01`),
			);
			const value = sum(stated.map((one) => one?.value));
			return value === null
				? null
				: { value, low: sum(stated.map((one) => one?.low)), high: sum(stated.map((one) => one?.high)) };
		}),
	}));
	return { countries: scope.countries, years, kinds, source: first[0]?.source ?? "" };
}
