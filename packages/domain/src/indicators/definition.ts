import { countOf } from "../coverage/period.ts";
import type { EventClass } from "../events/classes.ts";
import type { InEachLanguage } from "../language/language.ts";
import type { RegionGroup } from "../regions/regions.ts";
import type { RatePopulation } from "./population.ts";
import type { BoundsKind, IndicatorPoint, PeriodTotals } from "./series.ts";

/** Facts beside the series that some formulas need. */
export interface IndicatorContext {
	/** People in the region in a year; null where not stated. */
	populationIn: (year: number) => RatePopulation | null;
	/** Events by actor in a month (its first day, ISO), civilians left out; read for indicators that need actors. */
	actorsIn: (month: string) => readonly ActorEvents[];
	/** Events by cell of an equal-area grid of 10 km in a month; read for indicators that need cells. */
	cellsIn: (month: string) => ReadonlyMap<string, number>;
	/** Events tagged as an overrun or change of holder in a month; null where the dataset's format has no such tag. */
	overrunsIn: (month: string) => number | null;
	/** Events near routes and sites by month, and how many of those have a geometry; null where nobody requested it. */
	near: Record<"route" | "site", { placed: number; unplaced: number; eventsIn: (month: string) => number } | null>;
	/** Deaths by dyad in a calendar year; null where the dataset does not use UCDP's types. */
	dyadsIn: (year: number) => readonly DyadYear[] | null;
	/** Cells of that grid that the region takes; null where its outline is not in our layer. */
	cells: number | null;
}

/** An actor's events in a month. */
export interface ActorEvents {
	/** An actor's id, or `name:` and a stated name that no actor stands for. */
	id: string;
	/** True for a non-state armed group that the list of actors names. */
	isArmedGroup: boolean;
	events: number;
}

/** Deaths of a dyad, or of one side in one-sided violence, in a year, wherever the dataset has them. */
export interface DyadYear {
	/** Type of violence as UCDP names it. */
	type: string;
	deaths: number;
}

/** What an indicator reads beside the totals of its periods. */
export type IndicatorNeed = "distances" | "spillover" | "actors" | "cells" | "overruns" | "routes" | "sites" | "dyads";

/** Which events the value of a period is formed of: what it opens to. */
export interface FormedOf {
	/** Their class; null: the one that is requested. */
	eventClass: EventClass | "all" | null;
	/** A choice of them that classes do not make: those tagged as an overrun, or those near a route or site. */
	only?: "overruns" | "routes" | "sites";
	/** Periods that they lie in: the value's own and those before it. */
	periods: number;
	/** Countries that they lie in, whatever region is requested. */
	region?: RegionGroup;
	/** How a value of several periods is formed: by the formula from the sums of their totals, or as the sum of their values. Left out: it has none. */
	spans?: "totals" | "values";
}

/** Words of a definition, in one language. */
export interface DefinitionText {
	name: string;
	formula: string;
	inputs: string;
	exclusions: string;
	nullMeaning: string;
	source: string;
}

export const UNITS = [
	"events",
	"deaths",
	"deaths_per_event",
	"share",
	"per_100k_per_year",
	"change",
	"km",
	"people",
	"weeks",
	"actors",
	"dyads",
] as const;
export type Unit = (typeof UNITS)[number];

/**
 * An indicator: the words that the Method page shows and the function that forms the value are one object,
 * so that they cannot drift apart. A change of either is a new version.
 */
export interface IndicatorDefinition {
	id: string;
	version: number;
	unit: Unit;
	bounds: BoundsKind;
	/** The interval that the formula is made for; null: any. */
	interval: "week" | "month" | "year" | null;
	needs?: readonly IndicatorNeed[];
	formedOf: FormedOf;
	text: InEachLanguage<DefinitionText>;
	/** Forms the points of a series of totals, oldest first; a period not covered gives a null value, one covered in part a count or null. */
	compute: (series: readonly PeriodTotals[], context: IndicatorContext) => IndicatorPoint[];
}

/** What a formula makes of a period; what is left out is null or empty. */
interface FormedValue {
	value: number | null;
	low?: number | null;
	high?: number | null;
	parts?: IndicatorPoint["parts"];
}

/** A point of a period with what is known of the period. */
export const pointAt = (
	{ period, provisional, coveredDays, isSelection, days }: PeriodTotals,
	{ value, low, high, parts }: FormedValue,
): IndicatorPoint => ({
	period,
	value,
	low: low ?? null,
	high: high ?? null,
	provisional,
	coveredDays,
	isSelection,
	days,
	parts: parts ?? {},
});

/** Makes `compute` from a formula over one covered period; any other gives null. */
export function pointwise(
	formula: (totals: PeriodTotals, context: IndicatorContext) => FormedValue,
): IndicatorDefinition["compute"] {
	return (series, context) =>
		series.map((totals) => pointAt(totals, totals.covered ? formula(totals, context) : { value: null }));
}

/** The same for a count or sum, which a period that is covered in part also has: of what is held, if anything is. */
export function pointwiseCount(
	formula: (totals: PeriodTotals, context: IndicatorContext) => FormedValue,
): IndicatorDefinition["compute"] {
	return (series, context) =>
		series.map((totals) => {
			if (totals.covered) return pointAt(totals, formula(totals, context));
			if (totals.coveredDays === 0) return pointAt(totals, { value: null });
			const { value, low, high } = formula(totals, context);
			const held = countOf(value, totals);
			return pointAt(totals, held === null ? { value: null } : { value: held, low, high });
		});
}
