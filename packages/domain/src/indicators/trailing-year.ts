import type { EventClass } from "../events/classes.ts";
import type { InEachLanguage } from "../language/language.ts";
import {
	type ActorEvents,
	type DefinitionText,
	type IndicatorContext,
	type IndicatorDefinition,
	type IndicatorNeed,
	pointAt,
	type Unit,
} from "./definition.ts";
import type { PeriodTotals } from "./series.ts";

const MONTHS = 12;
/** Events from which a cell of the grid counts as touched. */
const MANY_EVENTS = 10;

interface Trailing {
	id: string;
	unit: Unit;
	words: InEachLanguage<Pick<DefinitionText, "name" | "formula" | "inputs" | "source">>;
	needs?: readonly IndicatorNeed[];
	eventClass?: EventClass;
	/** Of twelve covered months. */
	value: (months: readonly PeriodTotals[], context: IndicatorContext) => number | null;
}

const trailing = ({ id, unit, words, needs = [], eventClass = "V", value }: Trailing): IndicatorDefinition => ({
	id,
	version: 1,
	unit,
	bounds: "none",
	interval: "month",
	needs,
	formedOf: { eventClass, periods: MONTHS },
	text: {
		en: {
			name: words.en.name,
			formula: words.en.formula,
			inputs: words.en.inputs,
			exclusions: "Withdrawn events.",
			nullMeaning: "One of the twelve months is not covered.",
			source: words.en.source,
		},
		fr: {
			name: words.fr.name,
			formula: words.fr.formula,
			inputs: words.fr.inputs,
			exclusions: "Événements retirés.",
			nullMeaning: "L’un des douze mois n’est pas couvert.",
			source: words.fr.source,
		},
	},
	compute: (series, context) =>
		series.map((totals, index) => {
			const months = series.slice(Math.max(0, index + 1 - MONTHS), index + 1);
			const isWhole = months.length === MONTHS && months.every(({ covered }) => covered);
			return pointAt(totals, { value: isWhole ? value(months, context) : null });
		}),
});

const AFTER_ACLED: InEachLanguage<string> = {
	en: "After one of the four measures of ACLED’s Conflict Index; it is not that index.",
	fr: "D’après l’une des quatre mesures du Conflict Index d’ACLED ; il ne s’agit pas de cet indice.",
};

export const deadliness = trailing({
	id: "deadliness",
	unit: "deaths",
	words: {
		en: {
			name: "Deadliness, 12 months",
			formula: "Best estimates of deaths in political violence in the month and the eleven before it.",
			inputs: "Class V, best estimate of each event.",
			source: AFTER_ACLED.en,
		},
		fr: {
			name: "Mortalité, 12 mois",
			formula: "Estimations médianes des décès liés à la violence politique, sur le mois et les onze précédents.",
			inputs: "Classe V, estimation médiane de chaque événement.",
			source: AFTER_ACLED.fr,
		},
	},
	value: (months) => months.reduce((sum, { violenceFatalities }) => sum + (violenceFatalities ?? 0), 0),
});

export const danger = trailing({
	id: "danger",
	unit: "events",
	words: {
		en: {
			name: "Danger to civilians, 12 months",
			formula: "Events that target civilians in the month and the eleven before it.",
			inputs: "Class CT.",
			source: AFTER_ACLED.en,
		},
		fr: {
			name: "Danger pour les civils, 12 mois",
			formula: "Événements visant des civils, sur le mois et les onze précédents.",
			inputs: "Classe CT.",
			source: AFTER_ACLED.fr,
		},
	},
	eventClass: "CT",
	value: (months) => months.reduce((sum, { civilianTargeting }) => sum + civilianTargeting, 0),
});

export const diffusion = trailing({
	id: "diffusion",
	unit: "share",
	words: {
		en: {
			name: "Diffusion, 12 months",
			formula:
				"Cells of an equal-area grid of 10 km with 10 events of political violence or more in the month and the eleven before it, divided by the cells that the region’s area takes. Cells are not filtered by population.",
			inputs: "Class V, the event’s point; the region’s area in our boundary layer.",
			source: AFTER_ACLED.en,
		},
		fr: {
			name: "Diffusion, 12 mois",
			formula:
				"Cellules d’une grille à aires égales de 10 km comptant 10 événements de violence politique ou plus sur le mois et les onze précédents, divisées par les cellules qu’occupe la superficie de la région. Les cellules ne sont pas filtrées selon la population.",
			inputs: "Classe V, point de l’événement ; superficie de la région dans notre couche de frontières.",
			source: AFTER_ACLED.fr,
		},
	},
	needs: ["cells"],
	value: (months, { cellsIn, cells }) => {
		if (cells === null) return null;
		const counted = new Map<string, number>();
		for (const { period } of months)
			for (const [cell, events] of cellsIn(period)) counted.set(cell, (counted.get(cell) ?? 0) + events);
		return [...counted.values()].filter((events) => events >= MANY_EVENTS).length / cells;
	},
});

export const fragmentation = trailing({
	id: "fragmentation",
	unit: "actors",
	words: {
		en: {
			name: "Fragmentation, 12 months",
			formula:
				"Distinct non-state armed groups, named in the list of actors, in events of political violence of the month and the eleven before it.",
			inputs:
				"Class V; actors of type armed group or communal militia. Stated names that no actor stands for are not counted.",
			source: AFTER_ACLED.en,
		},
		fr: {
			name: "Fragmentation, 12 mois",
			formula:
				"Groupes armés non étatiques distincts, nommés dans la liste des acteurs, présents dans les événements de violence politique du mois et des onze précédents.",
			inputs:
				"Classe V ; acteurs de type groupe armé ou milice communautaire. Les noms indiqués auxquels ne correspond aucun acteur ne sont pas comptés.",
			source: AFTER_ACLED.fr,
		},
	},
	needs: ["actors"],
	value: (months, context) =>
		new Set(actorsOf(months, context).flatMap(({ id, isArmedGroup }) => (isArmedGroup ? [id] : []))).size,
});

export const effectiveActors = trailing({
	id: "effective_actors",
	unit: "actors",
	words: {
		en: {
			name: "Effective number of actors, 12 months",
			formula:
				"1 / Σ p², where p is an actor’s share of all part-takings in events of political violence of the month and the eleven before it.",
			inputs:
				"Class V; both sides of each event, civilians left out; a stated name that no actor stands for is one of its own.",
			source: "Laakso & Taagepera 1979, as in ACLED’s R package.",
		},
		fr: {
			name: "Nombre effectif d’acteurs, 12 mois",
			formula:
				"1 / Σ p², où p est la part d’un acteur dans l’ensemble des participations aux événements de violence politique du mois et des onze précédents.",
			inputs:
				"Classe V ; les deux parties de chaque événement, sans les civils ; un nom indiqué auquel ne correspond aucun acteur en est un à lui seul.",
			source: "Laakso et Taagepera 1979, comme dans le paquet R d’ACLED.",
		},
	},
	needs: ["actors"],
	value: (months, context) => {
		const byActor = new Map<string, number>();
		for (const { id, events } of actorsOf(months, context)) byActor.set(id, (byActor.get(id) ?? 0) + events);
		const all = [...byActor.values()].reduce((sum, events) => sum + events, 0);
		return all === 0 ? null : 1 / [...byActor.values()].reduce((sum, events) => sum + (events / all) ** 2, 0);
	},
});

const actorsOf = (months: readonly PeriodTotals[], { actorsIn }: IndicatorContext): ActorEvents[] =>
	months.flatMap(({ period }) => actorsIn(period));
