import type { RouterOutput } from "@harmattan/api/outputs";

export type Matrix = RouterOutput["indicators"]["matrix"];
export type MatrixRow = Matrix["rows"][number];
export type WatchCell = NonNullable<MatrixRow["figures"]>["watch"][number];

/** What columns are sorted by: an indicator's change, greatest first; null keeps the order of regions. Rows without one come last. */
export function sortedRows(rows: readonly MatrixRow[], indicator: string | null): MatrixRow[] {
	if (indicator === null) return [...rows];
	const changeOf = ({ figures }: MatrixRow) =>
		figures?.watch.find((cell) => cell.indicator === indicator)?.change ?? Number.NEGATIVE_INFINITY;
	return [...rows].sort((a, b) => changeOf(b) - changeOf(a));
}
