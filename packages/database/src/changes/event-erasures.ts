import { DomainError } from "@harmattan/domain/errors";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { eraseWords } from "../ingest/erase-words.ts";
import { takeReferenceRevision } from "../reference/write-rows.ts";
import { datasets } from "../schema/datasets.ts";
import { eventErasures } from "../schema/event-erasures.ts";
import { eventFiles } from "../schema/event-files.ts";
import { eventSearch } from "../schema/event-search.ts";
import { events } from "../schema/events.ts";
import { type Actor, recordAudit } from "./audited.ts";

/**
 * Erases the words of events, of all their versions and for good: a later import of the same rows brings none back. Figures stay. It is a data
 * revision; the log keeps which events they were and the reason. Throws a DomainError that names an event which is not there.
 *
 * @param sourceIds the events by their source's own ids
 */
export async function eraseEventWords(
	db: Database,
	actor: Actor,
	{ datasetId, sourceIds, reason }: { datasetId: string; sourceIds: readonly string[]; reason: string },
	now: Date,
): Promise<{ events: number }> {
	return db.transaction(async (tx) => {
		const [dataset] = await tx.select().from(datasets).where(eq(datasets.id, datasetId)).for("update");
		if (!dataset) throw new DomainError("not_found", `there is no dataset ${datasetId}`, { parameter: "id" });
		// Imports of the dataset take turns with it.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${datasetId}, 0))`);
		const found = await tx
			.select({ key: events.eventKey, sourceId: events.sourceId })
			.from(events)
			.where(and(eq(events.datasetId, datasetId), inArray(events.sourceId, [...sourceIds])));
		const known = new Set(found.map(({ sourceId }) => sourceId));
		const stray = sourceIds.find((id) => !known.has(id));
		if (stray !== undefined)
			throw new DomainError("not_found", `${datasetId} holds no event ${stray}`, {
				parameter: "sourceIds",
				remedy: "Give the ids as the source has them. Nothing was erased.",
			});
		await tx
			.insert(eventErasures)
			.values(found.map(({ key }) => ({ datasetId, eventKey: key, erasedAt: now })))
			.onConflictDoNothing();
		await eraseWords(tx, datasetId);
		// Both are made again from the events as they are now.
		await tx.delete(eventFiles).where(eq(eventFiles.datasetId, datasetId));
		await tx.delete(eventSearch).where(
			and(
				eq(eventSearch.datasetId, datasetId),
				inArray(
					eventSearch.eventKey,
					found.map(({ key }) => key),
				),
			),
		);
		const dataRevision = await takeReferenceRevision(tx, now);
		await recordAudit(tx, actor, now, {
			action: "erase words",
			entity: "dataset",
			entityId: datasetId,
			before: null,
			after: { events: sourceIds, reason, dataRevision },
		});
		return { events: found.length };
	});
}
