import type { Settings } from "@harmattan/domain/settings";
import { eq } from "drizzle-orm";
import type { Database } from "../client.ts";
import { readSettings } from "../queries/settings.ts";
import { settings } from "../schema/settings.ts";
import { type Actor, recordAudit } from "./audited.ts";
import { needSecondPerson } from "./second-person.ts";

/** Sets some of what the admins can set; the rest stays. */
export async function changeSettings(db: Database, actor: Actor, changed: Partial<Settings>, now: Date): Promise<void> {
	if (changed.fourEyes === false)
		await needSecondPerson(db, actor, { what: "need no second person", content: { fourEyes: false } }, now);
	await db.transaction(async (tx) => {
		const before = await readSettings(tx);
		for (const [name, value] of Object.entries(changed)) {
			// Of what can be nothing, nothing is what holds until something is set.
			if (value === null) {
				await tx.delete(settings).where(eq(settings.name, name));
				continue;
			}
			await tx.insert(settings).values({ name, value }).onConflictDoUpdate({ target: settings.name, set: { value } });
		}
		const after = await readSettings(tx);
		await recordAudit(tx, actor, now, {
			action: "change",
			entity: "settings",
			entityId: "installation",
			before,
			after,
		});
	});
}
