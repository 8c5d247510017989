import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";

/** Any two processes that migrate at once take turns on this lock. */
const MIGRATION_LOCK = 4_207_001;
const MIGRATIONS = { migrationsFolder: fileURLToPath(new URL("../migrations", import.meta.url)) };

/**
 * Brings a database to the newest schema. Safe to call at every start, by several processes at once. Throws an Error
 * that says what to do where the database was made by a state of the product that this one does not follow from.
 */
export async function migrateDatabase(url: string): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	try {
		await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
		await refuseForeignSchema(sql);
		await migrate(drizzle(sql), MIGRATIONS);
	} finally {
		await sql.end({ timeout: 5 });
	}
}

async function refuseForeignSchema(sql: Sql): Promise<void> {
	const [made] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as before`;
	if (!made?.before) return;
	const known = new Set(readMigrationFiles(MIGRATIONS).map(({ hash }) => hash));
	const done = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations`;
	if (done.every(({ hash }) => known.has(hash))) return;
	throw new Error(
		"the database was made by a newer release, or by one before the first; it is left as it is. Start the release that made it, or empty it with npm run reset and import your files again",
	);
}
