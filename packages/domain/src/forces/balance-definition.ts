import type { DefinitionText } from "../indicators/definition.ts";
import type { InEachLanguage } from "../language/language.ts";

/** Words and version of the force balance, whose value is formed by forceBalance. */
export const FORCE_BALANCE = {
	id: "force_balance",
	version: 1,
	unit: "people",
	bounds: "envelope",
	text: {
		en: {
			name: "Force balance",
			formula:
				"Per host and date, the sums of low, best and high strengths by sponsor and count kind; summed bounds are an envelope.",
			inputs: "Presence spells and strength observations, each with its own citation.",
			exclusions:
				"Prospective and avoided forces. Numbers of different count kinds are never added, nor domestic to foreign forces.",
			nullMeaning: "No strength is stated: the line reads “at least …, n forces not stated”.",
			source: "The founding assessment's figures, cited per value.",
		},
		fr: {
			name: "Rapport des forces",
			formula:
				"Par pays hôte et par date, sommes des effectifs bas, médians et hauts, par commanditaire et par nature du chiffre ; les bornes additionnées forment une enveloppe.",
			inputs: "Périodes de présence et effectifs relevés, chacun avec sa propre citation.",
			exclusions:
				"Forces envisagées ou évitées. Des chiffres de natures différentes ne sont jamais additionnés, ni des forces nationales à des forces étrangères.",
			nullMeaning: "Aucun effectif n’est indiqué : la ligne se lit « au moins …, n forces sans effectif indiqué ».",
			source: "Les chiffres de l’évaluation fondatrice, cités valeur par valeur.",
		},
	} satisfies InEachLanguage<DefinitionText>,
} as const;
