import { ANYWHERE } from "@harmattan/domain/actors/resolve";
import type { MappedEvent } from "@harmattan/domain/events/mapped-event";
import { describe, expect, it } from "vitest";
import { createActorSettler } from "./actor-settler.ts";

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
		{ ...ANYWHERE, actorId: "csp", name: "The province", country: "NER", admin1: "NE-6" },
		{ ...ANYWHERE, actorId: "jnim", name: "The province", country: "NER", admin1: "NE-2" },
	],
});
const mali = { country: "MLI", admin1: null };
const niger = { country: "NER", admin1: "NE-6" };
const event = (name: string, dateStart = "2019-06-09", changes: Partial<MappedEvent> = {}) =>
	({
		dateStart,
		politicalViolence: true,
		civilianTargeting: false,
		codeStatus: null,
		sidesInterchangeable: false,
		actors: [{ role: "side_a", name, sourceActorId: "1", typeHint: null }],
		...changes,
	}) as MappedEvent;

describe("settling an event's actors", () => {
	it("makes what a combination of actors comes to once", () =>
		expect(settle(event("JNIM"), mali)).toBe(settle(event("JNIM", "2023-01-01"), mali)));
	it("minds the date where a name means different actors at different times", () => {
		expect(settle(event("The coalition"), mali).sideA).toBe("jnim");
		expect(settle(event("The coalition", "2022-01-01"), mali).sideA).toBe("csp");
		expect(settle(event("The coalition"), mali).sideA).toBe("jnim");
	});
	it("minds country, kind of event and the source's own number", () => {
		expect(settle(event("The front"), mali).sideA).toBe("name:The front");
		expect(settle(event("The front"), niger).sideA).toBe("csp");
		const numbered = event("JNIM", "2019-06-09", {
			actors: [{ role: "side_a", name: "JNIM", sourceActorId: "2", typeHint: null }],
		});
		expect([settle(event("JNIM"), mali).actors, settle(numbered, mali).actors]).toEqual([
			'[["a","JNIM","1","jnim"]]',
			'[["a","JNIM","2","jnim"]]',
		]);
		expect(settle(event("JNIM", "2019-06-09", { politicalViolence: false }), mali).classes).toBe(0);
	});
	it("follows the first-level region where an alias is of one", () => {
		expect(settle(event("The province"), niger).sideA).toBe("csp");
		expect(settle(event("The province"), { ...niger, admin1: "NE-2" }).sideA).toBe("jnim");
		expect(settle(event("The province"), { ...niger, admin1: null }).sideA).toBe("name:The province");
	});
});
