import { describe, expect, it } from "vitest";
import { cellsWithin } from "./grid-cells.ts";

const GRID = { bounds: { west: 0, south: 0, east: 10, north: 10 }, columns: 10, rows: 10 };

describe("cells of a grid within a geometry", () => {
	it("are those whose middles lie in it, holes left out, each once", () => {
		const outline = [
			[2, 2],
			[8, 2],
			[8, 8],
			[2, 8],
			[2, 2],
		];
		const hole = [
			[4, 4],
			[6, 4],
			[6, 6],
			[4, 6],
			[4, 4],
		];
		const cells = [...cellsWithin({ type: "Polygon", coordinates: [outline, hole] }, GRID)];
		expect(cells).toHaveLength(36 - 4);
		expect(new Set(cells).size).toBe(cells.length);
		expect([cells.includes(22), cells.includes(44), cells.includes(11)]).toEqual([true, false, false]);
	});
	it("of what lies outside are none", () => {
		const far = [
			[20, 20],
			[30, 20],
			[30, 30],
			[20, 20],
		];
		expect(cellsWithin({ type: "MultiPolygon", coordinates: [[far]] }, GRID)).toHaveLength(0);
	});
});
