import { describe, expect, it } from "vitest";
import { changePicture } from "./change-picture.ts";

const place = { id: "a", longitude: -4, latitude: 14, from: null };
const size = { width: 600, height: 400 };

describe("the picture of an import's changes", () => {
	it("holds everything that it adds, moves, changes and withdraws, each once", () => {
		const picture = changePicture(
			[[2, 13, 4]],
			[
				{ ...place, kind: "changed", from: { longitude: -8, latitude: 12 } },
				{ ...place, id: "b", kind: "changed" },
				{ ...place, id: "c", kind: "withdrawn" },
				{ ...place, id: "d", kind: "changed", longitude: null },
			],
			size,
			[{ name: "Niamey", longitude: 2.1, latitude: 13.5 }],
		);
		expect([picture?.moved, picture?.changed, picture?.withdrawn].map((list) => list?.map(({ id }) => id))).toEqual([
			["a"],
			["b"],
			["c"],
		]);
		const xs = [
			...(picture?.added ?? []).map(({ x }) => x),
			...(picture?.moved ?? []).flatMap(({ from, to }) => [from[0], to[0]]),
		];
		expect(xs.every((x) => x > 0 && x < size.width)).toBe(true);
		expect(picture?.names.map(({ lines }) => lines)).toEqual([["Niamey"]]);
	});
	it("grows a disc's area with its events", () => {
		const picture = changePicture(
			[
				[0, 10, 1],
				[1, 11, 4],
			],
			[],
			size,
			[],
		);
		const [one, four] = picture?.added.map(({ radius }) => radius) ?? [];
		expect((four ?? 0) / (one ?? 1)).toBeCloseTo(2);
	});
	it("is none where nothing has a place", () =>
		expect(changePicture([], [{ ...place, kind: "new", latitude: null }], size, [])).toBeNull());
});
