import type { Database } from "@harmattan/database/client";
import { countDays, type DayCount } from "@harmattan/database/queries/daily-counts";
import type { Dataset } from "@harmattan/database/queries/datasets";
import { listRegions, type Region } from "@harmattan/database/queries/regions";
import { countUnitDays, type UnitDay } from "@harmattan/database/queries/unit-days";
import { type CountedRule, LOOKED_BACK } from "@harmattan/domain/alerts/firings";
import type { DayCounts, UnitDays } from "@harmattan/domain/alerts/unit-days";
import { coverageOf } from "@harmattan/domain/coverage/coverage";
import type { EventClass } from "@harmattan/domain/events/classes";
import { isLayerUnit } from "@harmattan/domain/regions/region-scope";
import { FOCUS_COUNTRIES, groupsOf, NEIGHBOUR_COUNTRIES } from "@harmattan/domain/regions/regions";
import { resolveView } from "../view.ts";

const ADMIN = { role: "admin" } as const;

/** A region or place that a rule looks at, with its days. */
export interface RuleUnitDays extends UnitDays {
	/** What it is kept by: a region's id, or that of the rule of a place. */
	subject: string;
	name: string;
	/** Regions that it concerns, from the narrowest to the group of countries. */
	regions: string[];
}

/** The regions or the place that a rule looks at, with the days from `fromDay` on and as long before it as rules look back. */
export async function readRuleUnits(
	db: Database,
	dataset: Dataset,
	{ id, body }: { id: string; body: CountedRule },
	fromDay: number,
): Promise<RuleUnitDays[]> {
	const from = fromDay - LOOKED_BACK;
	switch (body.kind) {
		case "threshold": {
			const { region, countries, admin1, coverage } = await resolveView(
				{ db, viewer: ADMIN },
				{ dataset: dataset.id, region: body.region },
			);
			const counts = await countDays(db, { ...filterOf(dataset, body.class, from), countries, admin1 });
			return [
				{
					unit: "group",
					subject: region.id,
					name: region.name,
					regions: [...new Set([region.id, ...countries.flatMap((country) => [country, ...groupsOf(country)])])],
					coverage,
					counts: ofDays(counts),
				},
			];
		}
		case "near": {
			const { name, country, longitude, latitude, km } = body.place;
			const counts = await countDays(db, {
				...filterOf(dataset, body.class, from),
				countries: null,
				admin1: null,
				area: { kind: "near", longitude, latitude, km },
				isPlaced: true,
			});
			return [
				{
					unit: "place",
					subject: id,
					name,
					regions: [country, ...groupsOf(country)],
					coverage: coverageOf(dataset.coverage, [country]),
					counts: ofDays(counts),
				},
			];
		}
		default:
			return regionsOf(db, dataset, body.class, from);
	}
}

const filterOf = (dataset: Dataset, eventClass: EventClass, fromDay: number) => ({
	viewer: ADMIN,
	datasetId: dataset.id,
	eventClass,
	actorId: null,
	fromDay,
	toDay: null,
});

/** The countries that a dataset holds of ours and their neighbours, and the admin-1 units of ours. */
async function regionsOf(
	db: Database,
	dataset: Dataset,
	eventClass: EventClass,
	fromDay: number,
): Promise<RuleUnitDays[]> {
	const countries = [...FOCUS_COUNTRIES, ...NEIGHBOUR_COUNTRIES].filter((id) => dataset.countries.includes(id));
	const [regions, days] = await Promise.all([
		listRegions(db),
		countUnitDays(db, { datasetId: dataset.id, countries, eventClass, fromDay }),
	]);
	const byCountry = Map.groupBy(days, ({ country }) => country);
	const byUnit = Map.groupBy(days, ({ admin1 }) => admin1);
	const nameOf = (id: string) => regions.find((region) => region.id === id)?.name ?? id;
	const unitOf = ({ id, name, kind, parent }: Region, counted: readonly UnitDay[]): RuleUnitDays => {
		const country = kind === "admin1" ? (parent ?? id) : id;
		return {
			unit: kind === "admin1" ? "admin1" : "country",
			subject: id,
			// Two countries have a Nord, and three a Savanes.
			name: kind === "admin1" ? `${name}, ${nameOf(country)}` : name,
			regions: [...new Set([id, country, ...groupsOf(country)])],
			coverage: coverageOf(dataset.coverage, [country]),
			counts: byDay(counted),
		};
	};
	return regions.flatMap((region) => {
		if (region.kind === "country" && countries.includes(region.id))
			return [unitOf(region, byCountry.get(region.id) ?? [])];
		const isOurs = isLayerUnit(region) && region.parent !== null && FOCUS_COUNTRIES.includes(region.parent);
		return isOurs && countries.includes(region.parent ?? "") ? [unitOf(region, byUnit.get(region.id) ?? [])] : [];
	});
}

const ofDays = (days: readonly DayCount[]) =>
	byDay(
		days.map(({ day, events, fatalitiesBest, datedLoosely }) => ({
			day,
			events,
			deaths: fatalitiesBest,
			loose: datedLoosely,
		})),
	);

function byDay(days: readonly (DayCounts & { day: number })[]): Map<number, DayCounts> {
	const counts = new Map<number, DayCounts>();
	for (const { day, events, deaths, loose } of days) {
		const before = counts.get(day) ?? { events: 0, deaths: 0, loose: 0 };
		counts.set(day, {
			events: before.events + events,
			deaths: before.deaths + deaths,
			loose: before.loose + loose,
		});
	}
	return counts;
}
