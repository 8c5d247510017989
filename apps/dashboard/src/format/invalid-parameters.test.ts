import { expect, it } from "vitest";
import { invalidParametersOf, isClass, isDay } from "./invalid-parameters.ts";

const READABLE = { class: isClass, from: isDay };

it("tells the parameters that are no choice, and those that are given twice", () =>
	expect(invalidParametersOf({ class: "XX", from: ["2023-01-01", "2023-02-01"], other: "?" }, READABLE)).toEqual([
		{ name: "class", value: "XX" },
		{ name: "from", value: "2023-01-01, 2023-02-01" },
	]));
it("tells nothing of what is read, missing or empty", () =>
	expect(invalidParametersOf({ class: "SJ", from: "" }, READABLE)).toEqual([]));
