import { type FirstSeen, type LagCurve, lagCurve } from "@harmattan/domain/indicators/reporting-lag";
import { dayOfInstant } from "@harmattan/domain/time/calendar";
import { and, asc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { dataRevisions, imports } from "../schema/imports.ts";

/** How the events of a dataset come in, from the imports that first held them. */
export async function readLagCurve(db: Database, datasetId: string): Promise<LagCurve> {
	const done = await db
		.select({ id: imports.id, at: dataRevisions.recordedAt })
		.from(imports)
		.innerJoin(dataRevisions, eq(dataRevisions.id, imports.dataRevision))
		.where(and(eq(imports.datasetId, datasetId), isNotNull(imports.dataRevision), ne(imports.kind, "rollback")))
		.orderBy(asc(imports.dataRevision));
	const [first] = done;
	if (first === undefined || done.length < 2)
		return lagCurve(
			[],
			done.map(({ at }) => dayOfInstant(at)),
		);
	const days = new Map(done.map(({ id, at }) => [id, dayOfInstant(at)]));
	const rows = await db
		.select({ day: events.day, importId: events.firstImportId, events: sql<number>`count(*)::int` })
		.from(events)
		.where(
			and(
				sql`${events.datasetId} = ${datasetId}`,
				isNull(events.withdrawal),
				sql`${events.datePrecision} not in ('month', 'longer')`,
				ne(events.firstImportId, first.id),
				sql`${events.day} >= ${dayOfInstant(first.at)}`,
			),
		)
		.groupBy(events.day, events.firstImportId);
	const seen = rows.flatMap(({ day, importId, events: count }): FirstSeen[] => {
		const seenDay = days.get(importId);
		return seenDay === undefined ? [] : [{ day, seenDay, events: count }];
	});
	return lagCurve(seen, [...days.values()]);
}
