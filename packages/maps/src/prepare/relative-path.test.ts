import { geoIdentity, geoPath } from "d3-geo";
import { expect, test } from "vitest";
import { relativePath } from "./relative-path.ts";

/** The places that a path goes through, read as SVG does: pairs after `M` are places, those after `m` and `l` are steps. */
function placesOf(path: string): number[][] {
	let [x, y, startX, startY] = [0, 0, 0, 0];
	const places: number[][] = [];
	for (const [, command = "", body = ""] of path.matchAll(/([Mmlz])([^Mmlz]*)/g)) {
		if (command === "z") [x, y] = [startX, startY];
		const numbers = (body.match(/-?(\d+(\.\d+)?|\.\d+)/g) ?? []).map(Number);
		for (let index = 0; index < numbers.length; index += 2) {
			const [first = 0, second = 0] = numbers.slice(index);
			[x, y] = command === "M" ? [first, second] : [x + first, y + second];
			if (index === 0 && command !== "l") [startX, startY] = [x, y];
			places.push([x, y]);
		}
	}
	return places;
}

test("a path in steps goes through the same places to a tenth of a pixel, however long, rings, islands and joined paths alike", () => {
	const wave = (from: number) =>
		Array.from({ length: 500 }, (_, index) => [from + index * 0.333, 50 + Math.sin(index) * 20.05]);
	const closed = (ring: number[][]) => [...ring, ring[0] ?? []];
	const coordinates = [[closed(wave(-30))], [closed(wave(200))]];
	const context = relativePath(1);
	const draw = geoPath(geoIdentity(), context);
	const paths = coordinates.map((polygon) => {
		draw({ type: "MultiPolygon", coordinates: [polygon, polygon] });
		return context.finish();
	});
	const places = placesOf(paths.join(""));
	const wanted = coordinates.flatMap(([ring = []]) => [...ring.slice(0, -1), ...ring.slice(0, -1)]);
	expect(places).toHaveLength(wanted.length);
	for (const [index, [x = 0, y = 0]] of wanted.entries()) {
		expect(Math.abs((places[index]?.[0] ?? 0) - x)).toBeLessThan(0.0501);
		expect(Math.abs((places[index]?.[1] ?? 0) - y)).toBeLessThan(0.0501);
	}
});

test("numbers are as short as they can be, and a point is a circle", () => {
	const context = relativePath(1);
	const draw = geoPath(geoIdentity(), context).pointRadius(2);
	draw({
		type: "LineString",
		coordinates: [
			[0, 0],
			[0.5, -0.25],
			[1, 0],
			[1, 10],
		],
	});
	expect(context.finish()).toBe("M0 0l.5-.2 .5.2 0 10");
	draw({ type: "Point", coordinates: [5, 5] });
	expect(context.finish()).toBe("M7 5a2 2 0 1 0 -4 0a2 2 0 1 0 4 0z");
});
