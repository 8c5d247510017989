import type { Citation } from "@harmattan/domain/forces/force";
import type { ZoneScaleDraft } from "@harmattan/domain/zones/zone";
import { asc } from "drizzle-orm";
import type { Database } from "../client.ts";
import { zoneScales, zones } from "../schema/reference.ts";
import { citationsOf } from "./citations.ts";

/** A zone as somebody drew it for a month, with the sources of the judgement. */
export type StoredZone = typeof zones.$inferSelect & { citations: Citation[] };

/** Every version of every zone, by zone and month. */
export async function listZones(db: Database): Promise<StoredZone[]> {
	const rows = await db.select().from(zones).orderBy(asc(zones.zone), asc(zones.month));
	const cited = await citationsOf(
		db,
		"zone",
		rows.map(({ id }) => id),
	);
	return rows.map((row) => ({ ...row, citations: cited.get(row.id) ?? [] }));
}

/** The scales that zones are classed by. */
export const listZoneScales = (db: Database): Promise<ZoneScaleDraft[]> =>
	db.select().from(zoneScales).orderBy(asc(zoneScales.id));
