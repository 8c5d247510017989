import type { Citation } from "@harmattan/domain/forces/force";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "../client.ts";
import { citations } from "../schema/documents.ts";

/** Citations of rows of one kind, by row id, in their order. */
export async function citationsOf(
	db: Database,
	entity: string,
	ids: readonly string[],
): Promise<Map<string, Citation[]>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.select()
		.from(citations)
		.where(and(eq(citations.entity, entity), inArray(citations.entityId, [...ids])))
		.orderBy(asc(citations.entityId), asc(citations.position));
	const byId = Map.groupBy(rows, (row) => row.entityId);
	return new Map(
		[...byId].map(([id, found]) => [
			id,
			found.map(({ field, origin, endnote, documentId, note }) => ({ field, origin, endnote, documentId, note })),
		]),
	);
}
