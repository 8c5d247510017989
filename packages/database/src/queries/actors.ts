import type { ActorAlias } from "@harmattan/domain/actors/resolve";
import { ANYWHERE } from "@harmattan/domain/actors/resolve";
import type { ActorType, Ideology } from "@harmattan/domain/actors/taxonomy";
import type { Viewer } from "@harmattan/domain/licence/policy";
import { asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { actorAliases, actors } from "../schema/actors.ts";
import { datasets } from "../schema/datasets.ts";
import { events } from "../schema/events.ts";
import { seenBy } from "./seen-by.ts";

export interface Actor {
	id: string;
	name: string;
	type: ActorType | null;
	ideology: Ideology | null;
	country: string | null;
}

/** All actors, by name. */
export async function listActors(db: Database): Promise<Actor[]> {
	return db.select().from(actors).orderBy(asc(actors.name), asc(actors.id));
}

/** True where there is an actor of an id. */
export async function hasActor(db: Database, id: string): Promise<boolean> {
	const [found] = await db.select({ id: actors.id }).from(actors).where(eq(actors.id, id));
	return found !== undefined;
}

/** All aliases; an actor's own name is one of them. */
export async function listAliases(db: Database): Promise<ActorAlias[]> {
	const stored = await db.select().from(actorAliases);
	const own = await db.select({ actorId: actors.id, name: actors.name }).from(actors);
	return [...own.map(({ actorId, name }) => ({ actorId, name, ...ANYWHERE })), ...stored];
}

/** All actors with every other name that they go by, for a search by any of them. A name of one dataset is for those who may see the dataset. */
export async function listActorNames(db: Database, viewer: Viewer): Promise<(Actor & { aliases: string[] })[]> {
	const [found, aliases] = await Promise.all([
		listActors(db),
		db
			.select({ actorId: actorAliases.actorId, name: actorAliases.name })
			.from(actorAliases)
			.leftJoin(datasets, eq(datasets.id, actorAliases.datasetId))
			.where(or(isNull(actorAliases.datasetId), seenBy(viewer)))
			.orderBy(asc(actorAliases.id)),
	]);
	const namesOf = new Map<string, Set<string>>();
	for (const { actorId, name } of aliases) namesOf.set(actorId, (namesOf.get(actorId) ?? new Set()).add(name));
	return found.map((actor) => ({ ...actor, aliases: [...(namesOf.get(actor.id) ?? [])] }));
}

/** Names in a dataset's events that no alias resolves, most frequent first. */
export async function unresolvedNames(
	db: Database,
	datasetId: string,
	limit: number,
): Promise<{ name: string; events: number }[]> {
	return db.execute<{ name: string; events: number }>(sql`
		select actor ->> 1 as name, count(*)::int as events
		from ${events}, json_array_elements(${events.actors}) actor
		where ${events.datasetId} = ${datasetId} and ${events.withdrawal} is null and actor ->> 3 is null
		group by 1 order by 2 desc, 1 limit ${limit}`);
}
