import { describe, expect, it } from "vitest";
import { CLASS_BIT } from "../events/classes.ts";
import type { StatedActor } from "../events/mapped-event.ts";
import { ANYWHERE, createResolver } from "./resolve.ts";
import { settleActors } from "./settle-actors.ts";

const alias = (actorId: string, name: string) => ({
	actorId,
	name,
	...ANYWHERE,
});
const list = {
	resolve: createResolver([
		alias("issp", "IS"),
		alias("iswap", "IS"),
		alias("jnim", "The group"),
		alias("rebels", "The group"),
		alias("army", "Forces"),
		alias("police", "Forces"),
	]),
	actor: (id: string) =>
		({
			issp: { type: "armed_group" as const, ideology: "salafi_jihadi" as const },
			iswap: { type: "armed_group" as const, ideology: "salafi_jihadi" as const },
			jnim: { type: "armed_group" as const, ideology: "salafi_jihadi" as const },
			rebels: { type: "armed_group" as const, ideology: "separatist" as const },
			army: { type: "state_forces" as const, ideology: null },
			police: { type: "state_forces" as const, ideology: null },
		})[id],
};
const stated = (name: string): StatedActor => ({ role: "side_a", name, sourceActorId: null, typeHint: null });
const settle = (name: string) =>
	settleActors(
		[stated(name)],
		{ datasetId: "any", country: "NER", admin1: null, date: "2026-01-28" },
		{ codeStatus: null, politicalViolence: true, civilianTargeting: true, sidesInterchangeable: false },
		list,
	);

describe("a name that may be either of two actors", () => {
	it("is settled as neither, and classed by what both are", () => {
		expect(settle("IS")).toEqual({
			ids: [null],
			actorIds: [],
			sideA: "name:IS",
			sideB: null,
			classes: CLASS_BIT.V | CLASS_BIT.SJ | CLASS_BIT.CT,
		});
		expect(settle("Forces").classes).toBe(CLASS_BIT.V | CLASS_BIT.CT | CLASS_BIT.SF);
	});
	it("has no ideology where the two differ in it", () =>
		expect(settle("The group").classes).toBe(CLASS_BIT.V | CLASS_BIT.CT));
	it("that is unknown is classed by nothing but what its source says", () =>
		expect(settle("Nobody").classes).toBe(CLASS_BIT.V | CLASS_BIT.CT));
});
