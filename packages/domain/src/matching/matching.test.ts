import { describe, expect, it } from "vitest";
import { assignPairs, candidatePairs, countIntegration, integrate } from "./integrate.ts";
import type { MatchRecord } from "./match-record.ts";
import { isTaxonomy, matchRecordsOf, taxonomyOf } from "./match-table.ts";
import { pairScore } from "./pair-score.ts";

// The reference counts of the method's authors are reproduced by `npm run bench -- match`: their data sets are not part of the project.

const WINDOW = { km: 3, days: 1 };
const FINE = [["ISSP", "salafi-jihadi", "armed group"]];
const record = (source: number, id: string, over: Partial<MatchRecord> = {}): MatchRecord => ({
	source,
	id,
	from: 100,
	to: 100,
	latitude: 14,
	longitude: 1,
	levels: FINE,
	...over,
});
const idsOf = (records: readonly MatchRecord[]) => records.map(({ source, id }) => `${source}:${id}`);

describe("the score of a pair", () => {
	it("is 0 where the finest categories agree, and grows by level over depth", () => {
		expect(pairScore(FINE, FINE, [1])).toBe(0);
		expect(pairScore(FINE, [["JNIM", "salafi-jihadi", "armed group"]], [1])).toBe(0.5);
		expect(pairScore(FINE, [["VDP", "auxiliary", "armed group"]], [1])).toBe(1);
		expect(pairScore([...FINE, ["battle", "any"]], [...FINE, ["attack", "any"]], [1, 1])).toBe(0.5);
		expect(pairScore([...FINE, ["battle", "any"]], [...FINE, ["attack", "any"]], [1.5, 0.5])).toBe(0.25);
	});

	it("is none where a taxonomy agrees at no level", () => {
		expect(pairScore(FINE, [["army", "state forces", "state"]], [1])).toBeNull();
	});
});

describe("candidates", () => {
	it.each([
		["a kilometre away", { latitude: 14.009 }, 1],
		["four kilometres away", { latitude: 14.036 }, 0],
		["a day later", { from: 101, to: 101 }, 1],
		["two days later", { from: 102, to: 102 }, 0],
		["that ends two days later", { to: 102 }, 0],
	])("a record %s", (_, over, found) => {
		expect(candidatePairs([record(0, "a")], [record(1, "b", over)], WINDOW, [1])).toHaveLength(found);
	});

	it("are the same as those of comparing all with all, near the equator and far from it", () => {
		let state = 7;
		const next = () => {
			state = (state * 16_807) % 2_147_483_647;
			return state / 2_147_483_647;
		};
		const some = (source: number) =>
			Array.from({ length: 300 }, (_, index) => {
				const from = Math.floor(next() * 6);
				return record(source, String(index), {
					from,
					to: from,
					latitude: (index % 2 === 0 ? 0 : 68) + next() * 0.3,
					longitude: next() * 0.3,
				});
			});
		const [a, b] = [some(0), some(1)];
		const all = a.flatMap((one) => b.flatMap((other) => candidatePairs([one], [other], WINDOW, [1])));
		expect(candidatePairs(a, b, WINDOW, [1])).toHaveLength(all.length);
		expect(all.length).toBeGreaterThan(100);
	});
});

describe("integration", () => {
	it("gives each record one partner, the better score first", () => {
		const near = record(1, "near", { levels: [["JNIM", "salafi-jihadi", "armed group"]] });
		const pairs = candidatePairs([record(0, "a"), record(0, "b")], [near, record(1, "same")], WINDOW, [1]);
		expect(pairs).toHaveLength(4);
		expect(assignPairs(pairs).map(({ score }) => score)).toEqual([0, 0.5]);
	});

	it("joins sources one after the other, events with events and episodes with episodes, and only tells of an event within an episode", () => {
		const sources = [
			[record(0, "event"), record(0, "episode", { from: 200, to: 205 })],
			[record(1, "event"), record(1, "during", { from: 203, to: 203 })],
			[record(2, "event"), record(2, "episode", { from: 200, to: 204 }), record(2, "alone", { latitude: 16 })],
		];
		const integration = integrate(sources, WINDOW);
		expect(integration.matches.map(idsOf)).toEqual([
			["0:event", "1:event", "2:event"],
			["0:episode", "2:episode"],
		]);
		expect(idsOf(integration.unique)).toEqual(["0:event", "0:episode", "1:during", "2:alone"]);
		expect(integration.flagged.map(({ a, b }) => idsOf([a, b]))).toEqual([["0:episode", "1:during"]]);
		expect(countIntegration(integration, ["A", "B", "C"])).toEqual({
			rows: 7,
			unique: 4,
			matches: 2,
			events: 1,
			episodes: 1,
			removed: 3,
			overlaps: { "A+B+C": 1, "A+C": 1 },
		});
	});
});

describe("files", () => {
	const lines = (...rows: string[]) => rows.map((text, index) => ({ line: index + 1, values: text.split(",") }));
	const actor = taxonomyOf("actor", lines("data.source,base.categories,level1,level2", "A,IS, ISSP ,armed group"));
	const read = (row: string) =>
		matchRecordsOf(lines("event,date,enddate,latitude,longitude,actor", row), {
			source: "A",
			index: 0,
			taxonomies: [actor],
		});

	it("are read with their categories' levels, and a record without a last day is of one day", () => {
		expect(read("7,2024-01-02,,14,1,IS")).toEqual([
			{ source: 0, id: "7", from: 19_724, to: 19_724, latitude: 14, longitude: 1, levels: [["ISSP", "armed group"]] },
		]);
		expect(isTaxonomy(lines("event,date"))).toBe(false);
	});

	it.each([
		["7,2 Jan,,14,1,IS", "A, line 2, date: “2 Jan”"],
		["7,2024-01-02,2024-01-01,14,1,IS", "A, line 2, enddate: “2024-01-01”"],
		["7,2024-01-02,,94,1,IS", "A, line 2, latitude: “94”"],
		["7,2024-01-02,,14,,IS", "A, line 2, longitude: “”"],
		["7,2024-01-02,,14,1,Unknown", "A, line 2, actor: “Unknown”"],
	])("name line, column and value of %s", (row, words) => {
		expect(() => read(row)).toThrow(words);
	});
});
