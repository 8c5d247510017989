import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import admin1Topology from "./data/admin1.json" with { type: "json" };

/** An admin-1 unit: ISO 3166-2 id of our layer's vintage, the layer's name, and its country. */
export interface Admin1 {
	id: string;
	name: string;
	country: string;
}

type Admin1Topology = Topology<{ admin1: GeometryCollection<Admin1> }>;
const topology = admin1Topology as Admin1Topology;

/**
 * Admin-1 polygons of the fifteen countries of the region, longitude before latitude, WGS 84. Source: Natural
 * Earth 10 m (public domain), built by scripts/build-boundaries.mjs; vintages are listed in docs/method/boundaries.md.
 */
export function admin1Features(): FeatureCollection<Polygon | MultiPolygon, Admin1> {
	const collection = feature(topology, topology.objects.admin1);
	return {
		type: "FeatureCollection",
		features: collection.features.map((unit) => ({
			...unit,
			properties: { id: String(unit.id), name: unit.properties.name, country: unit.properties.country },
		})) as Feature<Polygon | MultiPolygon, Admin1>[],
	};
}
