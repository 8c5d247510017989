import type { MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type {
	GeometryCollection,
	Topology,
	MultiPolygon as TopoMultiPolygon,
	Polygon as TopoPolygon,
} from "topojson-specification";

type Admin1 = Topology<{ admin1: GeometryCollection<{ name: string; country: string }> }>;
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** The ground that events are drawn on, as geometries of one kind each. */
export interface BaseMap {
	/** Countries of the rest of the world. */
	world: (Polygon | MultiPolygon)[];
	/** Admin-1 units with their country. */
	units: { id: string; country: string; name: string; geometry: Polygon | MultiPolygon }[];
	/** Countries that the admin-1 units make up, without the lines between units. */
	countries: { country: string; geometry: MultiPolygon }[];
	admin1Lines: MultiLineString;
	countryLines: MultiLineString;
}

/** Splits boundary topologies into what a map draws; shared borders are drawn once, from the shared arcs. */
export function baseMap(admin1Topology: unknown, worldTopology: unknown): BaseMap {
	const admin1 = admin1Topology as Admin1;
	const world = worldTopology as World;
	const country = (geometry: { properties?: { country?: string } }) => geometry.properties?.country;
	const units = Object.groupBy(admin1.objects.admin1.geometries, (unit) => country(unit) ?? "");
	return {
		countries: Object.entries(units).map(([name, members = []]) => ({
			country: name,
			geometry: merge(admin1, members as (TopoPolygon | TopoMultiPolygon)[]),
		})),
		world: feature(world, world.objects.countries).features.map((found) => found.geometry as Polygon | MultiPolygon),
		units: feature(admin1, admin1.objects.admin1).features.map((unit) => ({
			id: String(unit.id),
			country: unit.properties.country,
			name: unit.properties.name,
			geometry: unit.geometry as Polygon | MultiPolygon,
		})),
		admin1Lines: mesh(admin1, admin1.objects.admin1, (a, b) => a !== b && country(a) === country(b)),
		countryLines: mesh(admin1, admin1.objects.admin1, (a, b) => a === b || country(a) !== country(b)),
	};
}
