import type { ActorRole } from "@harmattan/domain/events/classes";
import type { StatedActor } from "@harmattan/domain/events/mapped-event";
import { STORED_ROLES, type StoredActor } from "../schema/events.ts";
import { jsonText } from "./json-text.ts";

/** An actor of an event as it is stored. */
export function storedActor({
	role,
	name,
	sourceActorId,
	typeHint,
	actorId,
}: StatedActor & { actorId: string | null }): StoredActor {
	const letter = STORED_ROLES[role];
	return typeHint === null ? [letter, name, sourceActorId, actorId] : [letter, name, sourceActorId, actorId, typeHint];
}

/** An event's actors as JSON. */
export const storedActorsText = (actors: readonly StoredActor[]): string => jsonText(actors);

const ROLES = new Map(Object.entries(STORED_ROLES).map(([role, letter]) => [letter, role as ActorRole]));

/** What the source stated of a stored actor. */
export function statedActor([letter, name, sourceActorId, , typeHint]: StoredActor): StatedActor {
	const role = ROLES.get(letter);
	if (role === undefined) throw new Error(`an actor is stored with the role ${letter}`);
	return { role, name, sourceActorId, typeHint: typeHint ?? null };
}
