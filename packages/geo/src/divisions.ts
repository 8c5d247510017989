import type { RegionVersion } from "@harmattan/domain/regions/region-versions";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { type Admin1, admin1Features } from "./boundaries.ts";
import provinces from "./data/admin2.json" with { type: "json" };
import type { Point } from "./distances.ts";
import { pcodeOfUnit } from "./pcodes.ts";

/** A province: its ISO 3166-2 id, and the admin-1 unit of our layer that it lies in. */
export interface Admin2 extends Admin1 {
	admin1: string;
}

/** The provinces on shared arcs, so that some of them can be drawn as one. */
export const admin2Topology = provinces as Topology<{ admin2: GeometryCollection<Admin2> }>;

/** Burkina Faso's 45 provinces before July 2025, WGS 84. Source: Natural Earth 10 m, as `admin1Features`. */
export function admin2Features(): FeatureCollection<Polygon | MultiPolygon, Admin2> {
	const { features } = feature(admin2Topology, admin2Topology.objects.admin2);
	return {
		type: "FeatureCollection",
		features: features.map(({ id, properties, geometry }) => ({
			type: "Feature",
			geometry: geometry as Polygon | MultiPolygon,
			properties: { ...properties, id: String(id) },
		})),
	};
}

/** A unit of administration with its names by date. Units that our layer draws, and those that a later law put together or divided. */
export interface Division {
	id: string;
	level: "admin1" | "admin2";
	/** ISO alpha-3. */
	country: string;
	/** Oldest first. */
	versions: RegionVersion[];
	/** The unit that a law divided into this one and others. */
	replaces: string | null;
	/** Units by which an event is known to lie in it; empty: its own id alone. */
	members: string[];
}

/**
 * The day of Burkina Faso's decrees on provinces and regions. Their text: netafrique.net; reported by Xinhua and voxsahel.com the day after. Six months
 * were given to put them into effect.
 */
export const BURKINA_REFORM = "2025-07-02";

/** Regions of 2025 that have the ground of one before, by its id. */
const RENAMED_REGIONS: Record<string, string> = {
	"BF-02": "Tannounyan",
	"BF-03": "Kadiogo",
	"BF-04": "Nakambé",
	"BF-05": "Kuilsé",
	"BF-06": "Nando",
	"BF-07": "Nazinon",
	"BF-09": "Guiriko",
	"BF-10": "Yaadga",
	"BF-11": "Oubri",
	"BF-13": "Djôrô",
};
/** Regions of 2025 that were cut from one before: id, name, place code, the one before, provinces. */
const CUT_REGIONS: [string, string, string, string, string[]][] = [
	["bf-bankui", "Bankui", "BF62", "BF-01", ["BF-BAL", "BF-BAN", "BF-MOU"]],
	["bf-sourou", "Sourou", "BF61", "BF-01", ["BF-KOS", "BF-NAY", "BF-SOR"]],
	["bf-goulmou", "Goulmou", "BF63", "BF-08", ["BF-GOU", "BF-KMP"]],
	["bf-sirba", "Sirba", "BF58", "BF-08", ["BF-GNA", "BF-KMD"]],
	["bf-tapoa", "Tapoa", "BF60", "BF-08", ["BF-TAP", "bf-dyamongou", "bf-gobnangou"]],
	["bf-liptako", "Liptako", "BF64", "BF-12", ["BF-OUD", "BF-SEN", "BF-YAG"]],
	["bf-soum", "Soum", "BF59", "BF-12", ["BF-SOM", "bf-djelgodji", "bf-karo-peli"]],
];
const RENAMED_PROVINCES: Record<string, string> = {
	"BF-KOS": "Kossin",
	"BF-OUB": "Bassitenga",
	"BF-SMT": "Sandbondtenga",
};
/**
 * Provinces of 2025 that were cut from one before, with seats of their departments: the decree draws the line by departments, of which
 * no open outline is there, so that a point goes to the province whose seat is nearest. Seats: GeoNames (Djibo, Diapaga), UCDP GED (Arbinda, Kelbo),
 * OurAirports (Kantchari).
 */
