import { expect, it } from "vitest";
import { isClass, isDay, misreadOf } from "./misread.ts";

const READABLE = { class: isClass, from: isDay };

it("tells the parameters that are no choice, and those that are given twice", () =>
	expect(misreadOf({ class: "XX", from: ["2023-01-01", "2023-02-01"], other: "?" }, READABLE)).toEqual([
		{ name: "class", value: "XX" },
		{ name: "from", value: "2023-01-01, 2023-02-01" },
	]));
it("tells nothing of what is read, missing or empty", () =>
	expect(misreadOf({ class: "SJ", from: "" }, READABLE)).toEqual([]));
