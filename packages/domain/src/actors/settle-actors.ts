import { type ActorRole, classify } from "../events/classes.ts";
import type { StatedActor } from "../events/mapped-event.ts";
import type { NameInContext, Resolution } from "./resolve.ts";
import type { ActorType, Ideology } from "./taxonomy.ts";

/** What our list of actors makes of an event. */
export interface SettledActors {
	/** Id of the actor that each stated one is settled as, in their order; null where none is. */
	ids: (string | null)[];
	/** All resolved actors of the event, once each. */
	actorIds: string[];
	/** The first actor of each side, as the cube names it: its id, else `name:` and the stated name. */
	sideA: string | null;
	sideB: string | null;
	/** Bit set of event classes. */
	classes: number;
}

/** The list of actors: who stands behind a name, and what kind of body that is. */
export interface ActorList {
	resolve: (name: NameInContext) => Resolution;
	actor: (id: string) => { type: ActorType | null; ideology: Ideology | null } | undefined;
}

/** Settles an event's stated actors by our list, and classes the event by who they are. */
export function settleActors(
	stated: readonly StatedActor[],
	where: Omit<NameInContext, "name">,
	kind: { politicalViolence: boolean; civilianTargeting: boolean; sidesInterchangeable: boolean },
	list: ActorList,
): SettledActors {
	const ids = stated.map(({ name }) => {
		const found = list.resolve({ ...where, name });
		return found.kind === "resolved" ? found.actorId : null;
	});
	const sideOf = (side: ActorRole): string | null => {
		const index = stated.findIndex(({ role }) => role === side);
		return index < 0 ? null : (ids[index] ?? `name:${stated[index]?.name}`);
	};
	return {
		ids,
		actorIds: [...new Set(ids.filter((id) => id !== null))],
		sideA: sideOf("side_a"),
		sideB: sideOf("side_b"),
		classes: classify({
			...kind,
			actors: stated.map(({ role, typeHint }, index) => {
				const known = ids[index] ? list.actor(ids[index]) : undefined;
				return { role, type: known?.type ?? typeHint, ideology: known?.ideology ?? null };
			}),
		}),
	};
}
