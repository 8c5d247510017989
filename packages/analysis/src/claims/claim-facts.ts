import type { Database } from "@harmattan/database/client";
import { filterOfChoice } from "@harmattan/database/queries/choice-filter";
import { countChosen, sumChosen } from "@harmattan/database/queries/chosen-totals";
import { countDays, countDistricts } from "@harmattan/database/queries/daily-counts";
import type { Dataset } from "@harmattan/database/queries/datasets";
import type { EventFilter } from "@harmattan/database/queries/event-filter";
import { listPresences } from "@harmattan/database/queries/forces";
import { listMilestones } from "@harmattan/database/queries/milestones";
import { listPlaces } from "@harmattan/database/queries/places";
import { listRegions } from "@harmattan/database/queries/regions";
import { listStatedValues } from "@harmattan/database/queries/stated-series";
import { STATED_VALUES } from "@harmattan/domain/claims/assessment-tests";
import type { ClaimFacts } from "@harmattan/domain/claims/claim-facts";
import type { ClaimScope } from "@harmattan/domain/claims/claim-test";
import { dailyCounts } from "@harmattan/domain/comparison/windows";
import { type Coverage, coverageOf, extentOf, isCovered, uncoveredWithin } from "@harmattan/domain/coverage/coverage";
import { DomainError } from "@harmattan/domain/errors";
import { findIndicator } from "@harmattan/domain/indicators/catalogue";
import { regionScope } from "@harmattan/domain/regions/region-scope";
import { resampling } from "@harmattan/domain/statistics/seeded-random";
import { dayOf, type Interval, isoOf, nextPeriodStart, periodStart } from "@harmattan/domain/time/calendar";
import { type FormedIndicator, formIndicator, type PointWithTotals, pointOf } from "../indicator/form-indicator.ts";

/** Evaluation sees all datasets; who may see its verdicts is decided where they are read. */
const VIEWER = { role: "admin" } as const;

/** What tests need to know of a dataset; of none where only stated values are tested. */
type TestedDataset = Pick<Dataset, "id" | "coverage" | "synthetic">;
/** No dataset: it holds and covers nothing. */
export const NO_DATASET: TestedDataset = { id: STATED_VALUES, coverage: [], synthetic: false };

/** What tests read of a dataset, from the database. */
export async function readClaimFacts(db: Database, dataset: TestedDataset): Promise<ClaimFacts> {
	const [regions, milestones, presences, places] = await Promise.all([
		listRegions(db),
		listMilestones(db),
		listPresences(db),
		listPlaces(db, null),
	]);
	const placeIds = new Set(places.map(({ id }) => id));
	const filterOf = (scope: ClaimScope): { filter: EventFilter; coverage: Coverage } | null => {
		const region = regions.find(({ id }) => id === scope.region);
		const within = region && regionScope(region, regions);
		if (!within) return null;
		const coverage = coverageOf(dataset.coverage, within.countries);
		const extent = extentOf(coverage);
		const filter = {
			viewer: VIEWER,
			datasetId: dataset.id,
			...within,
			eventClass: scope.class,
			actorId: scope.actor,
			fromDay: extent?.from ?? null,
			toDay: extent?.to ?? null,
			area: scope.area,
			isPlaced: scope.area !== null,
			near: scope.near,
		};
		return { filter, coverage };
	};
	return {
		days: async (scope, measure) => {
			const found = filterOf(scope);
			if (found === null || found.coverage.complete.length === 0) return null;
			const rows = await countDays(db, found.filter);
			return dailyCounts(found.coverage, rows, (row) => (measure === "events" ? row.events : row.fatalitiesBest));
		},
		districts: async (scope, fromDay, toDay) => {
			const found = filterOf(scope);
			return found === null ? 0 : countDistricts(db, { ...found.filter, fromDay, toDay });
		},
		indicator: async ({ indicator: id, period, ...requested }) => {
			const definition = findIndicator(id);
			// A formula that has no value of several periods cannot be tested on them.
			if (definition === undefined || (period === "span" && definition.formedOf.spans === undefined)) return null;
			const interval = definition.interval ?? requested.interval;
			const days = period === "span" ? {} : daysOf(period, interval);
			try {
				const formed = await formIndicator({ db, viewer: VIEWER }, { ...requested, ...days, id, dataset: dataset.id });
				const found = pointOf(formed, period);
				return found && { ...found.point, uncovered: uncoveredDays(formed, found) };
			} catch (error) {
				// A region that is there no more, or never was in this dataset.
				if (error instanceof DomainError) return null;
				throw error;
			}
		},
		chosen: async (choice, measure) => {
			const parents = regions.flatMap(({ id, parent }) => (choice.regions.includes(id) && parent ? [parent] : []));
			const within = [...choice.countries, ...parents];
			const all = [...new Set(dataset.coverage.map(({ country }) => country))];
			const coverage = coverageOf(dataset.coverage, within.length > 0 ? within : all);
			if (!isCovered(coverage, { from: dayOf(choice.from), to: dayOf(choice.to) })) return null;
			const rows = await countChosen(db, filterOfChoice(VIEWER, dataset.id, choice));
			const { events, deaths } = sumChosen(rows);
			return measure === "events" ? events : deaths;
		},
		stated: async ({ series, region, period }) => {
			const values = await listStatedValues(db, series, region);
			const found = values.find((stated) => stated.period === period);
			return found === undefined || found.value === null
				? null
				: { value: found.value, low: found.low, high: found.high };
		},
		milestones,
		strengthsOf: (force) =>
			presences
				.filter(({ id }) => id === force)
				.flatMap(({ strengths }) => strengths)
				.flatMap(({ countKind, best }) => (countKind === "deployed" && best !== null ? [best] : [])),
		hasPlace: (id) => placeIds.has(id),
		synthetic: dataset.synthetic,
		random: resampling,
	};
}

/** First and last of the days that a value reads and the dataset does not cover, ISO; null where it covers all. */
function uncoveredDays(
	{ definition, view, interval }: FormedIndicator,
	{ point, last }: PointWithTotals,
): { from: string; to: string } | null {
	let from = dayOf(point.period);
	for (let before = 1; before < definition.formedOf.periods; before++) from = periodStart(from - 1, interval);
	const gaps = uncoveredWithin(view.coverage, { from, to: nextPeriodStart(dayOf(last), interval) - 1 });
	const [first, end] = [gaps[0], gaps.at(-1)];
	return first && end ? { from: isoOf(first.from), to: isoOf(end.to) } : null;
}

/** First and last day of the period that a day lies in, ISO. */
function daysOf(day: string, interval: Interval): { from: string; to: string } {
	const start = periodStart(dayOf(day), interval);
	return { from: isoOf(start), to: isoOf(nextPeriodStart(start, interval) - 1) };
}
