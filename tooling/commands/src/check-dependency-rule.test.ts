import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkDependencyRule } from "./check-dependency-rule.ts";
import { ROOT } from "./settings.ts";

const planted: string[] = [];
async function plant(folder: string, source: string) {
	const file = join(ROOT, folder, `planted-${process.pid}.ts`);
	planted.push(file);
	await writeFile(file, source);
}
afterEach(async () => {
	for (const file of planted.splice(0)) await rm(file);
});

describe("the dependency rule", () => {
	it("holds, and every source was read", async () => expect(await checkDependencyRule()).toEqual([]));
	it.each([
		["packages/domain/src", 'import "../../database/src/client.ts";', /domain-imports-only-what-it-may/],
		[
			"packages/api/src/rest",
			'export { periodBars } from "@harmattan/charts/prepare/period-bars";',
			/everything-resolves/,
		],
		["packages/api/src", 'import "../../../apps/worker/src/main.ts";', /nothing-imports-an-app/],
		["apps/dashboard/src/server", 'import "../../../../packages/database/src/client.ts";', /dashboard-holds-no-sql/],
	])("fails for a forbidden import planted in %s", async (folder, source, fault) => {
		await plant(folder, source);
		expect((await checkDependencyRule()).join("\n")).toMatch(fault);
	});
	it("fails for a cycle", async () => {
		await plant("packages/domain/src/time", `import "./planted-${process.pid}.ts";\nexport {};`);
		await plant("packages/domain/src/merge", `import "../time/planted-${process.pid}.ts";`);
		expect((await checkDependencyRule()).join("\n")).toMatch(/no-cycles/);
	});
});
