import { describe, expect, it } from "vitest";
import { eventLevels } from "./event-categories.ts";
import { levelsIn, taxonomyDraft, weightsOf } from "./taxonomy.ts";

const category = (format: string | null, stated: string, ...levels: string[]) => ({ format, stated, levels });
const TABLE = [
	{
		id: "event-type" as const,
		categories: [
			category(null, "Ambush", "fighting", "others", "violence"),
			category("sigact", "Ambush", "ambush", "others", "violence"),
		],
	},
];

describe("a taxonomy of matching", () => {
	it("names a category by its format first, then by any, and leaves the rest to the events", () => {
		expect(levelsIn(TABLE, "event-type", { format: "sigact", stated: "Ambush" })?.[0]).toBe("ambush");
		expect(levelsIn(TABLE, "event-type", { format: "acled", stated: "Ambush" })?.[0]).toBe("fighting");
		expect(levelsIn(TABLE, "event-type", { format: "acled", stated: "Raid" })).toBeNull();
		expect(levelsIn(TABLE, "precision", { format: "acled", stated: "Ambush" })).toBeNull();
		const event = { actors: [], classes: ["V" as const], geoPrecision: "exact" as const, fatalities: { best: 1 } };
		expect(eventLevels({ ...event, type: "Raid" }, "acled", TABLE)[1]).toEqual(["V", "others", "violence"]);
		expect(eventLevels({ ...event, type: "Ambush" }, "sigact", TABLE)[1]).toEqual(["ambush", "others", "violence"]);
	});
	it("counts by its weight beside the others", () => {
		expect(weightsOf([])).toEqual([1, 1, 1]);
		expect(weightsOf([{ id: "precision", weight: 0 }])).toEqual([1.5, 1.5, 0]);
		expect(weightsOf([{ id: "actors", weight: 4 }])).toEqual([2, 0.5, 0.5]);
	});
	it("is refused with a category twice, with levels that are missing, and with a weight that is none", () => {
		const row = { id: "event-type", name: "Event type", weight: 1, categories: [], note: null };
		const faults = (over: object) =>
			taxonomyDraft
				.safeParse({ ...row, ...over })
				.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
		expect(faults({})).toBeUndefined();
		expect(faults({ weight: 11 })).toEqual(["weight: must be 0 to 10"]);
		expect(faults({ categories: [category(null, "Raid", "raid")] })).toEqual([
			"categories.0.levels: name its 3 levels, the finest first",
		]);
		const twice = category(null, "Raid", "raid", "others", "violence");
		expect(faults({ categories: [twice, twice] })).toEqual(["categories.1.stated: stands on line 1 already"]);
	});
});
