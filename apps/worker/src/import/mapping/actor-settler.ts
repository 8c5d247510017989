import { storedActor, storedActorsText } from "@harmattan/database/ingest/stored-actor";
import { type ActorAlias, createResolver, hasDatedAlias } from "@harmattan/domain/actors/resolve";
import { settleActors } from "@harmattan/domain/actors/settle-actors";
import type { ActorType, Ideology } from "@harmattan/domain/actors/taxonomy";
import type { MappedEvent } from "@harmattan/domain/events/mapped-event";

/** What our list of actors makes of an event, ready to be stored. */
export interface StoredSides {
	sideA: string | null;
	sideB: string | null;
	actorIds: readonly string[];
	classes: number;
	/** The actors as JSON. */
	actors: string;
}

export interface KnownActors {
	actors: readonly { id: string; type: ActorType | null; ideology: Ideology | null }[];
	aliases: readonly ActorAlias[];
}

/** Combinations of actors that are kept at hand, at most. */
const MOST_KNOWN = 50_000;

/**
 * Makes the function that settles an event's actors. A dyad acts in a country in hundreds of events: what it comes to is
 * made once, unless an alias of its names holds for a time only.
 */
export function createActorSettler(datasetId: string, { actors, aliases }: KnownActors) {
	const byId = new Map(actors.map((actor) => [actor.id, actor]));
	const list = { resolve: createResolver(aliases), actor: (id: string) => byId.get(id) };
	const isDated = hasDatedAlias(aliases);
	const known = new Map<string, StoredSides>();
	return (mapped: MappedEvent, country: string | null): StoredSides => {
		const key = keyOf(mapped, country);
		const before = known.get(key);
		if (before !== undefined) return before;
		const { ids, ...sides } = settleActors(mapped.actors, { datasetId, country, date: mapped.dateStart }, mapped, list);
		const stored = mapped.actors.map((actor, index) => storedActor({ ...actor, actorId: ids[index] ?? null }));
		const settled = { ...sides, actors: storedActorsText(stored) };
		if (mapped.actors.some(({ name }) => isDated(name))) return settled;
		if (known.size >= MOST_KNOWN) known.clear();
		known.set(key, settled);
		return settled;
	};
}

/** All that the settlement of an event depends on, but for its date. */
function keyOf(mapped: MappedEvent, country: string | null): string {
	let key = `${country} ${mapped.politicalViolence} ${mapped.civilianTargeting} ${mapped.sidesInterchangeable}`;
	for (const { role, name, sourceActorId, typeHint } of mapped.actors)
		key += `\u001f${role}\u001f${name}\u001f${sourceActorId}\u001f${typeHint}`;
	return key;
}
