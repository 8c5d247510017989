import type { InEachLanguage } from "../language/language.ts";
import { type IndicatorDefinition, pointwise } from "./definition.ts";
import type { DistanceTotals } from "./series.ts";

/** Percentiles of fewer events than this are noise and stay null. */
const FEWEST_EVENTS = 5;

const proximity = (
	id: string,
	words: InEachLanguage<{ name: string; to: string }>,
	pick: "capital" | "centre",
): IndicatorDefinition => ({
	id,
	version: 1,
	unit: "km",
	bounds: "none",
	interval: "month",
	needs: ["distances"],
	formedOf: { eventClass: "SJ", periods: 1 },
	text: {
		en: {
			name: words.en.name,
			formula: `10th percentile of the geodesic distance of salafi-jihadi events to ${words.en.to}; beside it the median and the counts within 50, 100 and 200 km.`,
			inputs: "Class SJ, the event's point, the list of places in Sources.",
			exclusions: "Withdrawn events, events without a point, and points that stand in for a province or more.",
			nullMeaning: `Fewer than ${FEWEST_EVENTS} such events in the period, or the period is not covered.`,
			source: "The founding assessment asks for it; geodesics after Karney 2013 on WGS 84.",
		},
		fr: {
			name: words.fr.name,
			formula: `10e centile de la distance géodésique entre les événements impliquant des groupes salafistes-djihadistes et ${words.fr.to} ; en regard, la médiane et les nombres d’événements à 50, 100 et 200 km au plus.`,
			inputs: "Classe SJ, point de l’événement, liste de lieux de la page Sources.",
			exclusions: "Événements retirés, événements sans point, et points qui représentent une province ou davantage.",
			nullMeaning: `Moins de ${FEWEST_EVENTS} de ces événements durant la période, ou période non couverte.`,
			source: "L’évaluation fondatrice le demande ; géodésiques d’après Karney 2013 sur WGS 84.",
		},
	},
	compute: pointwise((totals) => fromDistances(totals[pick])),
});

function fromDistances(distances: DistanceTotals | null) {
	if (distances === null) return { value: null };
	const enough = distances.events >= FEWEST_EVENTS;
	return {
		value: enough ? distances.p10 : null,
		parts: {
			median: enough ? distances.median : null,
			events: distances.events,
			within50: distances.within50,
			within100: distances.within100,
			within200: distances.within200,
		},
	};
}

export const capitalProximity = proximity(
	"capital_proximity",
	{
		en: { name: "Nearest to a capital", to: "the capital of the country that the source states" },
		fr: { name: "Au plus près d’une capitale", to: "la capitale du pays indiqué par la source" },
	},
	"capital",
);
export const centreProximity = proximity(
	"centre_proximity",
	{
		en: { name: "Nearest to an economic centre", to: "the nearest of a list of economic centres" },
		fr: { name: "Au plus près d’un centre économique", to: "le plus proche d’une liste de centres économiques" },
	},
	"centre",
);
