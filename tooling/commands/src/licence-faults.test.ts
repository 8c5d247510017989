import { expect, test } from "vitest";
import { licenceFaults } from "./licence-faults.ts";

const component = (name: string, ...licenses: string[]) => ({
	name,
	version: "1.0.0",
	licenses: licenses.map((id) => ({ license: { id } })),
});

test("a package may ship under one side of OR and every side of AND, and none without a licence", () => {
	const components = [
		component("permissive", "MIT"),
		component("choice", "(GPL-3.0-only OR MIT)"),
		component("both", "Apache-2.0 AND MIT"),
		component("viral", "GPL-3.0-only"),
		component("partly", "MIT AND AGPL-3.0-only"),
		component("silent"),
	];
	expect(licenceFaults({ components })).toEqual([
		"viral 1.0.0: GPL-3.0-only",
		"partly 1.0.0: MIT AND AGPL-3.0-only",
		"silent 1.0.0: no licence stated",
	]);
});
