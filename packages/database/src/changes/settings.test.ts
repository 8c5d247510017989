import { DEFAULT_SETTINGS } from "@harmattan/domain/settings";
import { expect, inject, it } from "vitest";
import { readSettings } from "../queries/settings.ts";
import { createTestDatabase } from "../testing/test-database.ts";
import { changeSettings } from "./settings.ts";

it("settings can all be set, and set to nothing again where they can be nothing", async () => {
	const database = await createTestDatabase(inject("adminUrl"));
	const changed = { ...DEFAULT_SETTINGS, auditMonths: 24, fourEyes: true, acledCountries: ["Mali"] };
	await changeSettings(database.db, null, changed, new Date());
	expect(await readSettings(database.db)).toEqual(changed);
	await changeSettings(database.db, null, DEFAULT_SETTINGS, new Date());
	expect(await readSettings(database.db)).toEqual(DEFAULT_SETTINGS);
	await database.close();
});
