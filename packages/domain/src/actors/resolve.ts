/**
 * Names in event files to actors. An alias is dataset + name + optional country and date scope; a name
 * that fits two actors at once is left unresolved and counted, never guessed ("IS" in Niger).
 */
export interface ActorAlias {
	actorId: string;
	/** Null: the alias holds in every dataset. */
	datasetId: string | null;
	name: string;
	/** ISO alpha-3, or null for any. */
	country: string | null;
	/** ISO dates, inclusive; null: open. */
	from: string | null;
	to: string | null;
}

export interface NameInContext {
	datasetId: string;
	name: string;
	country: string | null;
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

/** Builds a resolver over all aliases. A dataset's own alias wins over a general one of the same name. */
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
				(alias.from === null || alias.from <= wanted.date) &&
				(alias.to === null || alias.to >= wanted.date),
		);
		if (fitting.length === 0) return { kind: "unknown" };
		const own = fitting.filter((alias) => alias.datasetId !== null);
		const actorIds = [...new Set((own.length > 0 ? own : fitting).map((alias) => alias.actorId))];
		const [first] = actorIds;
		if (first === undefined) return { kind: "unknown" };
		return actorIds.length === 1 ? { kind: "resolved", actorId: first } : { kind: "ambiguous", actorIds };
	};
}

/** Makes the test whether a name means different actors at different times, as far as aliases say. */
export function hasDatedAlias(aliases: readonly ActorAlias[]): (name: string) => boolean {
	const dated = new Set(
		aliases.filter(({ from, to }) => from !== null || to !== null).map(({ name }) => foldName(name)),
	);
	return (name) => dated.size > 0 && dated.has(foldName(name));
}
