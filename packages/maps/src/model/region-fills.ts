import type { CrossCounts } from "@harmattan/columns/cross-filter";
import type { EventColumns } from "@harmattan/columns/event-columns";
import type { CoverageSpan } from "@harmattan/domain/coverage/span";
import { populationIn } from "@harmattan/domain/indicators/population";
import { isoOf } from "@harmattan/domain/time/calendar";
import { type Fill, fillOf, type RegionFill } from "../prepare/region-fill.ts";
import { annualBasis, isCovered } from "./covered.ts";
import type { Days } from "./days.ts";
import type { Weight } from "./weight.ts";

/** A region as far as its fill goes. */
export interface MapRegion {
	id: string;
	kind: string;
	/** Its country; null for a country itself and for groups. */
	parent: string | null;
}

/** What fills are made from beside counts. */
export interface FillInput {
	regions: readonly MapRegion[];
	dataset: { coverage: readonly CoverageSpan[] };
	populations: Parameters<typeof populationIn>[0];
}

/**
 * How every admin-1 unit is filled. Coarse events count here: they are known to lie in the unit. A unit whose country the
 * dataset does not cover in the period (and, for a change, in the one before) is a gap.
 */
export function regionFills(
	{ regions, dataset, populations }: FillInput,
	columns: EventColumns,
	counts: CrossCounts,
	before: CrossCounts | null,
	days: Days,
	{ fill, weight }: { fill: RegionFill; weight: Weight },
): Map<string, Fill> {
	const indexOf = new Map(columns.regions.map((id, index) => [id, index]));
	const first = before === null ? days.from : days.from - (days.to - days.from + 1);
	const year = Number(isoOf(days.to).slice(0, 4));
	return new Map(
		regions
			.filter(({ kind }) => kind === "admin1")
			.map(({ id, parent }) => {
				const index = indexOf.get(id);
				const of = (tally: CrossCounts | null) =>
					index === undefined || tally === null ? 0 : (tally.regions[weight][index] as number);
				const covered = isCovered(dataset.coverage, parent, { from: first, to: days.to });
				const { years } = annualBasis(dataset.coverage, parent === null ? [] : [parent], days);
				const population = populationIn(populations, [id], year)?.people ?? null;
				// A change without a period before is not known.
				if (fill === "change" && before === null) return [id, { kind: "gap" }];
				return [id, fillOf(fill, weight, { value: of(counts), before: of(before), population, covered }, years)];
			}),
	);
}

/** One side of a comparison. */
interface Compared {
	columns: EventColumns;
	counts: CrossCounts;
	days: Days;
	coverage: readonly CoverageSpan[];
}

/**
 * How every admin-1 unit differs between two pictures: the first against the second, by the year where their lengths differ.
 * A unit that one of the two does not cover is a gap.
 */
export function differenceFills(
	regions: readonly MapRegion[],
	first: Compared,
	second: Compared,
	weight: Weight,
): Map<string, Fill> {
	const valueIn = ({ columns, counts }: Compared, id: string) =>
		counts.regions[weight][columns.regions.indexOf(id)] ?? 0;
	const length = ({ days }: Compared) => days.to - days.from + 1;
	const scale = length(first) / length(second);
	return new Map(
		regions
			.filter(({ kind }) => kind === "admin1")
			.map(({ id, parent }) => {
				const covered = [first, second].every(({ coverage, days }) => isCovered(coverage, parent, days));
				const [value, before] = [valueIn(first, id), valueIn(second, id) * scale];
				return [id, fillOf("change", weight, { value, before, population: null, covered }, 1)];
			}),
	);
}
