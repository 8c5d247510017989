import { seededRandom } from "@harmattan/domain/statistics/seeded-random";
import { describe, expect, it } from "vitest";
import { decodeChanges, encodeEvents } from "./arrow-file.ts";
import { ColumnBuilder, type ColumnEvent } from "./column-builder.ts";
import type { EventColumns } from "./event-columns.ts";
import { applyDelta, differenceOf } from "./event-delta.ts";

const random = seededRandom(4);
const below = (limit: number) => Math.floor(random() * limit);
const event = (): ColumnEvent => ({
	day: 100 + below(20),
	latitude: below(9) === 0 ? null : 10 + below(30) / 10,
	longitude: 1.1,
	precision: below(3),
	country: ["MLI", "NER", null][below(3)] ?? null,
	admin1: null,
	cell: BigInt(below(30)),
	type: ["battle", "riot"][below(2)] ?? "",
	classes: below(4),
	sideA: `a${below(5)}`,
	sideB: null,
	others: below(4) === 0 ? [`o${below(3)}`] : [],
	deaths: below(3) === 0 ? null : below(9),
});
const built = (events: readonly ColumnEvent[]): EventColumns => {
	const builder = new ColumnBuilder();
	for (const one of events) builder.add(one);
	return builder.finish();
};

describe("the difference between two states of a dataset", () => {
	it("brings the earlier to the later, byte by byte, whatever came and went", () => {
		for (let trial = 0; trial < 40; trial++) {
			const before = Array.from({ length: below(200) }, event);
			// Events come, go, change, and stand twice.
			const after = [
				...before.filter(() => random() < 0.9).map((one) => (random() < 0.1 ? { ...one, deaths: below(50) } : one)),
				...Array.from({ length: below(30) }, event),
				...before.slice(0, below(3)),
			];
			const [old, next] = [built(before), built(after)];
			const sent = decodeChanges(encodeEvents(differenceOf(old, next).columns, differenceOf(old, next).changes));
			expect(Buffer.from(encodeEvents(applyDelta(old, sent))).equals(encodeEvents(next))).toBe(true);
		}
	});
	it("holds nothing but what changed", () => {
		const before = Array.from({ length: 500 }, event);
		const changed = before.map((one, index) => (index === 7 ? { ...one, deaths: 1000 } : one));
		const { columns, changes } = differenceOf(built(before), built(changed));
		expect([...changes].sort()).toEqual([-1, 1]);
		expect([...columns.deaths].sort((a, b) => a - b)[1]).toBe(1000);
		expect(columns.places.countries).toHaveLength(1);
	});
	it("is refused by a state that it is not of", () => {
		const states = [built([event(), event()]), built([event()]), built([event(), event(), event()])] as const;
		expect(() => applyDelta(states[2], differenceOf(states[0], states[1]))).toThrow(/not in the state before/);
	});
});
