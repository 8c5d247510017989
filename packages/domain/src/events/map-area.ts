import { z } from "zod";
import type { Language } from "../language/language.ts";

/** Mean radius of the earth, km (IUGG). */
export const EARTH_KM = 6371.0088;

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
const MAX_CORNERS = 200;

/** A part of the ground that events are chosen by: what a lasso encloses, or what lies near a point. Degrees; WGS 84. */
export const mapArea = z.discriminatedUnion("kind", [
	z.object({
		kind: z.literal("lasso"),
		ring: z
			.array(z.tuple([longitude, latitude]))
			.min(3)
			.max(MAX_CORNERS),
	}),
	z.object({ kind: z.literal("near"), longitude, latitude, km: z.number().positive().max(2000) }),
]);
export type MapArea = z.infer<typeof mapArea>;

/** Distance over a sphere, km: within 0.6% of that over the ellipsoid. Source: the haversine formula. */
export function sphereKm(fromLongitude: number, fromLatitude: number, toLongitude: number, toLatitude: number): number {
	const radians = Math.PI / 180;
	const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
	const chord =
		half(toLatitude - fromLatitude) +
		Math.cos(fromLatitude * radians) * Math.cos(toLatitude * radians) * half(toLongitude - fromLongitude);
	return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
}

/** True where a point lies in an area. The sides of a lasso are straight in degrees. */
export function isInArea(area: MapArea, longitude: number, latitude: number): boolean {
	if (area.kind === "near") return sphereKm(area.longitude, area.latitude, longitude, latitude) <= area.km;
	return isInRing(area.ring, longitude, latitude);
}

/** True where a point lies within a ring whose sides are straight in degrees; the ring may be closed or not. Source: the even–odd rule. */
export function isInRing(ring: readonly (readonly number[])[], longitude: number, latitude: number): boolean {
	let inside = false;
	ring.forEach(([x = 0, y = 0], index) => {
		const [beforeX = 0, beforeY = 0] = ring.at(index - 1) ?? [];
		const crosses = y > latitude !== beforeY > latitude;
		if (crosses && longitude < x + ((beforeX - x) * (latitude - y)) / (beforeY - y)) inside = !inside;
	});
	return inside;
}

const DIGITS = 3;
const SEPARATOR = "_";

/** An area as a short text for an address: `near:15.1,-4.2,50` or `lasso:1.5,12_2,13_2.4,12.2`; longitudes first. */
export function areaText(area: MapArea): string {
	const short = (value: number) => String(Number(value.toFixed(DIGITS)));
	return area.kind === "near"
		? `near:${[area.longitude, area.latitude, area.km].map(short).join(",")}`
		: `lasso:${area.ring.map((point) => point.map(short).join(",")).join(SEPARATOR)}`;
}

/** A name for an area: a circle by its middle, a lasso by its corners. */
export function areaName(area: MapArea, language: Language): string {
	if (area.kind === "near") {
		const middle = pointName([area.longitude, area.latitude], language);
		return language === "fr" ? `à moins de ${area.km} km de ${middle}` : `within ${area.km} km of ${middle}`;
	}
	const [corners, middle] = [area.ring.length, pointName(middleOf(area.ring), language)];
	return language === "fr"
		? `zone tracée de ${corners} sommets autour de ${middle}`
		: `drawn area of ${corners} corners about ${middle}`;
}

function pointName([east, north]: readonly [number, number], language: Language): string {
	const degrees = (value: number, positive: string, negative: string) =>
		`${new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(Math.abs(value))}°${value < 0 ? negative : positive}`;
	return `${degrees(north, "N", "S")} ${degrees(east, "E", language === "fr" ? "O" : "W")}`;
}

function middleOf(ring: readonly (readonly [number, number])[]): [number, number] {
	const mean = (index: 0 | 1) => ring.reduce((sum, point) => sum + point[index], 0) / ring.length;
	return [mean(0), mean(1)];
}

/** The area that a text of `areaText` tells of; null where it tells of none. */
export function readArea(text: string): MapArea | null {
	const [kind, rest = ""] = text.split(":");
	const numbers = (part: string) => part.split(",").map(Number);
	if (kind === "near") {
		const [east, north, km] = numbers(rest);
		return mapArea.safeParse({ kind, longitude: east, latitude: north, km }).data ?? null;
	}
	return mapArea.safeParse({ kind, ring: rest.split(SEPARATOR).map(numbers) }).data ?? null;
}
