import { describe, expect, it } from "vitest";
import { type ClassInput, classify, classNames, codeStatusOf } from "./classes.ts";

const classesOf = (input: ClassInput) => classNames(classify(input));
const jnim = { type: "armed_group", ideology: "salafi_jihadi" } as const;
const army = { type: "state_forces", ideology: null } as const;
const civilians = { type: "civilians", ideology: null } as const;

describe("event classes", () => {
	it("call a battle that involves a salafi-jihadi group V and SJ, whichever side it is on", () => {
		expect(
			classesOf({
				codeStatus: null,
				politicalViolence: true,
				sidesInterchangeable: false,
				civilianTargeting: false,
				actors: [
					{ role: "side_a", ...army },
					{ role: "side_b", ...jnim },
				],
			}),
		).toEqual(["V", "SJ"]);
	});
	it("call one-sided violence by the army V, CT and SF", () => {
		expect(
			classesOf({
				codeStatus: null,
				politicalViolence: true,
				sidesInterchangeable: false,
				civilianTargeting: true,
				actors: [
					{ role: "side_a", ...army },
					{ role: "side_b", ...civilians },
				],
			}),
		).toEqual(["V", "CT", "SF"]);
	});
	it("do not call it SF where the army is the other side", () => {
		expect(
			classesOf({
				codeStatus: null,
				politicalViolence: true,
				sidesInterchangeable: false,
				civilianTargeting: true,
				actors: [
					{ role: "side_a", ...jnim },
					{ role: "side_b", ...army },
				],
			}),
		).toEqual(["V", "SJ", "CT"]);
	});
	it("do not guess where an actor is not resolved", () => {
		expect(
			classesOf({
				codeStatus: null,
				politicalViolence: true,
				sidesInterchangeable: false,
				civilianTargeting: true,
				actors: [{ role: "side_a", type: null, ideology: null }],
			}),
		).toEqual(["V", "CT"]);
	});
	it("give none to an event that is no political violence", () => {
		expect(
			classesOf({
				sidesInterchangeable: false,
				codeStatus: null,
				politicalViolence: false,
				civilianTargeting: false,
				actors: [{ role: "side_a", ...jnim }],
			}),
		).toEqual([]);
	});
	it("keep how sure the source is of its coding apart from them", () => {
		const battle = { politicalViolence: true, civilianTargeting: false, sidesInterchangeable: false, actors: [] };
		for (const codeStatus of ["clear", "not_clear", null] as const) {
			const bits = classify({ ...battle, codeStatus });
			expect([classNames(bits), codeStatusOf(bits)]).toEqual([["V"], codeStatus]);
		}
	});
});
