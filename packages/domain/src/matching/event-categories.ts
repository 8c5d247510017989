import { type ActorType, type Ideology, SECURITY_FORCE_TYPES } from "../actors/taxonomy.ts";
import type { EventClass } from "../events/classes.ts";
import { COARSE_RANK, type GeoPrecision, precisionRank } from "../events/precision.ts";
import { levelsIn, type TaxonomyDraft } from "./taxonomy.ts";

/** What of an event its categories are made from. */
export interface CategorisedEvent {
	actors: readonly { id: string | null; stated: string; type: ActorType | null; ideology: Ideology | null }[];
	classes: readonly EventClass[];
	geoPrecision: GeoPrecision;
	/** As the source states it. */
	type: string;
	fatalities: { best: number | null };
}

/**
 * An event's category in each taxonomy by which events of any two sources are compared, in the order of `TAXONOMIES`, from the finest level to the broadest: who takes part (by our actors, then by kind, then whether a state does),
 * what it is (its classes, then whether civilians are targeted, then political violence), and how exactly it is placed.
 * What a taxonomy names goes before what the event's classes say.
 *
 * @param format of the files that the event came in
 */
export function eventLevels(
	{ actors, classes, geoPrecision, type }: CategorisedEvent,
	format: string,
	taxonomies: readonly Pick<TaxonomyDraft, "id" | "categories">[],
): string[][] {
	const armed = actors.filter(({ type }) => type !== "civilians");
	const who = (name: (actor: (typeof armed)[number]) => string) => [...new Set(armed.map(name))].toSorted().join("+");
	const isState = armed.some(({ type }) => type !== null && SECURITY_FORCE_TYPES.includes(type));
	return [
		[who(({ id, stated }) => id ?? `name:${stated.toLowerCase()}`), who(kindOf), isState ? "state" : "no state"],
		levelsIn(taxonomies, "event-type", { format, stated: type }) ?? [
			classes.toSorted().join("+"),
			classes.includes("CT") ? "civilians targeted" : "others",
			"violence",
		],
		levelsIn(taxonomies, "precision", { format, stated: geoPrecision }) ?? [
			geoPrecision,
			precisionRank(geoPrecision) >= COARSE_RANK ? "coarse" : "fine",
			"anywhere",
		],
	];
}

const kindOf = ({ type, ideology }: CategorisedEvent["actors"][number]): string =>
	ideology !== null && ideology !== "none" ? ideology : (type ?? "unidentified");

/** Why an event may have no partner in another dataset, by that dataset's own rules. */
export type WhyUnmatched = "coarse" | "no_death" | "no_named_side" | "not_known";

/** Formats whose publisher takes in events with a death and a named organised side alone. */
const NEEDS_DEATH_AND_SIDE = ["ucdp-ged"];

/**
 * What may explain that the other dataset has no such event.
 *
 * @param otherFormat the format of the other dataset's files
 */
export function whyUnmatched(
	{ actors, geoPrecision, fatalities }: Omit<CategorisedEvent, "type">,
	otherFormat: string,
): WhyUnmatched {
	if (NEEDS_DEATH_AND_SIDE.includes(otherFormat)) {
		if (fatalities.best === 0) return "no_death";
		if (!actors.some(({ type }) => type !== null && type !== "unidentified" && type !== "civilians"))
			return "no_named_side";
	}
	return precisionRank(geoPrecision) >= COARSE_RANK ? "coarse" : "not_known";
}
