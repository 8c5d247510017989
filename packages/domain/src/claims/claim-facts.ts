import type { DailyCounts, Measure } from "../comparison/windows.ts";
import type { IndicatorPoint } from "../indicators/series.ts";
import type { Random } from "../statistics/block-bootstrap.ts";
import type { DatedSpan } from "../time/dated-span.ts";
import type { ClaimScope, TestOf } from "./claim-test.ts";

/** What tests read of a dataset and of the reference data; the caller hands it in. */
export interface ClaimFacts {
	/** Counts of every covered day; null where the dataset covers no day of the region completely, or no such region is known. */
	days: (scope: ClaimScope, measure: Measure) => Promise<DailyCounts | null>;
	/** Distinct admin-2 districts, or places where none is stated, that have events in some days. Day numbers, inclusive. */
	districts: (scope: ClaimScope, from: number, to: number) => Promise<number>;
	/** The value of an indicator, with the days of its period that are not covered; null where there is no such indicator or region. */
	indicator: (of: Omit<TestOf<"indicator">, "kind" | "op" | "expected" | "tolerance">) => Promise<
		| (Pick<IndicatorPoint, "value" | "low" | "high" | "coveredDays" | "days" | "isSelection"> & {
				uncovered: { from: string; to: string } | null;
		  })
		| null
	>;
	/** What the events of a choice come to; null where the dataset does not cover all of its days and countries. */
	chosen: (choice: TestOf<"chosen">["choice"], measure: "events" | "fatalities") => Promise<number | null>;
	/** The value that a source states, with its range; null where none does. */
	stated: (
		of: Pick<TestOf<"stated">, "series" | "region" | "period">,
	) => Promise<{ value: number; low: number | null; high: number | null } | null>;
	milestones: readonly { id: string; kind: string; countries: readonly string[]; date: DatedSpan }[];
	/** Best estimates of a force's deployed strength; empty where none is stated. */
	strengthsOf: (force: string) => readonly number[];
	hasPlace: (id: string) => boolean;
	/** True where the dataset's events are made up. */
	synthetic: boolean;
	/** Of a seed that is always the same: a verdict changes with the data alone. */
	random: () => Random;
}
