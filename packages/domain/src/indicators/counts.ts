import { DAYS_OF_YEAR, ratePer100k as perYear } from "../coverage/period.ts";
import { wilson } from "../statistics/wilson.ts";
import { type IndicatorDefinition, pointwise, pointwiseCount } from "./definition.ts";
import { MAX_POPULATION_AGE } from "./population.ts";

export const events: IndicatorDefinition = {
	id: "events",
	version: 2,
	unit: "events",
	bounds: "none",
	interval: null,
	formedOf: { eventClass: null, periods: 1, spans: "totals" },
	text: {
		en: {
			name: "Events",
			formula: "Number of events of a class whose first day lies in the period.",
			inputs: "Event class, first day, stated country or region.",
			exclusions: "Withdrawn events. Days and weeks leave out events dated to the month or less exactly.",
			nullMeaning: "The dataset does not cover the region in this period.",
			source: "Counting rule of this product; an event that spans days belongs to its first.",
		},
	},
	compute: pointwiseCount((totals) => ({ value: totals.events })),
};

export const fatalities: IndicatorDefinition = {
	id: "fatalities",
	version: 2,
	unit: "deaths",
	bounds: "source_range",
	interval: null,
	formedOf: { eventClass: null, periods: 1, spans: "totals" },
	text: {
		en: {
			name: "Deaths",
			formula: "Sum of the best estimates; the range is the sums of the low and of the high estimates.",
			inputs: "Low, best and high estimate of each event, as the source gives them.",
			exclusions: "Withdrawn events. Events whose deaths are not stated add nothing.",
			nullMeaning: "The dataset does not cover the period, or gives no estimate of this kind.",
			source:
				"UCDP GED codebook. About one row in a hundred has its best estimate above its high one: kept and flagged.",
		},
	},
	compute: pointwiseCount((totals) => ({
		value: totals.fatalitiesBest,
		low: totals.fatalitiesLow,
		high: totals.fatalitiesHigh,
	})),
};

export const lethality: IndicatorDefinition = {
	id: "lethality",
	version: 1,
	unit: "deaths_per_event",
	bounds: "none",
	interval: null,
	formedOf: { eventClass: null, periods: 1, spans: "totals" },
	text: {
		en: {
			name: "Deaths per event",
			formula: "Sum of best estimates divided by the number of events; beside it, divided by events with deaths.",
			inputs: "Best estimate of each event.",
			exclusions: "Withdrawn events.",
			nullMeaning: "No event in the period, or the period is not covered.",
			source: "Ratio of two sums, no interval: deaths are not independent of one another.",
		},
	},
	compute: pointwise((totals) => ({
		value: ratio(totals.fatalitiesBest, totals.events),
		parts: { perEventWithDeaths: ratio(totals.fatalitiesBest, totals.eventsWithDeaths) },
	})),
};

export const civilianShare: IndicatorDefinition = {
	id: "civilian_share",
	version: 1,
	unit: "share",
	bounds: "ci95",
	interval: null,
	formedOf: { eventClass: "V", periods: 1, spans: "totals" },
	text: {
		en: {
			name: "Civilians targeted",
			formula: "Events that target civilians divided by events of political violence; Wilson 95% interval.",
			inputs: "Classes CT and V. Beside it, civilian deaths divided by best estimates where the source has both.",
			exclusions: "Withdrawn events.",
			nullMeaning: "No event of political violence in the period, or the period is not covered.",
			source: "Wilson 1927.",
		},
	},
	compute: pointwise((totals) => {
		const share = wilson(totals.civilianTargeting, totals.violence);
		return {
			value: share?.value ?? null,
			low: share?.low ?? null,
			high: share?.high ?? null,
			parts: { civilianDeathsShare: ratio(totals.civilians, totals.fatalitiesBest) },
		};
	}),
};

export const securityForceAbuse: IndicatorDefinition = {
	id: "security_force_abuse",
	version: 2,
	unit: "events",
	bounds: "none",
	interval: null,
	formedOf: { eventClass: "SF", periods: 1, spans: "totals" },
	text: {
		en: {
			name: "State and auxiliary abuse",
			formula:
				"Events that target civilians by state forces, auxiliaries or foreign forces; beside it their deaths and their share of all civilian targeting.",
			inputs: "Class SF; UCDP: the one-sided event's side a.",
			exclusions: "Withdrawn events, and events whose perpetrator is not resolved to an actor.",
			nullMeaning: "The dataset does not cover the region in this period.",
			source: "The founding assessment asks for it; the rule is this product's.",
		},
	},
	compute: pointwiseCount((totals) => {
		const share = wilson(totals.securityForce, totals.civilianTargeting);
		return {
			value: totals.securityForce,
			parts: {
				fatalities: totals.securityForceFatalities,
				shareOfTargeting: share?.value ?? null,
				shareLow: share?.low ?? null,
				shareHigh: share?.high ?? null,
			},
		};
	}),
};

export const ratePer100k: IndicatorDefinition = {
	id: "rate_per_100k",
	version: 2,
	unit: "per_100k_per_year",
	bounds: "none",
	interval: null,
	formedOf: { eventClass: null, periods: 1 },
	text: {
		en: {
			name: "Events per 100,000 people",
			formula: `Events divided by population, times 100,000, times ${DAYS_OF_YEAR} over the days of the period.`,
			inputs: `Events of a class; population of the period's year, or the newest of the ${MAX_POPULATION_AGE} years before it, with its year and source.`,
			exclusions: "Withdrawn events.",
			nullMeaning: "The population is not stated, or the period is not covered.",
			source:
				"Populations of countries from 2012 to 2024: World Bank, SP.POP.TOTL; others come with an import that names their source.",
		},
	},
	compute: pointwise((totals, context) => {
		const population = context.populationIn(Number(totals.period.slice(0, 4)));
		const rate = (number: number | null) =>
			population === null || number === null ? null : perYear(number, population.people, totals.days);
		return {
			value: rate(totals.events),
			parts: {
				fatalities: rate(totals.fatalitiesBest),
				population: population?.people ?? null,
				populationYear: population?.year ?? null,
				populationSource: population?.source ?? null,
			},
		};
	}),
};

export const littoralSpillover: IndicatorDefinition = {
	id: "littoral_spillover",
	version: 1,
	unit: "events",
	bounds: "none",
	interval: null,
	needs: ["spillover"],
	formedOf: { eventClass: "SJ", periods: 1, region: "littoral", spans: "totals" },
	text: {
		en: {
			name: "Littoral states",
			formula:
				"Salafi-jihadi events in Benin, Côte d’Ivoire, Ghana and Togo; beside it, those within 50 km of their borders on the Sahel side.",
			inputs: "Class SJ, stated country, distance of the point to the four countries.",
			exclusions: "Withdrawn events. The borderland leaves out points that stand in for a province or more.",
			nullMeaning: "The dataset does not cover the four countries in this period.",
			source: "The founding assessment asks for it; 50 km is this product's choice.",
		},
	},
	compute: pointwise((totals) => ({
		value: totals.spillover.littoral,
		parts: { borderland: totals.spillover.borderland },
	})),
};

function ratio(numerator: number | null, denominator: number | null): number | null {
	return numerator === null || !denominator ? null : numerator / denominator;
}
