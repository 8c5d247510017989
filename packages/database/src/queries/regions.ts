import type { EventClass } from "@harmattan/domain/events/classes";
import { areaName, areaText, type MapArea } from "@harmattan/domain/events/map-area";
import { DEFAULT_LANGUAGE } from "@harmattan/domain/language/language";
import type { RegionCounts } from "@harmattan/domain/situation/movers";
import { countriesIn } from "@harmattan/geo/areas";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { regionMembers, regions } from "../schema/regions.ts";
import { type EventFilter, whereEvents } from "./event-filter.ts";

export interface Region {
	id: string;
	kind: "country" | "admin1" | "group" | "named_area";
	name: string;
	parent: string | null;
	members: string[];
}

/** All regions with the members of groups and named areas. */
export async function listRegions(db: Database): Promise<Region[]> {
	const [rows, members] = await Promise.all([
		db.select().from(regions).orderBy(asc(regions.name), asc(regions.id)),
		db.select().from(regionMembers).orderBy(asc(regionMembers.regionId), asc(regionMembers.memberId)),
	]);
	return rows.map((region) => ({
		...region,
		members: members.filter((row) => row.regionId === region.id).map((row) => row.memberId),
	}));
}

/** An area that somebody drew, as a region: of whole countries, those that it reaches into. Its id is the area's text. */
export function drawnRegion(area: MapArea): Region {
	return {
		id: areaText(area),
		kind: "group",
		name: areaName(area, DEFAULT_LANGUAGE),
		parent: null,
		members: countriesIn(area),
	};
}

/** Events of each admin-1 unit in two windows of days that follow each other. */
export async function countByAdmin1(
	db: Database,
	filter: EventFilter & { eventClass: EventClass; fromDay: number; toDay: number },
	splitDay: number,
): Promise<RegionCounts[]> {
	return db
		.select({
			id: regions.id,
			name: regions.name,
			country: sql<string>`${regions.parent}`,
			before: sql<number>`(count(*) filter (where ${events.day} < ${splitDay}))::int`,
			after: sql<number>`(count(*) filter (where ${events.day} >= ${splitDay}))::int`,
		})
		.from(events)
		.innerJoin(regions, eq(regions.id, events.admin1))
		.where(and(whereEvents(filter)))
		.groupBy(regions.id, regions.name, regions.parent);
}