const CUT_PROVINCES: { id: string; name: string; replaces: string; seats: Point[] }[] = [
	{ id: "bf-dyamongou", name: "Dyamongou", replaces: "BF-TAP", seats: [{ latitude: 12.467, longitude: 1.5 }] },
	{ id: "bf-gobnangou", name: "Gobnangou", replaces: "BF-TAP", seats: [{ latitude: 12.07305, longitude: 1.78838 }] },
	{
		id: "bf-djelgodji",
		name: "Djelgodji",
		replaces: "BF-SOM",
		seats: [
			{ latitude: 14.0994, longitude: -1.62554 },
			{ latitude: 13.8524, longitude: -1.165109 },
		],
	},
	{ id: "bf-karo-peli", name: "Karo-Peli", replaces: "BF-SOM", seats: [{ latitude: 14.22963, longitude: -0.86537 }] },
];

/** Provinces that a unit was cut into, with the seats that decide between them; empty for one that still is. */
export const seatsWithin = (province: string): { id: string; seats: Point[] }[] =>
	CUT_PROVINCES.filter(({ replaces }) => replaces === province);

const version = (
	name: string,
	pcode: string | null,
	[validFrom, validTo]: [string | null, string | null] = [null, null],
): RegionVersion => ({ name, validFrom, validTo, pcode });

/** A unit of our layer: as it is, renamed since, or replaced. */
function drawn(level: Division["level"], { id, name, country }: Admin1, renamed: Record<string, string>): Division {
	const pcode = pcodeOfUnit(id);
	const cuts = level === "admin1" ? CUT_REGIONS.filter(([, , , from]) => from === id) : seatsWithin(id);
	const versions =
		renamed[id] !== undefined
			? [version(name, pcode, [null, BURKINA_REFORM]), version(renamed[id], pcode, [BURKINA_REFORM, null])]
			: [version(name, pcode, [null, cuts.length > 0 ? BURKINA_REFORM : null])];
	const members = level === "admin2" && cuts.length > 0 ? [id, ...seatsWithin(id).map((cut) => cut.id)] : [];
	return { id, level, country, versions, replaces: null, members };
}

/** Every admin-1 unit, and the provinces of Burkina Faso, with their names and codes by date. */
export const DIVISIONS: readonly Division[] = [
	...admin1Features().features.map(({ properties }) => drawn("admin1", properties, RENAMED_REGIONS)),
	...CUT_REGIONS.map(
		([id, name, pcode, replaces, provinces]): Division => ({
			id,
			level: "admin1",
			country: "BFA",
			versions: [version(name, pcode, [BURKINA_REFORM, null])],
			replaces,
			members: [id, ...provinces],
		}),
	),
	...admin2Features().features.map(({ properties }) => drawn("admin2", properties, RENAMED_PROVINCES)),
	...CUT_PROVINCES.map(
		({ id, name, replaces }): Division => ({
			id,
			level: "admin2",
			country: "BFA",
			versions: [version(name, null, [BURKINA_REFORM, null])],
			replaces,
			members: [],
		}),
	),
];

const finer = new Set(
	DIVISIONS.filter(({ level, replaces }) => level === "admin2" || replaces !== null).map(({ id }) => id),
);

const admin1OfProvince = new Map(
	admin2Features().features.map(({ properties }): [string, string] => [properties.id, properties.admin1]),
);
const byId = new Map(DIVISIONS.map((division) => [division.id, division]));

/** The admin-1 unit of our layer that a division lies in. */
export function layerUnitOf({ id, level, replaces }: Pick<Division, "id" | "level" | "replaces">): string {
	const before = replaces === null ? undefined : byId.get(replaces);
	if (before !== undefined) return layerUnitOf(before);
	return level === "admin1" ? id : (admin1OfProvince.get(id) ?? id);
}

/** Admin-1 units of our layer of which we hold the provinces. */
export const PROVINCED_UNITS: readonly string[] = [...new Set(admin1OfProvince.values())];

/** True for a unit that is known of events beside their admin-1 unit: a province, or a region that a later law cut from another. */
export const isFinerUnit = (id: string): boolean => finer.has(id);

/**
 * Where an event may lie in some finer units without anybody knowing: the admin-1 units of our layer around them, and the finer units that hold ground of
 * theirs and more. Both empty where no finer unit is among them.
 */
export function aroundUnits(units: readonly string[]): { admin1: string[]; wider: string[] } {
	const within = units.flatMap((id) => (finer.has(id) ? (byId.get(id) ?? []) : []));
	return {
		admin1: [...new Set(within.map(layerUnitOf))],
		wider: DIVISIONS.filter(
			({ id, members }) => finer.has(id) && !units.includes(id) && within.some((unit) => members.includes(unit.id)),
		).map(({ id }) => id),
	};
}
