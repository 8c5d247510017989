import { addMonths, dayOf, isoOf } from "../time/calendar.ts";
import { presenceOn } from "./as-of.ts";
import { DOMESTIC_TYPES } from "./balance.ts";
import type { Citation, CountKind, Presence } from "./force.ts";
import { strengthNear } from "./strength.ts";

/** Years over which departures and arrivals are reported: forces that follow one another within it are not added up. */
export const TURNOVER_YEARS = 5;

/** A force and its stated strength. */
export interface CountedForce {
	id: string;
	force: string;
	best: number;
	countKind: CountKind;
	/** True where the source does not say when it was counted. */
	isUndated: boolean;
	citations: readonly Citation[];
}

/** Foreign forces of one side of the turnover. */
export interface TurnoverSide {
	/** Our sum of the best figures; null where none is stated. Numbers of different dates are added: it is no strength of any day. */
	sum: number | null;
	counted: CountedForce[];
	/** Names of forces whose strength is not stated: the sum is "at least". */
	notStated: string[];
}

/** Foreign forces that were in a host and are no longer, against those that have come since. */
export interface Turnover {
	host: string;
	gone: TurnoverSide;
	come: TurnoverSide;
}

/** The day that departures and arrivals before a date are counted from. */
export const turnoverFrom = (asOf: string): string => isoOf(addMonths(dayOf(asOf), -12 * TURNOVER_YEARS));

/**
 * The turnover of each host over the {@link TURNOVER_YEARS} years before a date: foreign forces that were there on
 * the first day and are not on the last, and the other way round. A force that came and left between the two is in
 * neither, so one that took over from another is not counted beside it. Hosts learn of which both sides state a strength.
 */
export function turnover(spells: readonly Presence[], asOf: string): Turnover[] {
	const foreign = spells.filter(({ type }) => !DOMESTIC_TYPES.includes(type));
	const isThere = (spell: Presence, day: string) => ["present", "possibly_present"].includes(presenceOn(spell, day));
	const from = turnoverFrom(asOf);
	return [...Map.groupBy(foreign, ({ host }) => host)]
		.map(([host, own]) => ({
			host,
			gone: sideOf(
				own.filter((spell) => isThere(spell, from) && !isThere(spell, asOf)),
				from,
			),
			come: sideOf(
				own.filter((spell) => !isThere(spell, from) && isThere(spell, asOf)),
				asOf,
			),
		}))
		.filter(({ gone, come }) => gone.sum !== null && come.sum !== null);
}

/** Forces with their strengths nearest to a day. */
function sideOf(spells: readonly Presence[], day: string): TurnoverSide {
	const stated = spells.map((spell) => ({ spell, strength: strengthNear(spell, day) }));
	const counted = stated.flatMap(({ spell, strength }): CountedForce[] =>
		strength === null
			? []
			: [
					{
						id: spell.id,
						force: spell.force,
						best: strength.best,
						countKind: strength.countKind,
						isUndated: strength.date.earliest === null && strength.date.latest === null,
						citations: strength.citations,
					},
				],
	);
	return {
		sum: counted.length === 0 ? null : counted.reduce((sum, { best }) => sum + best, 0),
		counted,
		notStated: stated.flatMap(({ spell, strength }) => (strength === null ? [spell.force] : [])),
	};
}
