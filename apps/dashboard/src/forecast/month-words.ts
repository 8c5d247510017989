import type { useFormatter } from "next-intl";

/** A month such as 2024-05 in words. */
export const monthWords = (format: Pick<ReturnType<typeof useFormatter>, "dateTime">, month: string): string =>
	format.dateTime(new Date(`${month}-01T00:00:00Z`), { month: "short", year: "numeric" });
