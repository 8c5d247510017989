import { z } from "zod";

const position = z
	.tuple([
		z.number().min(-180, "longitude runs from -180 to 180").max(180, "longitude runs from -180 to 180"),
		z.number().min(-90, "latitude runs from -90 to 90").max(90, "latitude runs from -90 to 90"),
	])
	.rest(z.number())
	.transform(([longitude, latitude]): [number, number] => [longitude, latitude]);
const line = z.array(position).min(2, "a line has at least two points");
const ring = z
	.array(position)
	.min(4, "a ring has at least three corners, and ends where it begins")
	.refine((points) => points[0]?.join() === points.at(-1)?.join(), { message: "a ring ends where it begins" });
const polygon = z.array(ring).min(1, "an area has an outline");

/** A GeoJSON geometry of an area, site or route (RFC 7946), in WGS 84: longitude first. Heights are dropped. */
export const placeGeometry = z.discriminatedUnion("type", [
	z.object({ type: z.literal("Point"), coordinates: position }),
	z.object({ type: z.literal("LineString"), coordinates: line }),
	z.object({ type: z.literal("MultiLineString"), coordinates: z.array(line).min(1) }),
	z.object({ type: z.literal("Polygon"), coordinates: polygon }),
	z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon).min(1) }),
]);
export type PlaceGeometry = z.infer<typeof placeGeometry>;

/** The geometry in a pasted GeoJSON text: a geometry, a feature, or a collection of one feature. Throws what is wrong. */
export function readGeometry(text: string): PlaceGeometry {
	let given: unknown;
	try {
		given = JSON.parse(text);
	} catch {
		throw new RangeError("this is not JSON");
	}
	const result = placeGeometry.safeParse(geometryIn(given));
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw new RangeError(issue ? `${issue.path.join(".") || "geometry"}: ${issue.message}` : "this is no geometry");
}

function geometryIn(given: unknown): unknown {
	if (typeof given !== "object" || given === null || !("type" in given)) return given;
	if (given.type === "Feature" && "geometry" in given) return given.geometry;
	if (given.type === "FeatureCollection" && "features" in given && Array.isArray(given.features)) {
		if (given.features.length !== 1) throw new RangeError("give one feature, not a collection of several");
		return geometryIn(given.features[0]);
	}
	return given;
}
