import type { DatedSpan } from "@harmattan/domain/time/dated-span";

/** Not stated. */
export const NOT_STATED: DatedSpan = { earliest: null, latest: null };
/** A day known exactly. */
export const onDay = (day: string): DatedSpan => ({ earliest: day, latest: day });
/** Some day of a month, `2023-07`. */
export const inMonth = (month: string): DatedSpan => {
	const [year, number] = month.split("-").map(Number);
	const last = new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
	return { earliest: `${month}-01`, latest: last };
};
/** Some day of a year. */
export const inYear = (year: number): DatedSpan => ({ earliest: `${year}-01-01`, latest: `${year}-12-31` });
/** Between two days, either of which may be open. */
export const between = (earliest: string | null, latest: string | null): DatedSpan => ({ earliest, latest });
