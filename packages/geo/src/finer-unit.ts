/// <reference path="./modules.d.ts" />
import { type GeoPrecision, PLACED_PRECISIONS } from "@harmattan/domain/events/precision";
import whichPolygon from "which-polygon";
import { distanceKm, type Point } from "./distances.ts";
import {
	type Admin2,
	admin2Features,
	DIVISIONS,
	type Division,
	layerUnitOf,
	PROVINCED_UNITS,
	seatsWithin,
} from "./divisions.ts";
import { foldUnitName } from "./fold-name.ts";
import { distanceToRingsKm, ringsOf } from "./outline-distance.ts";

/** What is known of where an event lies, below its admin-1 unit. */
export interface UnitContext {
	/** The admin-1 unit of our layer; null where none is known. */
	admin1: string | null;
	admin1Stated: string | null;
	admin2Stated: string | null;
	point: Point | null;
	/** How exactly the point is placed. */
	precision: GeoPrecision;
}

const provinces = admin2Features();
const findProvince = whichPolygon<Admin2>(provinces);

/** Units by level, admin-1 unit of our layer and folded name or place code; regions only where a later law made them. */
const byName = new Map(
	DIVISIONS.filter((division) => division.level === "admin2" || division.replaces !== null).flatMap((division) =>
		division.versions.flatMap(({ name, pcode }) =>
			[name, ...(pcode === null ? [] : [pcode])].map((called): [string, string] => [
				`${division.level} ${layerUnitOf(division)} ${foldUnitName(called)}`,
				division.id,
			]),
		),
	),
);

const named = (level: Division["level"], admin1: string, stated: string | null): string | null =>
	stated === null ? null : (byName.get(`${level} ${admin1} ${foldUnitName(stated)}`) ?? null);

/** The province of an admin-1 unit that a point lies in or, where the two layers' lines differ, is nearest to. */
function provinceAt({ latitude, longitude }: Point, admin1: string): string | null {
	const found = findProvince([longitude, latitude]);
	if (found?.admin1 === admin1) return found.id;
	const own = provinces.features.filter(({ properties }) => properties.admin1 === admin1);
	const [nearest] = own
		.map((province) => ({
			id: province.properties.id,
			km: distanceToRingsKm({ latitude, longitude }, ringsOf(province)),
		}))
		.sort((a, b) => a.km - b.km);
	return nearest !== undefined && nearest.km <= LINES_APART_KM ? nearest.id : null;
}

/** True for a province of a region that a later law cut. */
const isIn = (region: string, province: string | null): boolean =>
	province !== null && (cutRegions.get(region)?.includes(province) ?? false);
const cutRegions = new Map(DIVISIONS.map(({ id, members }) => [id, members]));

/** The lines of the two layers are simplified each by itself; nowhere are they further apart. */
const LINES_APART_KM = 5;

/** Of the provinces that one was cut into, that with the nearest seat; the province itself where it was not cut. */
function cutOf(province: string, point: Point): string {
	const [nearest] = seatsWithin(province)
		.flatMap(({ id, seats }) => seats.map((seat) => ({ id, km: distanceKm(point, seat) })))
		.sort((a, b) => a.km - b.km);
	return nearest?.id ?? province;
}

/**
 * The finest unit below or beside an admin-1 unit of our layer that an event is known to lie in: a province as it was or as it is, or a region
 * that was cut from the admin-1 unit later. What the source names goes before its point. Null where no more than the admin-1 unit is known.
 */
export function finerUnit({ admin1, admin1Stated, admin2Stated, point, precision }: UnitContext): string | null {
	if (admin1 === null || !PROVINCED_UNITS.includes(admin1)) return null;
	const pointed = point && PLACED_PRECISIONS.includes(precision) ? provinceAt(point, admin1) : null;
	const region = named("admin1", admin1, admin1Stated);
	const province = named("admin2", admin1, admin2Stated) ?? (region === null || isIn(region, pointed) ? pointed : null);
	if (province === null) return region;
	// The point of a district stands for all of it, on whichever side of a later line it lies.
	return point && pointed === province && precision !== "district" ? cutOf(province, point) : province;
}
