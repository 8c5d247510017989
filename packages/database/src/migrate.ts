import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

/** Any two processes that migrate at once take turns on this lock. */
const MIGRATION_LOCK = 4_207_001;

/** Brings a database to the newest schema. Safe to call at every start, by several processes at once. */
export async function migrateDatabase(url: string): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	try {
		await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
		await migrate(drizzle(sql), { migrationsFolder: fileURLToPath(new URL("../migrations", import.meta.url)) });
	} finally {
		await sql.end({ timeout: 5 });
	}
}
