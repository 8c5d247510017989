import { ORIGINS } from "@harmattan/domain/forces/force";
import { REFERENCE_ENTITIES } from "@harmattan/domain/reference/drafts";
import messages from "@harmattan/messages/en" with { type: "json" };
import { describe, expect, it } from "vitest";
import { emptyRow, FIELDS } from "./fields.ts";

const { field, option } = messages.admin.reference as {
	field: Record<string, string>;
	option: Record<string, string>;
};

describe("the forms of reference data", () => {
	it("have words for each field and each option", () => {
		const fields = REFERENCE_ENTITIES.flatMap((entity) => FIELDS[entity]);
		const options = fields.flatMap((known) => (known.input === "choice" ? known.options : []));
		expect(fields.map(({ name }) => name).filter((name) => field[name] === undefined)).toEqual([]);
		expect([...options, ...ORIGINS].filter((name) => option[name] === undefined)).toEqual([]);
	});
	it("begin a new row with all its fields, so that nothing is sent undefined", () => {
		for (const entity of REFERENCE_ENTITIES)
			expect(Object.values(emptyRow(entity, {})).some((value) => value === undefined)).toBe(false);
	});
});
