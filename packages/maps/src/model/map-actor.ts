import type { EventColumns } from "@harmattan/columns/event-columns";
import { type ActorKind, type ActorType, type Ideology, kindOf } from "@harmattan/domain/actors/taxonomy";

/** What the map must know of an actor to filter by it. */
export interface MapActor {
	id: string;
	name: string;
	type: ActorType | null;
	ideology: Ideology | null;
	aliases: readonly string[];
}

/** Kinds of the entries of `columns.sides`; unknown for names that no actor stands for, null for the empty one and for civilians. */
export function kindsOfSides(columns: EventColumns, actors: ReadonlyMap<string, MapActor>): (ActorKind | null)[] {
	return columns.sides.map((side) => {
		const actor = actors.get(side);
		if (side === "" || actor?.type === "civilians") return null;
		return actor === undefined ? "unknown" : kindOf(actor);
	});
}
