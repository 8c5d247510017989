import correlator from "@stdlib/stats-incr-pcorr";
import ranks from "@stdlib/stats-ranks";
import type { IndicatorPoint } from "./series.ts";

/** How two datasets tell of the same indicator, over periods that both cover whole. They are set beside each other and never added up. */
export interface Divergence {
	/** Periods in which both have a value and neither may still grow. */
	periods: number;
	/** Periods left out since one of the two is not over, or still being reported. */
	provisional: number;
	/** The other's sum over those periods, divided by the first's; null for values that do not add up, or where the first has none. */
	ratio: number | null;
	/** Rank correlation of the two series over those periods, -1 to 1; null with fewer than four, or where one never changes. Source: Spearman 1904. */
	correlation: number | null;
	/** Steps from one such period to the next in which one rises and the other falls, and how many steps there are. */
	opposed: number;
	steps: number;
	/** The period in which they lie furthest apart, in units of the value; null without any. */
	furthest: { period: string; first: number; other: number } | null;
}

const FEWEST_RANKED = 4;

/**
 * Compares two series of one indicator, period by period.
 *
 * @param adds true for units whose values add up over periods: events and deaths
 */
export function divergence(
	first: readonly IndicatorPoint[],
	other: readonly IndicatorPoint[],
	{ adds }: { adds: boolean },
): Divergence {
	const byPeriod = new Map(other.filter(isWhole).map((point) => [point.period, point]));
	const both = first.filter(isWhole).flatMap(({ period, value, provisional }) => {
		const beside = byPeriod.get(period);
		if (value === null || beside === undefined || beside.value === null) return [];
		return [{ period, first: value, other: beside.value, mayGrow: provisional || beside.provisional }];
	});
	const pairs = both.filter(({ mayGrow }) => !mayGrow);
	const total = (side: "first" | "other") => pairs.reduce((sum, pair) => sum + pair[side], 0);
	const moves = pairs.slice(1).map((pair, index) => {
		const before = pairs[index] ?? pair;
		return Math.sign(pair.first - before.first) * Math.sign(pair.other - before.other);
	});
	const furthest = pairs.reduce<(typeof pairs)[number] | null>(
		(most, pair) =>
			most === null || Math.abs(pair.other - pair.first) > Math.abs(most.other - most.first) ? pair : most,
		null,
	);
	return {
		periods: pairs.length,
		provisional: both.length - pairs.length,
		ratio: adds && total("first") > 0 ? total("other") / total("first") : null,
		correlation:
			pairs.length < FEWEST_RANKED
				? null
				: rankCorrelation(
						pairs.map((pair) => pair.first),
						pairs.map((pair) => pair.other),
					),
		opposed: moves.filter((move) => move < 0).length,
		steps: moves.length,
		furthest: furthest && { period: furthest.period, first: furthest.first, other: furthest.other },
	};
}

/** True for a value of all of its period: counts of what is held of a part, or by a selection, are compared with nothing. */
const isWhole = ({ coveredDays, days, isSelection }: IndicatorPoint) => coveredDays === days && !isSelection;

/** Spearman's: the correlation of the ranks, equal values sharing the mean of theirs. */
function rankCorrelation(first: readonly number[], other: readonly number[]): number | null {
	const [firstRanks, otherRanks] = [ranks([...first]), ranks([...other])];
	const add = correlator();
	for (const [index, rank] of firstRanks.entries()) add(rank, otherRanks[index] ?? Number.NaN);
	const found = add();
	return found === null || Number.isNaN(found) ? null : found;
}
