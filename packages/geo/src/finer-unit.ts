/// <reference path="./modules.d.ts" />
import whichPolygon from "which-polygon";
import { type Admin2, admin2Features, DIVISIONS, type Division, seatsWithin } from "./divisions.ts";
import { distanceKm, type Point } from "./distances.ts";
import { foldUnitName } from "./fold-name.ts";
import { distanceToRingsKm, ringsOf } from "./outline-distance.ts";

/** What is known of where an event lies, below its admin-1 unit. */
export interface UnitContext {
	/** The admin-1 unit of our layer; null where none is known. */
	admin1: string | null;
	admin1Stated: string | null;
	admin2Stated: string | null;
	point: Point | null;
	/** True where the point stands for a place, and not for a district; false also where there is none. */
	isPlace: boolean;
	/** True where the point stands for a district at the most. */
	isDistrict: boolean;
}

const provinces = admin2Features();
const findProvince = whichPolygon<Admin2>(provinces);
const admin1OfProvince = new Map(provinces.features.map(({ properties }) => [properties.id, properties.admin1]));
const withProvinces = new Set(admin1OfProvince.values());
const byId = new Map(DIVISIONS.map((division) => [division.id, division]));

/** The admin-1 unit of our layer that a unit lies in. */
function layerUnitOf({ id, level, replaces }: Division): string {
	if (replaces !== null) return layerUnitOf(byId.get(replaces) as Division);
	return level === "admin1" ? id : (admin1OfProvince.get(id) as string);
}

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
export function finerUnit({ admin1, admin1Stated, admin2Stated, point, isPlace, isDistrict }: UnitContext): string | null {
	if (admin1 === null || !withProvinces.has(admin1)) return null;
	const province = named("admin2", admin1, admin2Stated) ?? (point && isDistrict ? provinceAt(point, admin1) : null);
	if (province === null) return named("admin1", admin1, admin1Stated);
	return point && isPlace && provinceAt(point, admin1) === province ? cutOf(province, point) : province;
}
