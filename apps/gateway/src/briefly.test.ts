import { expect, it } from "vitest";
import { briefly } from "./briefly.ts";

it("a reading is shared for a moment, given again while it is read anew, and waited for once it is old", async () => {
	const clock = { now: 0 };
	const readings: ((value: string) => void)[] = [];
	const read = briefly(() => new Promise<string>((resolve) => readings.push(resolve)), {
		freshMs: 500,
		longestMs: 5000,
		now: () => clock.now,
	});
	const first = [read(), read()];
	readings[0]?.("first");
	expect(await Promise.all(first)).toEqual(["first", "first"]);
	clock.now = 499;
	expect([await read(), readings.length]).toEqual(["first", 1]);
	clock.now = 4999;
	expect([await read(), await read(), readings.length]).toEqual(["first", "first", 2]);
	clock.now = 5000;
	const waiting = read();
	readings[1]?.("second");
	expect(await waiting).toBe("second");
});
