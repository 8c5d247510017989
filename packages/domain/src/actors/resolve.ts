/**
 * Names in event files to actors. An alias is dataset + name + optional country, admin-1 and date scope; a name
 * that fits two actors at once is left unresolved and counted, never guessed ("IS" in Zinder).
 */
export interface ActorAlias {
	actorId: string;
	/** Null: the alias holds in every dataset. */
	datasetId: string | null;
	name: string;
	/** ISO alpha-3, or null for any. */
	country: string | null;
	/** Id of a first-level region of the country, or null for all of it. */
	admin1: string | null;
	/** ISO dates, inclusive; null: open. */
	from: string | null;
	to: string | null;
}

/** The scope of a name that holds in every dataset, everywhere and at all times. */
export const ANYWHERE = { datasetId: null, country: null, admin1: null, from: null, to: null };

export interface NameInContext {
	datasetId: string;
	name: string;
	country: string | null;
	/** Null where the event is placed no more exactly than in its country. */
	admin1: string | null;
	date: string;
}

export type Resolution =
	| { kind: "resolved"; actorId: string }
	| { kind: "unknown" }
	| { kind: "ambiguous"; actorIds: string[] };

/** A name as it is compared: case, accents, apostrophes, spacing and punctuation do not count. */
export function foldName(name: string): string {
	return name
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.toLowerCase()
		.replace(/['’`´ʼ]/g, "")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** Stated names whose aliases are kept at hand, at most. */
const MOST_NAMES = 20_000;

/**
 * Builds a resolver over all aliases. The narrower alias of a name wins: a dataset's own over a general one, then one of a
 * first-level region over one of the country or of anywhere.
 */
export function createResolver(aliases: readonly ActorAlias[]): (name: NameInContext) => Resolution {
	const byName = new Map<string, ActorAlias[]>();
	for (const alias of aliases) {
		const key = foldName(alias.name);
		const list = byName.get(key);
		if (list) list.push(alias);
		else byName.set(key, [alias]);
	}
	const byStated = new Map<string, readonly ActorAlias[]>();
	const aliasesOf = (name: string) => {
		const known = byStated.get(name);
		if (known) return known;
		if (byStated.size >= MOST_NAMES) byStated.clear();
		const found = byName.get(foldName(name)) ?? [];
		byStated.set(name, found);
		return found;
	};
	return (wanted) => {
		const fitting = aliasesOf(wanted.name).filter(
			(alias) =>
				(alias.datasetId === null || alias.datasetId === wanted.datasetId) &&
				(alias.country === null || alias.country === wanted.country) &&
				(alias.admin1 === null || alias.admin1 === wanted.admin1) &&
				(alias.from === null || alias.from <= wanted.date) &&
				(alias.to === null || alias.to >= wanted.date),
		);
		if (fitting.length === 0) return { kind: "unknown" };
		const own = narrowed(fitting, (alias) => alias.datasetId !== null);
		const narrowest = narrowed(own, (alias) => alias.admin1 !== null);
		const actorIds = [...new Set(narrowest.map((alias) => alias.actorId))];
		const [first] = actorIds;
		if (first === undefined) return { kind: "unknown" };
		return actorIds.length === 1 ? { kind: "resolved", actorId: first } : { kind: "ambiguous", actorIds };
	};
}

/** Makes the test whether a name means different actors at different times, as far as aliases say. */
function narrowed(aliases: readonly ActorAlias[], isNarrower: (alias: ActorAlias) => boolean): readonly ActorAlias[] {
	const narrower = aliases.filter(isNarrower);
	return narrower.length > 0 ? narrower : aliases;
}

/** Tells of a name whether who it is depends on more than the dataset and the country: on the day, or on the first-level region. */
export function hasNarrowAlias(aliases: readonly ActorAlias[]): (name: string) => boolean {
	const narrow = new Set(
		aliases
			.filter(({ admin1, from, to }) => admin1 !== null || from !== null || to !== null)
			.map(({ name }) => foldName(name)),
	);
	return (name) => narrow.size > 0 && narrow.has(foldName(name));
}
