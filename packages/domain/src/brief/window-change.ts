import type { PeriodTotals } from "../indicators/series.ts";
import type { Random } from "../statistics/block-bootstrap.ts";
import { compareWindows } from "../statistics/compare-windows.ts";

/** Events of the last weeks against those of as many weeks before. */
export interface WindowChange {
	/** Null where a week is not covered: a part is no total. */
	events: number | null;
	before: number | null;
	/** Change as a share, with its 95% interval; null where none can be formed. */
	change: number | null;
	low: number | null;
	high: number | null;
	/** True where one of the newer weeks is still being reported: no fall in them is called one. */
	provisional: boolean;
}

/** True where the interval of a change leaves no doubt that there is one. */
export const isClear = ({ low, high }: Pick<WindowChange, "low" | "high">): boolean =>
	low !== null && high !== null && (low > 0 || high < 0);

/** Compares the last weeks of a series with as many before them; the interval is that of every comparison of the product. */
export function windowChange(weeks: readonly PeriodTotals[], length: number, random: Random): WindowChange {
	const counts = (part: readonly PeriodTotals[]) =>
		part.length === length && part.every(({ covered }) => covered) ? part.map(({ events }) => events) : null;
	const after = counts(weeks.slice(-length));
	const before = counts(weeks.slice(-2 * length, -length));
	const sum = (values: readonly number[] | null) => values?.reduce((total, value) => total + value, 0) ?? null;
	const provisional = weeks.slice(-length).some((week) => week.provisional);
	const totals = { events: sum(after), before: sum(before), provisional };
	if (after === null || before === null) return { ...totals, change: null, low: null, high: null };
	const { ratio, low, high } = compareWindows(before, after, { measure: "events", random });
	const less = (value: number | null) => (value === null ? null : value - 1);
	return { ...totals, change: less(ratio), low: less(low), high: less(high) };
}
