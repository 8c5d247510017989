import type { EventClass } from "@harmattan/domain/events/classes";
import { areaName, areaText, type MapArea } from "@harmattan/domain/events/map-area";
import { DEFAULT_LANGUAGE } from "@harmattan/domain/language/language";
import type { RegionVersion } from "@harmattan/domain/regions/region-versions";
import type { RegionCounts } from "@harmattan/domain/situation/movers";
import { countriesIn } from "@harmattan/geo/areas";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { events } from "../schema/events.ts";
import { regionMembers, regions, regionVersions } from "../schema/regions.ts";
import { type EventFilter, whereEvents } from "./event-filter.ts";

export interface Region {
	id: string;
	kind: "country" | "admin1" | "admin2" | "group" | "named_area";
	name: string;
	parent: string | null;
	members: string[];
	/** The unit that a law divided into this one and others. */
	replaces: string | null;
	/** Names and place codes by date, oldest first; empty for what is no unit of administration. */
	versions: RegionVersion[];
}

/** All regions with the members of groups and named areas. */
export async function listRegions(db: Database): Promise<Region[]> {
	const [rows, members, versions] = await Promise.all([
		db.select().from(regions).orderBy(asc(regions.name), asc(regions.id)),
		db.select().from(regionMembers).orderBy(asc(regionMembers.regionId), asc(regionMembers.memberId)),
		db.select().from(regionVersions).orderBy(asc(regionVersions.regionId), asc(regionVersions.position)),
	]);
	const membersOf = Map.groupBy(members, ({ regionId }) => regionId);
	const versionsOf = Map.groupBy(versions, ({ regionId }) => regionId);
	return rows.map((region) => ({
		...region,
		members: (membersOf.get(region.id) ?? []).map(({ memberId }) => memberId),
		versions: (versionsOf.get(region.id) ?? []).map(
			({ regionId: _region, position: _position, ...version }) => version,
		),
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
		replaces: null,
		versions: [],
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
