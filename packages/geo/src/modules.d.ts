declare module "which-polygon" {
	import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";

	interface Query<Properties> {
		(point: [number, number]): Properties | null;
		(point: [number, number], multi: true): Properties[] | null;
	}
	export default function whichPolygon<Properties>(
		features: FeatureCollection<Polygon | MultiPolygon, Properties>,
	): Query<Properties>;
}

declare module "world-atlas/countries-50m.json" {
	import type { GeometryCollection, Topology } from "topojson-specification";

	const topology: Topology<{ countries: GeometryCollection<{ name: string }> }>;
	export default topology;
}
