import type { MappedEvent } from "@harmattan/domain/events/mapped-event";
import { describe, expect, it } from "vitest";
import { createActorSettler } from "./actor-settler.ts";

const ANYWHERE = { datasetId: null, country: null, from: null, to: null };
const settle = createActorSettler("test", {
	actors: [
		{ id: "jnim", type: "armed_group", ideology: "salafi_jihadi" },
		{ id: "csp", type: "armed_group", ideology: "separatist" },
	],
	aliases: [
		{ ...ANYWHERE, actorId: "jnim", name: "JNIM" },
		{ ...ANYWHERE, actorId: "jnim", name: "The coalition", to: "2020-12-31" },
		{ ...ANYWHERE, actorId: "csp", name: "The coalition", from: "2021-01-01" },
		{ ...ANYWHERE, actorId: "csp", name: "The front", country: "NER" },
	],
});
const event = (name: string, dateStart = "2019-06-09", changes: Partial<MappedEvent> = {}) =>
	({
		dateStart,
		politicalViolence: true,
		civilianTargeting: false,
		sidesInterchangeable: false,
		actors: [{ role: "side_a", name, sourceActorId: "1", typeHint: null }],
		...changes,
	}) as MappedEvent;

describe("settling an event's actors", () => {
	it("makes what a combination of actors comes to once", () =>
		expect(settle(event("JNIM"), "MLI")).toBe(settle(event("JNIM", "2023-01-01"), "MLI")));
	it("minds the date where a name means different actors at different times", () => {
		expect(settle(event("The coalition"), "MLI").sideA).toBe("jnim");
		expect(settle(event("The coalition", "2022-01-01"), "MLI").sideA).toBe("csp");
		expect(settle(event("The coalition"), "MLI").sideA).toBe("jnim");
	});
	it("minds country, kind of event and the source's own number", () => {
		expect(settle(event("The front"), "MLI").sideA).toBe("name:The front");
		expect(settle(event("The front"), "NER").sideA).toBe("csp");
		const numbered = event("JNIM", "2019-06-09", {
			actors: [{ role: "side_a", name: "JNIM", sourceActorId: "2", typeHint: null }],
		});
		expect([settle(event("JNIM"), "MLI").actors, settle(numbered, "MLI").actors]).toEqual([
			'[["a","JNIM","1","jnim"]]',
			'[["a","JNIM","2","jnim"]]',
		]);
		expect(settle(event("JNIM", "2019-06-09", { politicalViolence: false }), "MLI").classes).toBe(0);
	});
});
