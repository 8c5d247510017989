import { trend } from "../statistics/trend.ts";
import { type IndicatorDefinition, pointAt } from "./definition.ts";

const trendOver = (weeks: 4 | 52): IndicatorDefinition => ({
	id: `trend_${weeks}w`,
	version: 1,
	unit: "change",
	bounds: "none",
	interval: "week",
	formedOf: { eventClass: null, periods: weeks + 1 },
	text: {
		en: {
			name: weeks === 4 ? "Last week against 4 weeks" : "Last week against 52 weeks",
			formula: `(n − m) / m, where n is the events of a complete week and m the mean of the ${weeks} weeks before it.`,
			inputs: "Weekly events of a class; weeks start on Monday.",
			exclusions: "The week that is not over; events dated to the month or less exactly.",
			nullMeaning:
				"One of the weeks is not covered, or the weeks before had no event: then activity is new and has no ratio. Within the reporting lag no decrease is named.",
			source: "Thresholds of ACLED's Trendfinder: 10 and 25 percent; limited where m is 2 or less and n 5 or less.",
		},
		fr: {
			name: `Dernière semaine par rapport aux ${weeks} précédentes`,
			formula: `(n − m) / m, où n est le nombre d’événements d’une semaine complète et m la moyenne des ${weeks} semaines précédentes.`,
			inputs: "Événements hebdomadaires d’une classe ; les semaines commencent le lundi.",
			exclusions: "La semaine inachevée ; les événements datés au mois près ou moins précisément.",
			nullMeaning:
				"L’une des semaines n’est pas couverte, ou les semaines précédentes étaient sans événement : l’activité est alors nouvelle et n’a pas de rapport. Dans le délai de signalement, aucune baisse n’est déclarée.",
			source:
				"Seuils du Trendfinder d’ACLED : 10 et 25 % ; évolution limitée lorsque m est de 2 ou moins et n de 5 ou moins.",
		},
	},
	compute: (series) =>
		series.map((totals, index) => {
			const window = series.slice(index - weeks, index + 1);
			const enough = index >= weeks;
			const counts = enough ? window.map((week) => (week.covered ? week.events : null)) : [null];
			const { change, word } = trend(counts, { provisional: totals.provisional });
			return pointAt(totals, { value: change, parts: { word, events: totals.covered ? totals.events : null } });
		}),
});

export const trend4w = trendOver(4);
export const trend52w = trendOver(52);
