import { expect, it } from "vitest";
import { proposedCells } from "./proposal.ts";

// Hexagons in a row: each touches the one before and the one behind.
const around = (cell: string) => [String(Number(cell) - 1), String(Number(cell) + 1)];
const cells = (of: Record<string, [month: number, events: number][]>) =>
	proposedCells(new Map(Object.entries(of).map(([cell, months]) => [cell, new Map(months)])), around);

it("takes hexagons that have, with those around them, enough events in enough months", () => {
	expect(cells({ 1: [[0, 2], [3, 1]], 2: [[5, 2], [6, 1]], 9: [[0, 50]] })) // biome-ignore format: months and events
		.toEqual([
			{ cell: "1", events: 6, months: 4 },
			{ cell: "2", events: 6, months: 4 },
		]);
});

it("takes none for one event less, or for one month less", () => {
	expect(cells({ 1: [[0, 2], [3, 1]], 2: [[5, 1], [6, 1]] })).toEqual([]); // biome-ignore format: months and events
	expect(cells({ 1: [[0, 2], [3, 2]], 2: [[3, 1], [6, 9]] })).toEqual([]); // biome-ignore format: months and events
});

it("takes no hexagon in which nothing happened, whatever happened around it", () =>
	expect(cells({ 1: [[0, 9], [1, 9], [2, 9], [3, 9]] }).map(({ cell }) => cell)).toEqual(["1"])); // biome-ignore format: months and events
