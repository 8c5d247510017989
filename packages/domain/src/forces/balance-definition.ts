import type { DefinitionText } from "../indicators/definition.ts";

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
		} satisfies DefinitionText,
	},
} as const;
