import { describe, expect, it } from "vitest";
import { density } from "./density.ts";
import { HeatGrid } from "./heat-grid.ts";

/** The value at a coordinate as the map draws it: the cubic B-spline of the cells around it. */
function drawnAt(surface: ReturnType<HeatGrid["update"]>, longitude: number, latitude: number): number {
	const { bounds, columns, rows, values } = surface;
	const x = ((longitude - bounds.west) / (bounds.east - bounds.west)) * columns - 0.5;
	const y = ((bounds.north - latitude) / (bounds.north - bounds.south)) * rows - 0.5;
	const spline = (part: number) => [
		(1 - part) ** 3 / 6,
		(3 * part ** 3 - 6 * part ** 2 + 4) / 6,
		(-3 * part ** 3 + 3 * part ** 2 + 3 * part + 1) / 6,
		part ** 3 / 6,
	];
	const [column, row] = [Math.floor(x), Math.floor(y)];
	let sum = 0;
	spline(y - row).forEach((south, down) => {
		spline(x - column).forEach((east, over) => {
			sum += south * east * (values[(row - 1 + down) * columns + column - 1 + over] ?? 0);
		});
	});
	return sum;
}

const LONGITUDES = [-3.99, -3.6, 2.11, 8.5, Number.NaN, 1];
const LATITUDES = [14.35, 14.6, 13.51, 11.85, Number.NaN, 1];
const WEIGHTS = [40, 25, 60, 12, 99, 5000];
const DRAWN = [1, 1, 1, 1, 0, 0];

describe("heat on a grid", () => {
	it("is the sum of the kernels of the places, wherever they lie between the cells", () => {
		const grid = new HeatGrid(LONGITUDES, LATITUDES, DRAWN);
		const surface = grid.update(WEIGHTS, 0.5);
		const points = LONGITUDES.flatMap((longitude, place) =>
			DRAWN[place] === 1 ? [[longitude, LATITUDES[place] ?? 0, WEIGHTS[place] ?? 0] as const] : [],
		);
		const exact = density(points, grid.bounds, { years: 2, stepDegrees: 0.02 });
		for (let longitude = -5; longitude < 10; longitude += 0.37)
			for (let latitude = 11; latitude < 16; latitude += 0.31) {
				const expected = exact.at(longitude, latitude);
				if (expected > 1)
					expect(Math.abs(drawnAt(surface, longitude, latitude) - expected) / exact.maximum).toBeLessThan(0.04);
			}
		expect(Math.abs(surface.maximum / exact.maximum - 1)).toBeLessThan(0.07);
	});
	it("holds all that its places weigh, as weight per ground", () => {
		const { values, bounds, columns, rows } = new HeatGrid(LONGITUDES, LATITUDES, DRAWN).update(WEIGHTS, 1);
		const step = (bounds.north - bounds.south) / rows;
		const ground = (row: number) =>
			(111.32 * step) ** 2 * Math.cos(((bounds.north - (row + 0.5) * step) * Math.PI) / 180);
		const sum = values.reduce((total, value, cell) => total + value * ground(Math.floor(cell / columns)), 0) / 10_000;
		expect(sum).toBeCloseTo(40 + 25 + 60 + 12, 0);
	});
	it("spreads what is only known to lie in an area evenly over it, and loses none of it", () => {
		const grid = new HeatGrid(LONGITUDES, LATITUDES, DRAWN);
		const { columns } = grid.shape;
		const cells = Int32Array.from(
			{ length: 400 },
			(_, index) => (15 + Math.floor(index / 20)) * columns + 40 + (index % 20),
		);
		const { values, bounds, rows } = grid.update([0, 0, 0, 0, 0, 0], 1, [{ cells, weight: 50 }]);
		const step = (bounds.north - bounds.south) / rows;
		const ground = (row: number) =>
			(111.32 * step) ** 2 * Math.cos(((bounds.north - (row + 0.5) * step) * Math.PI) / 180);
		const sum = values.reduce((total, value, cell) => total + value * ground(Math.floor(cell / columns)), 0) / 10_000;
		expect(sum).toBeCloseTo(50, 0);
		const middle = values[25 * columns + 50] ?? 0;
		expect(Math.abs((values[26 * columns + 51] ?? 0) / middle - 1)).toBeLessThan(0.02);
	});
	it("is written over by the next update, and given by its version", () => {
		const grid = new HeatGrid(LONGITUDES, LATITUDES, DRAWN);
		const first = grid.update(WEIGHTS, 1);
		const second = grid.update([0, 0, 0, 0, 0, 0], 1);
		expect([second.maximum, second.version]).toEqual([0, first.version + 1]);
		expect(first.values).toBe(second.values);
	});
	it("of a dataset of the whole world is drawn for the Sahel and its neighbours, and says so", () => {
		const grid = new HeatGrid([-70, 140, 2], [-40, 60, 13], [1, 1, 1]);
		expect(grid.clipped).toBe(true);
		expect(grid.update([1, 1, 1], 1).maximum).toBeGreaterThan(0);
	});
});
