import { scaleLog } from "@visx/scale";

const STEPS = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16];

/** An axis of ratios on which a doubling takes as much room everywhere, with 1 on it. */
export interface RatioAxis {
	y: (ratio: number) => number;
	ticks: number[];
}

/** The axis for some ratios and bounds, from a pixel below to one above; unbounded ones are cut at its ends. */
export function ratioAxis(values: readonly (number | null)[], bottom: number, top: number): RatioAxis {
	const stated = values.filter((value) => value !== null && value > 0 && Number.isFinite(value)) as number[];
	const [least, most] = [Math.min(1, ...stated), Math.max(1, ...stated)];
	const from = STEPS.findLast((step) => step <= least && step < 1) ?? (STEPS[0] as number);
	const to = STEPS.find((step) => step >= most && step > 1) ?? (STEPS.at(-1) as number);
	const scale = scaleLog<number>({ domain: [from, to], range: [bottom, top], clamp: true });
	return { y: (ratio) => scale(Math.max(ratio, from)), ticks: STEPS.filter((step) => step >= from && step <= to) };
}
