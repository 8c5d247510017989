import { CLAIMS_VERSION } from "@harmattan/domain/claims/evaluate";
import { COMPARISON_VERSION } from "@harmattan/domain/comparison/before-after";
import { DomainError } from "@harmattan/domain/errors";
import { choiceWords } from "@harmattan/domain/events/choice-words";
import { CLASSES_VERSION } from "@harmattan/domain/events/classes";
import { choiceParameters } from "@harmattan/domain/events/event-choice";
import { areaText } from "@harmattan/domain/events/map-area";
import { forecastModel } from "@harmattan/domain/forecast/forecast";
import { INDICATORS } from "@harmattan/domain/indicators/catalogue";
import { DEFAULT_LANGUAGE } from "@harmattan/domain/language/language";
import type { z } from "zod";
import { claimInput, readClaim } from "../claims/ledger.ts";
import { comparisonInput, readComparison } from "../comparison/comparison.ts";
import { forecastInput, readForecasts, SHOWN } from "../forecast/ledger.ts";
import { explanationInput, readExplanation } from "../indicator/explanation.ts";
import { matrixInput, readMatrix } from "../indicator/matrix.ts";
import type { TimedReader } from "../reader.ts";
import { readSituation } from "../situation/situation.ts";
import { readStatedSeries, seriesInput } from "../stated-series/stated-series.ts";
import { viewInput } from "../view-input.ts";
import { citedMapInput, readCitedMap } from "./cited-map.ts";

/** A figure of a view that stands for it where two states are compared. */
export interface Headline {
	name: string;
	value: number | string | null;
}

interface Answer {
	/** Whose events it shows; null: none. */
	dataset: { id: string; name: string; attribution: string; licence: string; synthetic: boolean } | null;
	revision: number;
}

/** What is said of a view that was read. */
export interface ShownView {
	headlines: Headline[];
	/** Who states the values, where it is not a dataset alone. */
	sources: readonly string[];
}

/** A view as it is requested. */
export interface RequestedView {
	parameters: Record<string, unknown>;
	/** Address of the page, without a state of the data. */
	address: string;
	/** Versions of the definitions that form its values. */
	versions: Record<string, number>;
	read: (ctx: TimedReader) => Promise<ShownView & { found: Answer; title: string }>;
}

/** A kind of view that can be cited. */
interface CitableView {
	/** Throws a DomainError where the parameters ask for no view of this kind. */
	ask: (parameters: unknown) => RequestedView;
	/** The view of values that were kept of one of this kind. */
	kept: (values: unknown) => ShownView;
}

/** How a kind of view is requested and read, and what is said of it. */
interface Citable<Input extends z.ZodObject, Found extends Answer> {
	input: Input;
	read: (ctx: TimedReader, requested: z.infer<Input>) => Promise<Found>;
	title: (found: Found, requested: z.infer<Input>) => string;
	headlines: (found: Found) => Headline[];
	sources?: (found: Found) => readonly string[];
	address: (requested: z.infer<Input>) => string;
	versions: (requested: z.infer<Input>) => Record<string, number>;
}

function citable<Input extends z.ZodObject, Found extends Answer>(kind: Citable<Input, Found>): CitableView {
	const shown = (found: Found): ShownView => ({
		headlines: kind.headlines(found),
		sources: kind.sources?.(found) ?? [],
	});
	return {
		ask: (parameters) => {
			const parsed = kind.input.safeParse(parameters);
			if (!parsed.success) {
				const [issue] = parsed.error.issues;
				throw new DomainError("invalid", issue?.message ?? "the view cannot be read", {
					parameter: issue?.path.join(".") ?? "requested",
				});
			}
			const requested = parsed.data;
			return {
				parameters: requested,
				address: kind.address(requested),
				versions: kind.versions(requested),
				read: async (ctx) => {
					const found = await kind.read(ctx, requested);
					return { found, title: kind.title(found, requested), ...shown(found) };
				},
			};
		},
		kept: (values) => shown(values as Found),
	};
}

const query = (parameters: Record<string, string | number | null | undefined>) =>
	new URLSearchParams(
		Object.entries(parameters).flatMap(([name, value]) =>
			value == null ? [] : [[name, String(value)] as [string, string]],
		),
	);
const classes = CLASSES_VERSION;
/** Versions of some indicators, by id; null: of all. */
const versionsOf = (ids: readonly string[] | null) =>
	Object.fromEntries(
		INDICATORS.filter(({ id }) => ids === null || ids.includes(id)).map(({ id, version }) => [id, version]),
	);

/** The figures of a Situation without the events of its map, which are many and not shown as values. */
function withoutMap(figures: Awaited<ReturnType<typeof readSituation>>["figures"]) {
	if (figures === null) return null;
	const { map: _map, ...rest } = figures;
	return rest;
}

/** Values of a series that stand for it. */
const LAST_VALUES = 12;

