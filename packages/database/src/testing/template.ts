import { runMigrations } from "graphile-worker";
import { openConnection } from "../client.ts";
import { ensureDatabase } from "../ensure-database.ts";
import { migrateDatabase } from "../migrate.ts";
import { loadReference } from "../reference/load-reference.ts";

/** Name of the database that test databases are cloned from. */
export const TEMPLATE = "harmattan_template";

/** Makes the template: the newest schema, the queue, and the shipped reference data. */
export async function prepareTemplate(adminUrl: string): Promise<void> {
	await ensureDatabase(adminUrl, TEMPLATE);
	const url = new URL(adminUrl);
	url.pathname = `/${TEMPLATE}`;
	await migrateDatabase(url.href);
	await runMigrations({ connectionString: url.href });
	const connection = openConnection(url.href, { max: 1 });
	await loadReference(connection.db, new Date("2024-01-01T00:00:00Z"));
	await connection.close();
}
