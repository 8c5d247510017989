import type { Connection } from "@harmattan/database/client";
import {
	type ActorMatch,
	applyMatches,
	createMatched,
	readMatches,
	writeMatches,
} from "@harmattan/database/ingest/actor-matches";
import { refreshCubeOfMatched } from "@harmattan/database/ingest/cube";
import { takeRevision } from "@harmattan/database/ingest/data-revisions";
import { lockDataset } from "@harmattan/database/ingest/held-events";
import { statedActor, storedActor } from "@harmattan/database/ingest/stored-actor";
import { notifyRevision } from "@harmattan/database/notify";
import { listActors, listAliases } from "@harmattan/database/queries/actors";
import { createResolver } from "@harmattan/domain/actors/resolve";
import { type ActorList, settleActors } from "@harmattan/domain/actors/settle-actors";
import { CLASS_BIT, codeStatusOf } from "@harmattan/domain/events/classes";
import { FORMATS } from "@harmattan/formats/registry";
import { countryCode } from "@harmattan/geo/countries";

/**
 * Settles the actors of all events again, after the list of actors has changed: ids, sides and classes, and the cube
 * with them. What a source states is not touched. A dataset in which something moved gets a data revision. Returns how
 * many events moved.
 */
export async function matchActors({ sql, db }: Connection, now: Date): Promise<number> {
	const datasets = await sql<{ id: string; format: string }[]>`select id, format from datasets order by id`;
	let moved = 0;
	for (const { id, format } of datasets) {
		const sidesInterchangeable = FORMATS.some((known) => known.id === format && known.sidesInterchangeable);
		moved += await sql.begin(async (tx) => {
			await lockDataset(tx, id);
			const known = new Map((await listActors(db)).map((actor) => [actor.id, actor]));
			const list = { resolve: createResolver(await listAliases(db)), actor: (actor: string) => known.get(actor) };
			await createMatched(tx);
			let count = 0;
			for await (const page of readMatches(tx, id)) {
				const matches = page.flatMap((event) => matchedAgain(event, id, sidesInterchangeable, list) ?? []);
				await writeMatches(tx, matches);
				count += matches.length;
			}
			if (count === 0) return 0;
			await applyMatches(tx);
			await refreshCubeOfMatched(tx, id);
			await notifyRevision(tx, await takeRevision(tx, "reference", null, now));
			return count;
		});
	}
	return moved;
}

/** An event as the list settles it now; null where that is as it was. */
function matchedAgain(
	event: ActorMatch,
	datasetId: string,
	sidesInterchangeable: boolean,
	list: ActorList,
): ActorMatch | null {
	const stated = event.actors.map(statedActor);
	const country = event.countryStated === null ? null : countryCode(event.countryStated);
	// Of the classes, these two and the status of the coding are the source's own; the others follow from who the actors are.
	const politicalViolence = (event.classes & CLASS_BIT.V) !== 0;
	const civilianTargeting = (event.classes & CLASS_BIT.CT) !== 0;
	const kind = { codeStatus: codeStatusOf(event.classes), politicalViolence, civilianTargeting, sidesInterchangeable };
	const { ids, ...settled } = settleActors(
		stated,
		{ datasetId, country, admin1: event.admin1, date: event.dateStart },
		kind,
		list,
	);
	const same =
		settled.classes === event.classes && ids.every((actorId, index) => actorId === (event.actors[index]?.[3] ?? null));
	if (same) return null;
	const actors = stated.map((actor, index) => storedActor({ ...actor, actorId: ids[index] ?? null }));
	return { ...event, ...settled, actors };
}
