import { DEFAULT_SETTINGS, type Settings, settingsSchema } from "@harmattan/domain/settings";
import type { Change } from "../changes/audited.ts";
import type { Database } from "../client.ts";
import { settings } from "../schema/settings.ts";

/** What the admins have set, defaults filled in. */
export async function readSettings(db: Database | Change): Promise<Settings> {
	const rows = await db.select().from(settings);
	return settingsSchema.parse({
		...DEFAULT_SETTINGS,
		...Object.fromEntries(rows.map(({ name, value }) => [name, value])),
	});
}
