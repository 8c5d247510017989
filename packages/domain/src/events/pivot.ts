/** What events can be counted by. `actor`: an event counts for each of its actors, once. */
export const PIVOT_DIMENSIONS = ["actor", "country", "region", "district", "type", "month", "year"] as const;
export type PivotDimension = (typeof PIVOT_DIMENSIONS)[number];

/** Events and deaths under one entry of each of two dimensions; null: of none that is known. */
export interface PivotCell {
	row: string | null;
	column: string | null;
	events: number;
	/** Sum of best estimates; null where no event states one. */
	deaths: number | null;
}

/** A table of two dimensions. `values` are in the order of `columns`; null: no event, or for deaths none that states a number. */
export interface Pivot {
	columns: (string | null)[];
	rows: { key: string | null; values: (number | null)[]; total: number | null }[];
}

/** Arranges cells as a table: rows by their total, the largest first; columns in the order of their keys, what is not known last. */
export function arrangePivot(cells: readonly PivotCell[], measure: "events" | "deaths"): Pivot {
	const columns = [...new Set(cells.map(({ column }) => column))].toSorted(byKey);
	const rows = [...Map.groupBy(cells, ({ row }) => row)].map(([key, own]) => {
		const byColumn = new Map(own.map((cell) => [cell.column, cell[measure]]));
		const stated = own.flatMap((cell) => cell[measure] ?? []);
		return {
			key,
			values: columns.map((column) => byColumn.get(column) ?? null),
			total: stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0),
		};
	});
	return { columns, rows: rows.toSorted((a, b) => (b.total ?? -1) - (a.total ?? -1) || byKey(a.key, b.key)) };
}

const byKey = (a: string | null, b: string | null): number =>
	a === b ? 0 : a === null ? 1 : b === null ? -1 : a.localeCompare(b);
