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
		fr: {
			name: "Événements",
			formula: "Nombre d’événements d’une classe dont le premier jour se situe dans la période.",
			inputs: "Classe d’événements, premier jour, pays ou région indiqués.",
			exclusions:
				"Événements retirés. Par jour et par semaine, les événements datés au mois près ou moins précisément sont omis.",
			nullMeaning: "Le jeu de données ne couvre pas la région sur cette période.",
			source: "Règle de décompte de ce produit ; un événement étalé sur plusieurs jours appartient au premier.",
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
		fr: {
			name: "Décès",
			formula:
				"Somme des estimations médianes ; la fourchette est formée des sommes des estimations basses et des estimations hautes.",
			inputs: "Estimations basse, médiane et haute de chaque événement, telles que les donne la source.",
			exclusions: "Événements retirés. Les événements dont les décès ne sont pas indiqués n’ajoutent rien.",
			nullMeaning: "Le jeu de données ne couvre pas la période, ou ne donne aucune estimation de ce type.",
			source:
				"Manuel de codage de l’UCDP GED. Environ une ligne sur cent a une estimation médiane supérieure à la haute : elle est conservée et signalée.",
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
		fr: {
			name: "Décès par événement",
			formula:
				"Somme des estimations médianes divisée par le nombre d’événements ; en regard, divisée par celui des événements avec décès.",
			inputs: "Estimation médiane de chaque événement.",
			exclusions: "Événements retirés.",
			nullMeaning: "Aucun événement durant la période, ou période non couverte.",
			source: "Rapport de deux sommes, sans intervalle : les décès ne sont pas indépendants les uns des autres.",
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
		fr: {
			name: "Civils visés",
			formula:
				"Événements visant des civils, divisés par les événements de violence politique ; intervalle de Wilson à 95 %.",
			inputs:
				"Classes CT et V. En regard, décès de civils divisés par les estimations médianes, lorsque la source donne les deux.",
			exclusions: "Événements retirés.",
			nullMeaning: "Aucun événement de violence politique durant la période, ou période non couverte.",
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
		fr: {
			name: "Exactions de l’État et des auxiliaires",
			formula:
				"Événements où des forces étatiques, des auxiliaires ou des forces étrangères visent des civils ; en regard, les décès lors de ces événements, et la part de ces événements dans l’ensemble des violences visant des civils.",
			inputs: "Classe SF ; UCDP : la partie a de l’événement de violence unilatérale.",
			exclusions: "Événements retirés, et événements dont l’auteur n’est rattaché à aucun acteur.",
			nullMeaning: "Le jeu de données ne couvre pas la région sur cette période.",
			source: "L’évaluation fondatrice le demande ; la règle est celle de ce produit.",
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
		fr: {
			name: "Événements pour 100 000 habitants",
			formula: `Événements divisés par la population, fois 100 000, fois ${DAYS_OF_YEAR} divisé par le nombre de jours de la période.`,
			inputs: `Événements d’une classe ; population de l’année de la période ou, à défaut, la plus récente des ${MAX_POPULATION_AGE} années précédentes, avec son année et sa source.`,
			exclusions: "Événements retirés.",
			nullMeaning: "Population non indiquée, ou période non couverte.",
			source:
				"Populations des pays de 2012 à 2024 : Banque mondiale, SP.POP.TOTL ; les autres proviennent d’un import qui nomme leur source.",
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
		fr: {
			name: "Pays côtiers",
			formula:
				"Événements impliquant des groupes salafistes-djihadistes au Bénin, en Côte d’Ivoire, au Ghana et au Togo ; en regard, ceux situés à 50 km au plus de leurs frontières, côté Sahel.",
			inputs: "Classe SJ, pays indiqué, distance du point aux quatre pays.",
			exclusions: "Événements retirés. La zone frontalière omet les points qui représentent une province ou davantage.",
			nullMeaning: "Le jeu de données ne couvre pas les quatre pays sur cette période.",
			source: "L’évaluation fondatrice le demande ; les 50 km sont un choix de ce produit.",
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