/** Kinds of views that can be cited, by name. */
export const CITABLE = {
	comparison: citable({
		input: comparisonInput,
		read: readComparison,
		title: ({ milestone, date, region, measure, months }) =>
			`${milestone?.title ?? [...new Set([date?.earliest, date?.latest])].join(" to ")}: ${measure === "events" ? "events" : "deaths"} in ${region.name}, ${months} months before and after`,
		headlines: ({ headline }) => [
			{ name: "ratio", value: headline?.ratio ?? null },
			{ name: "low", value: headline?.low ?? null },
			{ name: "high", value: headline?.high ?? null },
			{ name: "before", value: headline?.before ?? null },
			{ name: "after", value: headline?.after ?? null },
		],
		address: ({ dataset, region, class: eventClass, actor, milestone, date, months, measure, area }) =>
			`/indicators/before-after?${query({
				dataset,
				region,
				class: eventClass,
				actor,
				milestone,
				date: date?.earliest,
				until: date?.latest,
				months,
				measure,
				area: area && areaText(area),
			})}`,
		versions: () => ({ comparison: COMPARISON_VERSION, classes }),
	}),
	matrix: citable({
		input: matrixInput,
		read: readMatrix,
		title: ({ class: eventClass }) => `Regions and indicators, class ${eventClass}`,
		headlines: ({ rows }) =>
			rows.flatMap(({ region, figures }) =>
				(figures?.watch ?? []).map(({ indicator, value }) => ({ name: `${region.name}, ${indicator}`, value })),
			),
		address: ({ dataset, class: eventClass }) => `/indicators?${query({ dataset, class: eventClass })}`,
		versions: () => ({ ...versionsOf(null), comparison: COMPARISON_VERSION, classes }),
	}),
	indicator: citable({
		input: explanationInput,
		read: readExplanation,
		title: ({ text, region, explained }) =>
			[text.name, region.name, explained?.point.period].filter(Boolean).join(", "),
		headlines: ({ explained }) => [
			{ name: "value", value: explained?.point.value ?? null },
			{ name: "low", value: explained?.point.low ?? null },
			{ name: "high", value: explained?.point.high ?? null },
			{ name: "events", value: explained?.totals?.events ?? null },
		],
		address: ({ id, area, ...requested }) =>
			`/indicators/${id}?${query({ ...requested, area: area && areaText(area) })}`,
		versions: ({ id }) => ({ ...versionsOf([id]), classes }),
	}),
	situation: citable({
		input: viewInput,
		read: async (ctx, requested) => {
			const { dataset, region, revision, figures } = await readSituation(ctx, requested);
			const { id, name, attribution, licence, synthetic } = dataset;
			return { dataset: { id, name, attribution, licence, synthetic }, region, revision, figures: withoutMap(figures) };
		},
		title: ({ region, figures }) =>
			["Situation", region.name, figures && `52 weeks to ${figures.window.to}`].filter(Boolean).join(", "),
		headlines: ({ figures }) => (figures?.watch ?? []).map(({ indicator, value }) => ({ name: indicator, value })),
		address: (requested) => `/?${query(requested)}`,
		versions: () => ({ ...versionsOf(null), comparison: COMPARISON_VERSION, classes }),
	}),
	series: citable({
		input: seriesInput,
		read: async (ctx, requested) => {
			const found = await readStatedSeries(ctx, requested);
			return { ...found, dataset: found.beside?.dataset ?? null };
		},
		sources: ({ sources }) => sources,
		title: ({ series, region }) => `${series.name}, ${region.name}`,
		headlines: ({ points }) => points.slice(-LAST_VALUES).map(({ period, value }) => ({ name: period, value })),
		address: ({ id, ...requested }) => `/indicators/series/${id}?${query(requested)}`,
		versions: ({ beside }) => ({ ...versionsOf(beside === null ? [] : [beside]), classes }),
	}),
	map: citable({
		input: citedMapInput,
		read: readCitedMap,
		title: ({ dataset, events }, choice) =>
			`Map of ${events.toLocaleString("en")} events of ${dataset.name}, ${choiceWords(choice, DEFAULT_LANGUAGE)}`,
		headlines: ({ events, deaths, leftOut, regions }) => [
			{ name: "events", value: events },
			{ name: "deaths", value: deaths },
			{ name: "coarse", value: leftOut.coarse },
			...[...Map.groupBy(regions, ({ country }) => country ?? "no country stated")].map(([country, rows]) => ({
				name: `Events, ${country}`,
				value: rows.reduce((sum, row) => sum + row.events, 0),
			})),
		],
		address: ({ look, ...choice }) =>
			`/map?${new URLSearchParams({ ...choiceParameters({ ...choice, knownAt: null }), ...look })}`,
		versions: () => ({ classes }),
	}),
	forecast: citable({
		input: forecastInput.omit({ horizon: true }),
		read: async (ctx, requested) => {
			const found = await readForecasts(ctx, { ...requested, horizon: null });
			const { dataset, region, revision, measure, why, yearMean } = found;
			// Whether a month is over depends on the day that it is read.
			const ahead = found.ahead.map(({ isOver: _isOver, ...month }) => month);
			return { dataset, region, revision, measure, class: found.class, why, yearMean, ahead };
		},
		title: ({ measure, region, ahead, class: eventClass }) =>
			[`Forecast of ${measure}, class ${eventClass}`, region.name, ahead[0] && `from ${ahead[0].month}`]
				.filter(Boolean)
				.join(", "),
		headlines: ({ ahead }) =>
			ahead.flatMap(({ month, median, low90, high90 }) => [
				{ name: `${month}, median`, value: median },
				{ name: `${month}, 5%`, value: low90 },
				{ name: `${month}, 95%`, value: high90 },
			]),
		address: (requested) => `/forecasts?${query(requested)}`,
		versions: () => ({ forecast: forecastModel(SHOWN).version, classes }),
	}),
	claim: citable({
		input: claimInput,
		read: readClaim,
		title: ({ claim }) => claim.text,
		headlines: ({ claim }) => [
			{ name: "verdict", value: claim.result?.verdict ?? null },
			{ name: "value", value: claim.result?.value ?? null },
			{ name: "low", value: claim.result?.low ?? null },
			{ name: "high", value: claim.result?.high ?? null },
		],
		address: ({ id, dataset }) => `/claims/${id}?${query({ dataset })}`,
		versions: () => ({ claims: CLAIMS_VERSION, classes }),
	}),
};
export type CitableKind = keyof typeof CITABLE;
