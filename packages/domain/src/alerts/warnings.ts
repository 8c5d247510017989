import { buildSeries, nothing } from "../indicators/build-series.ts";
import type { IndicatorDefinition } from "../indicators/definition.ts";
import { surge, threat } from "../indicators/early-warning.ts";
import { isoOf, mondayOf } from "../time/calendar.ts";
import type { Firing, UnitDays } from "./unit-days.ts";

/** Weeks that each definition looks at, and how many of them are the recent ones. */
export const WARNING_WEEKS = { surge: { recent: 1, all: 5 }, threat: { recent: 4, all: 56 } } as const;
/** Indicators of the early warning read nothing beside their series. */
type Compute = (series: Parameters<IndicatorDefinition["compute"]>[0]) => ReturnType<IndicatorDefinition["compute"]>;
const COMPUTE: Record<keyof typeof WARNING_WEEKS, Compute> = {
	surge: surge.compute as Compute,
	threat: threat.compute as Compute,
};

/** Weeks that the indicator of the same name calls a surge or a threat: the definition is the indicator's own. */
export function warnings(kind: "surge" | "threat", days: UnitDays, span: { from: number; to: number }): Firing[] {
	const { recent, all } = WARNING_WEEKS[kind];
	const weeks = { from: mondayOf(span.from) - all * 7, to: mondayOf(span.to + 1) - 1 };
	const byWeek = Map.groupBy(days.counts, ([day]) => mondayOf(day));
	const counted = [...byWeek].map(([week, found]) => ({
		...nothing(isoOf(week)),
		events: found.reduce((sum, [, { events }]) => sum + events, 0),
	}));
	const first = mondayOf(weeks.from);
	return COMPUTE[kind](buildSeries(counted, weeks, "week", days.coverage)).flatMap(({ parts }, index): Firing[] => {
		const day = first + index * 7 + 6;
		return parts?.word === kind && day >= span.from
			? [
					{
						day,
						from: day - recent * 7 + 1,
						level: 1,
						value: Number(parts.mean),
						reference: Number(parts.meanBefore),
					},
				]
			: [];
	});
}
