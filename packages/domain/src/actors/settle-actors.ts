import { type ActorRole, type ClassInput, classify } from "../events/classes.ts";
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

/** Version of the rules of settling: where it differs from what an installation was settled by, all events are settled anew. */
export const SETTLING_VERSION = 3;

/**
 * Settles an event's stated actors by our list, and classes the event by who they are. A name that may be either of two actors is settled as neither,
 * and classed by what both are: "IS" in Zinder is salafi-jihadi, whichever of its two provinces it was.
 */
export function settleActors(
	stated: readonly StatedActor[],
	where: Omit<NameInContext, "name">,
	kind: Omit<ClassInput, "actors">,
	list: ActorList,
): SettledActors {
	const found = stated.map(({ name }) => list.resolve({ ...where, name }));
	const ids = found.map((resolution) => (resolution.kind === "resolved" ? resolution.actorId : null));
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
				const known = whatIsSure(found[index], list);
				return { role, type: known.type ?? typeHint, ideology: known.ideology };
			}),
		}),
	};
}

type Kind = NonNullable<ReturnType<ActorList["actor"]>>;

/** What is known of who a name stands for: of several who it may be, what all of them are. */
function whatIsSure(resolution: Resolution | undefined, list: ActorList): Kind {
	const ids =
		resolution?.kind === "resolved"
			? [resolution.actorId]
			: resolution?.kind === "ambiguous"
				? resolution.actorIds
				: [];
	const kinds = ids.map((id) => list.actor(id));
	const shared = <Field extends keyof Kind>(field: Field): Kind[Field] | null => {
		const [first, ...rest] = kinds.map((kind) => kind?.[field] ?? null);
		return first !== undefined && rest.every((value) => value === first) ? first : null;
	};
	return { type: shared("type"), ideology: shared("ideology") };
}
