import type { InEachLanguage } from "../language/language.ts";
import { mean } from "../statistics/rate-ratio.ts";
import { type DefinitionText, type IndicatorDefinition, pointAt } from "./definition.ts";
import type { PeriodTotals } from "./series.ts";

/** Below this weekly mean over four weeks nothing is called a surge or a threat. */
const MIN_WEEKLY = 1;
/** A doubling. */
const DOUBLED = 1;
const MONTH = 4;
const YEAR = 52;

const counted = (weeks: readonly PeriodTotals[]): number | null =>
	weeks.some(({ covered }) => !covered) ? null : mean(weeks.map(({ events }) => events));

const warning = (
	id: "surge" | "threat",
	words: InEachLanguage<Pick<DefinitionText, "name" | "formula">>,
	recentWeeks: number,
	beforeWeeks: number,
): IndicatorDefinition => ({
	id,
	version: 1,
	unit: "change",
	bounds: "none",
	interval: "week",
	formedOf: { eventClass: null, periods: recentWeeks + beforeWeeks },
	text: {
		en: {
			name: words.en.name,
			formula: `${words.en.formula} It is called a ${id} from +100% on, where the mean of the last four weeks is 1 or more.`,
			inputs: "Weekly events of a class; weeks start on Monday.",
			exclusions: "The week that is not over; events dated to the month or less exactly.",
			nullMeaning: "One of the weeks is not covered, or the weeks before had no event.",
			source: "After ACLED’s early-warning dashboard; the thresholds are its own.",
		},
		fr: {
			name: words.fr.name,
			formula: `${words.fr.formula} On parle de ${words.fr.name.toLowerCase()} à partir de +100 %, lorsque la moyenne des quatre dernières semaines est de 1 ou plus.`,
			inputs: "Événements hebdomadaires d’une classe ; les semaines commencent le lundi.",
			exclusions: "La semaine inachevée ; les événements datés au mois près ou moins précisément.",
			nullMeaning: "L’une des semaines n’est pas couverte, ou les semaines précédentes étaient sans événement.",
			source: "D’après le tableau de bord d’alerte précoce d’ACLED ; les seuils sont les siens.",
		},
	},
	compute: (series) =>
		series.map((totals, index) => {
			const recent =
				index + 1 >= recentWeeks + beforeWeeks ? counted(series.slice(index + 1 - recentWeeks, index + 1)) : null;
			const before = counted(series.slice(Math.max(0, index + 1 - recentWeeks - beforeWeeks), index + 1 - recentWeeks));
			const month = counted(series.slice(Math.max(0, index + 1 - MONTH), index + 1));
			const value = recent === null || before === null || before === 0 ? null : (recent - before) / before;
			const isCalled = value !== null && value >= DOUBLED && (month ?? 0) >= MIN_WEEKLY;
			return pointAt(totals, { value, parts: { word: isCalled ? id : null, mean: recent, meanBefore: before } });
		}),
});

export const surge = warning(
	"surge",
	{
		en: {
			name: "Surge",
			formula:
				"(n − m) / m, where n is the events of a complete week and m the weekly mean of the four weeks before it.",
		},
		fr: {
			name: "Poussée",
			formula:
				"(n − m) / m, où n est le nombre d’événements d’une semaine complète et m la moyenne hebdomadaire des quatre semaines précédentes.",
		},
	},
	1,
	MONTH,
);
export const threat = warning(
	"threat",
	{
		en: {
			name: "Threat",
			formula: "(n − m) / m, where n is the weekly mean of four complete weeks and m that of the 52 weeks before them.",
		},
		fr: {
			name: "Menace",
			formula:
				"(n − m) / m, où n est la moyenne hebdomadaire de quatre semaines complètes et m celle des 52 semaines précédentes.",
		},
	},
	MONTH,
	YEAR,
);

/** Weeks above this many standard deviations over the year before are outbreaks. */
const OUTBREAK = 2;
const MANY_OUTBREAKS = 6;
const LOW_MEAN = 1.5;

export const volatility: IndicatorDefinition = {
	id: "volatility",
	version: 1,
	unit: "weeks",
	bounds: "none",
	interval: "week",
	formedOf: { eventClass: null, periods: 2 * YEAR },
	text: {
		en: {
			name: "Volatility",
			formula:
				"s, the weeks of the last 52 with at least 2 standard deviations more events than the mean of the 52 weeks before them; b is the mean of the last 52. s below 6: low where b is below 1.5, else consistent; s of 6 or more: growing where b is below 1.5, else extreme.",
			inputs: "Weekly events of a class; weeks start on Monday.",
			exclusions: "The week that is not over; events dated to the month or less exactly.",
			nullMeaning: "One of the 104 weeks is not covered.",
			source: "After the beta definition of ACLED’s Volatility and Risk Predictability Index.",
		},
		fr: {
			name: "Volatilité",
			formula:
				"s, le nombre de semaines, parmi les 52 dernières, comptant au moins 2 écarts-types d’événements de plus que la moyenne des 52 semaines précédentes ; b est la moyenne des 52 dernières. s inférieur à 6 : faible lorsque b est inférieur à 1,5, sinon constante ; s de 6 ou plus : croissante lorsque b est inférieur à 1,5, sinon extrême.",
			inputs: "Événements hebdomadaires d’une classe ; les semaines commencent le lundi.",
			exclusions: "La semaine inachevée ; les événements datés au mois près ou moins précisément.",
			nullMeaning: "L’une des 104 semaines n’est pas couverte.",
			source: "D’après la définition bêta du Volatility and Risk Predictability Index d’ACLED.",
		},
	},
	compute: (series) =>
		series.map((totals, index) => {
			const weeks = index + 1 >= 2 * YEAR ? series.slice(index + 1 - 2 * YEAR, index + 1) : [];
			if (weeks.length === 0 || weeks.some(({ covered }) => !covered)) return pointAt(totals, { value: null });
			const before = weeks.slice(0, YEAR).map(({ events }) => events);
			const recent = weeks.slice(YEAR).map(({ events }) => events);
			const [usual, level] = [mean(before) ?? 0, mean(recent) ?? 0];
			const deviation = Math.sqrt(before.reduce((sum, count) => sum + (count - usual) ** 2, 0) / (YEAR - 1));
			const value = recent.filter((count) => count > usual && count >= usual + OUTBREAK * deviation).length;
			const isLow = level < LOW_MEAN;
			const word = value < MANY_OUTBREAKS ? (isLow ? "low" : "consistent") : isLow ? "growing" : "extreme";
			return pointAt(totals, { value, parts: { word, mean: level, meanBefore: usual } });
		}),
};
