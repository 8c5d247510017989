import { type Settings, settingsSchema } from "@harmattan/domain/settings";
import type { Database } from "../client.ts";
import { settings } from "../schema/settings.ts";

/** What the admins have set, defaults filled in. */
export async function readSettings(db: Database): Promise<Settings> {
	const rows = await db.select().from(settings);
	return settingsSchema.parse(Object.fromEntries(rows.map(({ name, value }) => [name, value])));
}
