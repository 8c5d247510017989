import { expect, it } from "vitest";
import { pairPicture } from "./pair-picture.ts";

const size = { width: 600, height: 400 };

it("the picture of two sources holds each place once a holder, none too small to be told apart, the largest at the bottom", () => {
	const at = { longitude: -4, latitude: 14 };
	const picture = pairPicture(
		[
			{ heldBy: "first", longitude: 2, latitude: 13 },
			...Array.from({ length: 16 }, () => ({ heldBy: "both" as const, ...at })),
			{ heldBy: "second", ...at },
			{ heldBy: "second", longitude: null, latitude: null },
		],
		size,
		[{ name: "Niamey", longitude: 2.1, latitude: 13.5 }],
	);
	expect(picture?.discs.map(({ heldBy }) => heldBy)).toEqual(["both", "first", "second"]);
	const [both, first] = picture?.discs ?? [];
	expect([both?.radius.toFixed(1), first?.radius]).toEqual(["6.0", 3]);
	expect(picture?.discs.every(({ x, y }) => x > 0 && x < size.width && y > 0 && y < size.height)).toBe(true);
	expect(picture?.names.map(({ lines }) => lines)).toEqual([["Niamey"]]);
});
it("the picture of two sources is none where nothing has a place", () =>
	expect(pairPicture([{ heldBy: "both", longitude: null, latitude: null }], size, [])).toBeNull());
