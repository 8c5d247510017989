import { type StoredSides, storedSides } from "@harmattan/database/ingest/staged-event";
import { storedActor, storedActorsText } from "@harmattan/database/ingest/stored-actor";
import { STORED_ROLES } from "@harmattan/database/schema/events";
import { type ActorAlias, createResolver, hasNarrowAlias, type NameInContext } from "@harmattan/domain/actors/resolve";
import { settleActors } from "@harmattan/domain/actors/settle-actors";
import { ACTOR_TYPES, type ActorType, type Ideology } from "@harmattan/domain/actors/taxonomy";
import { type ActorRole, CODE_STATUSES } from "@harmattan/domain/events/classes";
import type { MappedEvent } from "@harmattan/domain/events/mapped-event";

export interface KnownActors {
	actors: readonly { id: string; type: ActorType | null; ideology: Ideology | null }[];
	aliases: readonly ActorAlias[];
}

/** Where our lists place an event: ISO alpha-3 and the id of a first-level region. */
export type EventPlace = Pick<NameInContext, "country" | "admin1">;

/** Combinations of actors that are kept at hand, at most. */
const MAX_KNOWN = 50_000;

/**
 * Makes the function that settles an event's actors. A dyad acts in a country in hundreds of events: what it comes to is
 * made once, unless an alias of its names holds for a time or in a first-level region only.
 */
export function createActorSettler(datasetId: string, { actors, aliases }: KnownActors) {
	const byId = new Map(actors.map((actor) => [actor.id, actor]));
	const list = { resolve: createResolver(aliases), actor: (id: string) => byId.get(id) };
	const isNarrow = hasNarrowAlias(aliases);
	let known = newNode();
	let size = 0;
	return (mapped: MappedEvent, { country, admin1 }: EventPlace): StoredSides => {
		const node = find(known, mapped, country);
		if (node.sides !== null) return node.sides;
		const { ids, ...sides } = settleActors(
			mapped.actors,
			{ datasetId, country, admin1, date: mapped.dateStart },
			mapped,
			list,
		);
		const stored = mapped.actors.map((actor, index) => storedActor({ ...actor, actorId: ids[index] ?? null }));
		const settled = storedSides({ ...sides, actors: storedActorsText(stored) }, mapped);
		size += 1;
		if (size > MAX_KNOWN) {
			known = newNode();
			size = 0;
		} else if (!mapped.actors.some(({ name }) => isNarrow(name))) node.sides = settled;
		return settled;
	};
}

/** What is known of the combinations that begin alike: a step costs less than to write a key down. */
interface Node {
	next: Map<string | number | null, Node>;
	sides: StoredSides | null;
}

const newNode = (): Node => ({ next: new Map(), sides: null });

/** The place of all that the settlement of an event depends on, but for its date and first-level region. */
function find(root: Node, mapped: MappedEvent, country: string | null): Node {
	let code =
		(mapped.politicalViolence ? 1 : 0) +
		(mapped.civilianTargeting ? 2 : 0) +
		(mapped.sidesInterchangeable ? 4 : 0) +
		8 * (mapped.codeStatus === null ? 0 : 1 + CODE_STATUSES.indexOf(mapped.codeStatus));
	let node = step(root, country);
	for (const { role, name, sourceActorId, typeHint } of mapped.actors) {
		node = step(step(node, name), sourceActorId);
		code = code * KINDS_OF_ACTOR + (KIND_OF_ROLE[role] + (typeHint === null ? 0 : KIND_OF_HINT[typeHint]));
		if (code < LARGEST_CODE) continue;
		node = step(node, code);
		code = 0;
	}
	return step(node, code);
}

const HINTS = ACTOR_TYPES.length + 1;
const ROLES = Object.keys(STORED_ROLES) as ActorRole[];
const KIND_OF_ROLE = Object.fromEntries(ROLES.map((role, index) => [role, index * HINTS])) as Record<ActorRole, number>;
const KIND_OF_HINT = Object.fromEntries(ACTOR_TYPES.map((type, index) => [type, index + 1])) as Record<
	ActorType,
	number
>;
const KINDS_OF_ACTOR = ROLES.length * HINTS;
/** Beyond, a code with one actor more would be no exact number. */
const LARGEST_CODE = Number.MAX_SAFE_INTEGER / KINDS_OF_ACTOR - 1;

function step({ next }: Node, value: string | number | null): Node {
	const found = next.get(value);
	if (found !== undefined) return found;
	const made = newNode();
	next.set(value, made);
	return made;
}
