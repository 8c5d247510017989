import { type IndicatorDefinition, pointAt } from "./definition.ts";

/** Best estimates of deaths in a year from which a dyad, or an actor of one-sided violence, is active. */
const ACTIVE = 25;
/** From which a state-based dyad is at war. */
const WAR = 1000;

/** Types of violence as UCDP names them: the stored type of an event. */
export const UCDP_TYPES = {
	state: "State-based conflict",
	nonState: "Non-state conflict",
	oneSided: "One-sided violence",
} as const;

export const ucdpActive: IndicatorDefinition = {
	id: "ucdp_active",
	version: 1,
	unit: "dyads",
	bounds: "none",
	interval: "year",
	needs: ["dyads"],
	formedOf: { eventClass: "V", periods: 1 },
	text: {
		en: {
			name: "Active dyads (UCDP)",
			formula: `Dyads with ${ACTIVE} deaths or more in the calendar year; beside it those of states with ${WAR} or more (war), and actors with ${ACTIVE} or more in one-sided violence.`,
			inputs:
				"UCDP’s types of violence, both sides, best estimate of each event. A dyad’s deaths are counted wherever the dataset has them, if it has an event in the region.",
			exclusions: "Withdrawn events. UCDP’s own yearly lists also count events that the event dataset leaves out.",
			nullMeaning: "The dataset does not use UCDP’s types, or does not cover the region in the year.",
			source: "UCDP’s definitions of an active conflict, of war and of one-sided violence.",
		},
		fr: {
			name: "Dyades actives (UCDP)",
			formula: `Dyades comptant ${ACTIVE} décès ou plus dans l’année civile ; en regard, celles de conflit étatique en comptant ${WAR} ou plus (guerre), et les acteurs en comptant ${ACTIVE} ou plus en violence unilatérale.`,
			inputs:
				"Types de violence de l’UCDP, les deux parties, estimation médiane de chaque événement. Les décès d’une dyade sont comptés partout où le jeu de données en contient, si elle a un événement dans la région.",
			exclusions:
				"Événements retirés. Les listes annuelles de l’UCDP comptent aussi des événements que le jeu de données d’événements omet.",
			nullMeaning: "Le jeu de données n’emploie pas les types de l’UCDP, ou ne couvre pas la région durant l’année.",
			source: "Définitions de l’UCDP pour un conflit actif, la guerre et la violence unilatérale.",
		},
	},
	compute: (series, { dyadsIn }) =>
		series.map((totals) => {
			const dyads = totals.covered ? dyadsIn(Number(totals.period.slice(0, 4))) : null;
			const number = (type: readonly string[], least: number) =>
				dyads?.filter((dyad) => type.includes(dyad.type) && dyad.deaths >= least).length ?? null;
			return pointAt(totals, {
				value: number([UCDP_TYPES.state, UCDP_TYPES.nonState], ACTIVE),
				parts: {
					stateBased: number([UCDP_TYPES.state], ACTIVE),
					nonState: number([UCDP_TYPES.nonState], ACTIVE),
					wars: number([UCDP_TYPES.state], WAR),
					oneSided: number([UCDP_TYPES.oneSided], ACTIVE),
				},
			});
		}),
};
