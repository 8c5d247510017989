import type { InEachLanguage } from "../language/language.ts";
import { type IndicatorContext, type IndicatorDefinition, pointAt } from "./definition.ts";

/** Events this close to a route or site are counted as exposed to it. */
export const EXPOSURE_KM = 25;

export const siteOverruns: IndicatorDefinition = {
	id: "site_overruns",
	version: 1,
	unit: "events",
	bounds: "none",
	interval: "month",
	needs: ["overruns"],
	formedOf: { eventClass: "all", periods: 1, only: "overruns", spans: "values" },
	text: {
		en: {
			name: "Sites overrun or changed hands",
			formula: "Number of events that their source tags as an overrun of a base or a change of holder of territory.",
			inputs:
				"SIGACT’s type base_overrun; ACLED’s sub-events Government regains territory, Non-state actor overtakes territory and Non-violent transfer of territory, and the types of its older layouts. All classes.",
			exclusions: "Withdrawn events. Overruns that a source tells of in its notes alone.",
			nullMeaning: "The dataset’s format has no such tag, or the dataset does not cover the region in this period.",
			source: "The founding assessment asks for it; the tags are the publishers’ own.",
		},
		fr: {
			name: "Sites pris ou ayant changé de mains",
			formula:
				"Nombre d’événements que leur source étiquette comme prise d’une base ou changement de détenteur d’un territoire.",
			inputs:
				"Le type base_overrun de SIGACT ; les sous-événements d’ACLED Government regains territory, Non-state actor overtakes territory et Non-violent transfer of territory, et les types de ses anciens formats. Toutes les classes.",
			exclusions: "Événements retirés. Prises qu’une source ne mentionne que dans ses notes.",
			nullMeaning:
				"Le format du jeu de données n’a pas d’étiquette de ce genre, ou le jeu de données ne couvre pas la région sur cette période.",
			source: "L’évaluation fondatrice le demande ; les étiquettes sont celles des éditeurs.",
		},
	},
	compute: (series, { overrunsIn }) =>
		series.map((totals) => pointAt(totals, { value: totals.covered ? overrunsIn(totals.period) : null })),
};

const exposure = (
	kind: "route" | "site",
	words: InEachLanguage<{ name: string; things: string }>,
): IndicatorDefinition => ({
	id: `${kind}_exposure`,
	version: 1,
	unit: "events",
	bounds: "none",
	interval: "month",
	needs: [`${kind}s`],
	formedOf: { eventClass: null, periods: 1, only: `${kind}s`, spans: "values" },
	text: {
		en: {
			name: words.en.name,
			formula: `Number of events of a class within ${EXPOSURE_KM} km of any of the ${words.en.things} that have a geometry; beside it how many those are, and how many of the list have none.`,
			inputs: `The event’s point; the ${words.en.things} in Sources that name one of the region’s countries.`,
			exclusions: "Withdrawn events, events without a point, and points that stand in for a province or more.",
			nullMeaning: `None of the ${words.en.things} has a geometry, or the dataset does not cover the region in this period.`,
			source: `The founding assessment asks for it; ${EXPOSURE_KM} km is this product’s choice. Geodesics after Karney 2013; along lines planar about the point.`,
		},
		fr: {
			name: words.fr.name,
			formula: `Nombre d’événements d’une classe dont la distance minimale aux ${words.fr.things} ayant une géométrie est de ${EXPOSURE_KM} km au plus ; en regard, le nombre de ces ${words.fr.things}, et le nombre de ${words.fr.things} de la liste qui n’en ont pas.`,
			inputs: `Point de l’événement ; ${words.fr.things} de la page Sources qui mentionnent l’un des pays de la région.`,
			exclusions: "Événements retirés, événements sans point, et points qui représentent une province ou davantage.",
			nullMeaning: `La liste ne contient pas de ${words.fr.things} ayant une géométrie, ou le jeu de données ne couvre pas la région sur cette période.`,
			source: `L’évaluation fondatrice le demande ; les ${EXPOSURE_KM} km sont un choix de ce produit. Géodésiques d’après Karney 2013 ; le long des lignes, calcul plan autour du point.`,
		},
	},
	compute: (series, context) =>
		series.map((totals) => {
			const near = nearOf(context, kind);
			return pointAt(totals, {
				value: totals.covered && near !== null && near.placed > 0 ? near.eventsIn(totals.period) : null,
				parts: { placed: near?.placed ?? 0, unplaced: near?.unplaced ?? 0 },
			});
		}),
});

const nearOf = ({ near }: IndicatorContext, kind: "route" | "site") => near[kind];

export const routeExposure = exposure("route", {
	en: { name: "Events near smuggling routes", things: "routes" },
	fr: { name: "Événements près de routes de trafic", things: "routes" },
});
export const siteExposure = exposure("site", {
	en: { name: "Events near resource sites", things: "sites" },
	fr: { name: "Événements près de sites de ressources", things: "sites" },
});
