import { CHANGE_STEPS, FILL_STEPS, MIN_FOR_CHANGE } from "@harmattan/domain/situation/fill-steps";

/** What the fill of a region tells. */
export const REGION_FILLS = ["count", "rate", "change"] as const;
export type RegionFill = (typeof REGION_FILLS)[number];

/** A region's figures in a period and in the period of the same length before it. */
export interface RegionFigures {
	value: number;
	before: number;
	/** Null: not stated. */
	population: number | null;
	/** False where the dataset does not cover the region in both periods. */
	covered: boolean;
}

/** How a region is filled: a step of the heat palette from 0, a step of change from -2 to 2, nothing, or a gap. */
export type Fill = { kind: "step" | "change"; step: number } | { kind: "none" } | { kind: "gap" };

/** How a region is filled by its figures, over a period of some years. */
export function fillOf(
	fill: RegionFill,
	weight: "events" | "deaths",
	{ value, before, population, covered }: RegionFigures,
	years: number,
): Fill {
	if (!covered && value === 0) return { kind: "gap" };
	if (fill === "change") {
		if (!covered) return { kind: "gap" };
		if (value + before < MIN_FOR_CHANGE) return { kind: "none" };
		// In whole numbers, so that exactly a tenth more is no more than a tenth.
		const isBelow = (edge: number) => (value - before) * 100 < edge * before;
		const isAbove = (edge: number) => (value - before) * 100 > edge * before;
		const [much, some, more, most] = CHANGE_STEPS;
		const step = isBelow(much) ? -2 : isBelow(some) ? -1 : isAbove(most) ? 2 : isAbove(more) ? 1 : 0;
		return { kind: "change", step };
	}
	// A rate is of covered days alone; a count tells what is held.
	if (fill === "rate" && (population === null || !covered)) return { kind: "gap" };
	const annual = (fill === "rate" ? (100_000 * value) / (population ?? 1) : value) / years;
	const step = FILL_STEPS[fill][weight].filter((edge) => annual >= edge).length - 1;
	return step < 0 ? { kind: "none" } : { kind: "step", step };
}
