import { scaleLinear, scaleTime } from "@visx/scale";

/** One bar of a series; a null value is a gap, which is not 0. */
export interface PeriodValue {
	/** First day, ISO. */
	period: string;
	value: number | null;
	provisional: boolean;
	/** Bounds of the value, where it has any. */
	low?: number | null;
	high?: number | null;
}

export interface PeriodBars {
	bars: { period: string; x: number; width: number; y: number; height: number; value: number; provisional: boolean }[];
	/** Bounds of values, as lines over the middle of their bars. */
	whiskers: { x: number; from: number; to: number }[];
	/** Stretches that are not covered: drawn hatched, with words. */
	gaps: { x: number; width: number }[];
	x: (iso: string) => number;
	y: (value: number) => number;
	/** Values that get a grid line. */
	ticks: number[];
	/** Starts of years, with their names. */
	years: { x: number; label: string }[];
}

const MS_PER_DAY = 86_400_000;

/** Geometry of a bar series over time. The value axis holds 0, always, and starts there where no value is negative. */
export function periodBars(
	values: readonly PeriodValue[],
	size: { width: number; top: number; bottom: number },
	periodDays: number,
	/** Top of the value axis, for charts that share one; the greatest value where left out. */
	most?: number,
	/** False where values between whole numbers mean something, and the axis may name them. */
	isWhole = true,
): PeriodBars | null {
	const [first, last] = [values[0], values.at(-1)];
	if (!first || !last) return null;
	const end = new Date(Date.parse(last.period) + periodDays * MS_PER_DAY);
	const time = scaleTime({ domain: [new Date(first.period), end], range: [0, size.width] });
	const ends = values.flatMap(({ value, low, high }) => [value ?? 0, low ?? 0, high ?? 0]);
	const greatest = most ?? Math.max(isWhole ? 1 : 0, ...ends);
	const least = Math.min(0, ...ends);
	const level = scaleLinear({
		domain: [least, greatest === least ? 1 : greatest],
		range: [size.bottom, size.top],
		nice: false,
	});
	const x = (iso: string) => time(new Date(iso));
	const step = size.width / values.length;
	const gaps: PeriodBars["gaps"] = [];
	for (const value of values) {
		if (value.value !== null) continue;
		const start = x(value.period);
		const before = gaps.at(-1);
		if (before && Math.abs(before.x + before.width - start) < step * 0.6) before.width += step;
		else gaps.push({ x: start, width: step });
	}
	const firstYear = Number(first.period.slice(0, 4));
	const lastYear = Number(last.period.slice(0, 4));
	const everyYears = Math.max(1, Math.ceil(((lastYear - firstYear) * 44) / size.width));
	const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
		.filter((year) => (year - firstYear) % everyYears === 0)
		.map((year) => ({ x: x(`${year}-01-01`), label: String(year) }))
		.filter((year) => year.x >= 0);
	return {
		bars: values.flatMap(({ period, value, provisional }) =>
			value === null
				? []
				: [
						{
							period,
							x: x(period),
							width: Math.max(0.6, step - (step > 3 ? 1 : 0.3)),
							y: Math.min(level(value), level(0)),
							height: Math.abs(level(0) - level(value)),
							value,
							provisional,
						},
					],
		),
		whiskers: values.flatMap(({ period, low, high }) =>
			low == null || high == null ? [] : [{ x: x(period) + step / 2, from: level(low), to: level(high) }],
		),
		gaps,
		x,
		y: level,
		ticks: level.ticks(3).filter((tick) => tick !== 0 && (!isWhole || Number.isInteger(tick))),
		years,
	};
}

/** Bars as one path: a series of years would else be thousands of elements. */
export function barsPath(bars: PeriodBars["bars"]): string {
	return bars
		.map(
			({ x, y, width, height }) =>
				`M${x.toFixed(1)} ${(y + height).toFixed(1)}v${(-height).toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}z`,
		)
		.join("");
}

/** Bounds as one path of lines. */
export function whiskersPath(whiskers: PeriodBars["whiskers"]): string {
	return whiskers.map(({ x, from, to }) => `M${x.toFixed(1)} ${from.toFixed(1)}V${to.toFixed(1)}`).join("");
}
