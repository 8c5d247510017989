import { countByFinerUnit } from "@harmattan/database/queries/chosen-totals";
import type { Region } from "@harmattan/database/queries/regions";
import type { EventClass } from "@harmattan/domain/events/classes";
import { regionScope } from "@harmattan/domain/regions/region-scope";
import {
	type Crosswalk,
	crosswalk,
	overlap,
	type RegionVersion,
	versionOn,
} from "@harmattan/domain/regions/region-versions";
import { isFinerUnit, layerUnitOf } from "@harmattan/geo/divisions";
import type { Reader } from "../reader.ts";

/** A region in a list of others. */
interface NamedRegion {
	id: string;
	name: string;
	kind: Region["kind"];
}

/** By which boundaries a region's figures are formed, and how they go on where a law changed them. */
export interface RegionBoundaries {
	/** Names and codes by date, oldest first. */
	versions: RegionVersion[];
	/** The unit that a law divided into this one and others. */
	replaces: string | null;
	/** The provinces whose events make its figures; empty where events name the unit itself. */
	provinces: NamedRegion[];
	/** The region that was divided: this one, or the one that it was cut from. Null where no law divided either. */
	divided:
		| (NamedRegion & Omit<Crosswalk, "parts"> & { parts: (Crosswalk["parts"][number] & { name: string })[] })
		| null;
}

const named = ({ id, name, kind }: Region): NamedRegion => ({ id, name, kind });

/** The boundaries of a region; null for what is no unit of administration. */
export async function readBoundaries(
	{ db, viewer }: Reader,
	region: Region,
	{ datasetId, regions, eventClass }: { datasetId: string; regions: readonly Region[]; eventClass: EventClass },
): Promise<RegionBoundaries | null> {
	if (region.versions.length === 0) return null;
	const before = regions.find(({ id }) => id === region.replaces) ?? region;
	const successors = regions.filter(({ replaces }) => replaces === before.id);
	const units = regionScope(before, regions);
	return {
		versions: region.versions,
		replaces: region.replaces,
		provinces: regions
			.filter(({ id, kind }) => kind === "admin2" && region.members.includes(id) && id !== region.id)
			.map(named),
		divided:
			successors.length === 0
				? null
				: {
						...named(before),
						...withNames(
							crosswalk(
								await countByFinerUnit(db, {
									viewer,
									datasetId,
									countries: units.countries,
									admin1: units.admin1,
									eventClass,
									actorId: null,
									fromDay: null,
									toDay: null,
								}),
								successors.map(({ id, members }) => ({ id, members: members.length === 0 ? [id] : members })),
							),
							successors,
						),
					},
	};
}

const withNames = ({ parts, ...rest }: Crosswalk, successors: readonly Region[]) => ({
	...rest,
	parts: parts.map((part) => ({ ...part, name: successors.find(({ id }) => id === part.id)?.name ?? part.id })),
});

/** The unit as it is called on a day; null where it is not there. Lists that were kept before units had versions hold each of them. */
export function unitOn(region: Region, date: string): NamedRegion | null {
	if (region.versions.length === 0) return named(region);
	const version = versionOn(region.versions, date);
	return version === null ? null : { ...named(region), name: version.name };
}

/** True where a region is part of another: a unit of its country, region or named area, a country of its group. */
export function isWithin(outer: Region, inner: Region, all: readonly Region[]): boolean {
	if (outer.id === inner.id || outer.kind === "admin2") return false;
	if (outer.kind === "admin1") return inner.kind === "admin2" && isProvinceOf(outer, inner);
	const scope = regionScope(outer, all);
	if (inner.kind === "admin1")
		return scope.admin1 === null
			? outer.kind === "country" && outer.id === inner.parent
			: scope.admin1.includes(inner.id);
	return outer.kind === "group" && inner.kind === "country" && scope.countries.includes(inner.id);
}

/** True for a province of a region that was there at the same time. */
const isProvinceOf = (outer: Region, inner: Region): boolean =>
	overlap(outer.versions, inner.versions) &&
	(isFinerUnit(outer.id) ? outer.members.includes(inner.id) : layerUnitOf({ ...inner, level: "admin2" }) === outer.id);
