import type { Citation } from "@harmattan/domain/forces/force";
import type { DatedSpan } from "@harmattan/domain/time/dated-span";
import { asc, eq } from "drizzle-orm";
import type { Database } from "../client.ts";
import { places } from "../schema/reference.ts";
import { citationsOf } from "./citations.ts";

/** An area, site or route. A null geometry is "location not stated": listed, drawn nowhere. */
export interface ReferencePlace {
	id: string;
	kind: "area" | "site" | "route";
	name: string;
	countries: string[];
	regionId: string | null;
	actors: string[];
	status: string;
	from: DatedSpan;
	geometry: unknown;
	geometrySource: string | null;
	citations: Citation[];
}

/** Places of one kind, or of all. */
export async function listPlaces(db: Database, kind: ReferencePlace["kind"] | null): Promise<ReferencePlace[]> {
	const rows = await db
		.select()
		.from(places)
		.where(kind === null ? undefined : eq(places.kind, kind))
		.orderBy(asc(places.name), asc(places.id));
	const cited = await citationsOf(
		db,
		"place",
		rows.map((row) => row.id),
	);
	return rows.map(({ fromEarliest, fromLatest, ...row }) => ({
		...row,
		from: { earliest: fromEarliest, latest: fromLatest },
		citations: cited.get(row.id) ?? [],
	}));
}
