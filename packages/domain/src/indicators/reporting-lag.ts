import type { InEachLanguage } from "../language/language.ts";
import { wilson } from "../statistics/wilson.ts";
import type { DefinitionText } from "./definition.ts";

/** Days that an event is followed: later ones are too few to be waited for. */
const HORIZON = 56;
/** Days at which the share is reported. */
const KNOTS = [1, 3, 7, 14, 21, 28, 42, HORIZON];
/** Imports after the first, and events followed to the end, from which the lag is measured. */
export const ENOUGH_IMPORTS = 8;
const ENOUGH_EVENTS = 100;

/** Words and version of the reporting lag, whose curve is formed by `lagCurve`. */
export const REPORTING_LAG = {
	id: "reporting_lag",
	version: 1,
	unit: "share",
	bounds: "ci95",
	text: {
		en: {
			name: "Reporting lag",
			formula: `c(d), the share of a dataset’s events first seen within d days of their date, of those seen within ${HORIZON} days; Wilson 95% interval. A count n of days d days ago is expected to become n / c(d); its interval takes the events still unseen as negative binomial, with variance n (1 − c) / c², at each bound of c. Counts below 10 are not projected.`,
			inputs: "The instant of the import that first held each event, against the event’s first day.",
			exclusions: `The first import of a dataset, events dated before it, those of the last ${HORIZON} days, events dated to the month or less, and withdrawn events.`,
			nullMeaning: `Fewer than ${ENOUGH_IMPORTS} imports after the first, or fewer than ${ENOUGH_EVENTS} events followed for ${HORIZON} days: the last four weeks are hatched instead.`,
			source:
				"After the reporting-delay distributions of disease surveillance; no correction for truncation is needed, since every event counted has been followed to the end.",
		},
		fr: {
			name: "Délai de signalement",
			formula: `c(d), la part des événements d’un jeu de données connus en d jours au plus après leur date, parmi ceux connus en ${HORIZON} jours au plus ; intervalle de Wilson à 95 %. Un nombre n portant sur des jours remontant à d jours est censé devenir n / c(d) ; son intervalle traite les événements encore inconnus comme suivant une loi binomiale négative, de variance n (1 − c) / c², à chaque borne de c. Les nombres inférieurs à 10 ne sont pas projetés.`,
			inputs:
				"L’instant de l’import qui a contenu chaque événement pour la première fois, par rapport au premier jour de l’événement.",
			exclusions: `Le premier import d’un jeu de données, les événements datés d’avant cet import, ceux des ${HORIZON} derniers jours, les événements datés au mois près ou moins précisément, et les événements retirés.`,
			nullMeaning: `Moins de ${ENOUGH_IMPORTS} imports après le premier, ou moins de ${ENOUGH_EVENTS} événements suivis pendant ${HORIZON} jours : les quatre dernières semaines sont alors hachurées.`,
			source:
				"D’après les distributions de délais de déclaration de la surveillance épidémiologique ; aucune correction de la troncature n’est nécessaire, puisque chaque événement compté a été suivi jusqu’au bout.",
		},
	} satisfies InEachLanguage<DefinitionText>,
} as const;

/** Events of one day that an import was the first to hold. Day numbers. */
export interface FirstSeen {
	day: number;
	seenDay: number;
	events: number;
}

/** How a dataset's events come in. */
export interface LagCurve {
	/** Imports after the first. */
	imports: number;
	/** Events that were followed to the end. */
	events: number;
	/** Null where too few imports or events are at hand to tell. */
	shares: { days: number; share: number; low: number; high: number }[] | null;
}

/**
 * The shares of a dataset's events first seen within so many days of their date.
 *
 * @param imports days of the committed imports, oldest first, the first of them included
 */
export function lagCurve(seen: readonly FirstSeen[], imports: readonly number[]): LagCurve {
	const [first] = imports;
	const last = imports.at(-1);
	if (first === undefined || last === undefined) return { imports: 0, events: 0, shares: null };
	const followed = seen.filter(
		({ day, seenDay }) => day >= first && day <= last - HORIZON && seenDay >= day && seenDay - day <= HORIZON,
	);
	const number = (days: number) =>
		followed.reduce((sum, one) => sum + (one.seenDay - one.day <= days ? one.events : 0), 0);
	const all = number(HORIZON);
	const reported = { imports: imports.length - 1, events: all };
	if (reported.imports < ENOUGH_IMPORTS || all < ENOUGH_EVENTS) return { ...reported, shares: null };
	return {
		...reported,
		shares: KNOTS.map((days) => {
			const share = wilson(number(days), all);
			return { days, share: share?.value ?? 0, low: share?.low ?? 0, high: share?.high ?? 1 };
		}),
	};
}

const Z = 1.959964;
/** Counts below this are not projected. */
const FEWEST = 10;

/**
 * What a count of some days ago is expected to become once all is reported, with a 95% interval; null where the lag is not measured, or nothing
 * is seen that soon. After the last day of the curve a count is complete.
 */
export function expectedCount(
	count: number,
	daysAgo: number,
	{ shares }: LagCurve,
): { value: number; low: number; high: number } | null {
	if (shares === null) return null;
	const [share, least, greatest] = (["share", "low", "high"] as const).map((bound) => shareAt(daysAgo, shares, bound));
	if (share === undefined || least === undefined || greatest === undefined || least <= 0) return null;
	if (share === 1) return { value: count, low: count, high: count };
	// Of a few nothing is said: the normal approximation has no width at none.
	if (count < FEWEST) return null;
	const spread = (of: number) => (Z * Math.sqrt(count * (1 - of))) / of;
	return {
		value: count / share,
		low: Math.max(count, count / greatest - spread(greatest)),
		high: count / least + spread(least),
	};
}

/** The share of events seen within so many days of their date: 1 after the last day of the curve; null where it is not measured that soon, or not at all. */
export const shareSeen = (days: number, { shares }: LagCurve): number | null =>
	shares === null ? null : (shareAt(days, shares, "share") ?? null);

/** The share at a day, or a bound of it, straight between the days that are reported; undefined before the first. */
function shareAt(
	days: number,
	shares: NonNullable<LagCurve["shares"]>,
	bound: "share" | "low" | "high",
): number | undefined {
	const next = shares.find((knot) => knot.days >= days);
	if (next === undefined) return 1;
	if (next.days === days) return next[bound];
	const before = shares[shares.indexOf(next) - 1];
	if (before === undefined) return undefined;
	return before[bound] + ((next[bound] - before[bound]) * (days - before.days)) / (next.days - before.days);
}
