/** A change of an indicator in a region, as a share, with its 95% interval. */
export interface Change {
	region: string;
	indicator: string;
	change: number | null;
	low: number | null;
	high: number | null;
}

/**
 * The changes whose interval excludes no change, largest first by factor: a halving is as much as a doubling. A change to nothing
 * comes before all.
 */
export function largestChanges<Row extends Change>(rows: readonly Row[], limit: number): Row[] {
	const factor = ({ change }: Row) => Math.abs(Math.log1p(change ?? 0));
	return rows
		.filter(({ change, low, high }) => change !== null && ((low !== null && low > 0) || (high !== null && high < 0)))
		.sort((a, b) => factor(b) - factor(a))
		.slice(0, limit);
}
