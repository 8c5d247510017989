import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

const MIGRATIONS = fileURLToPath(new URL("../../migrations", import.meta.url));

/** A database as an earlier version of the product made it: with the migrations up to one, by its number, and the queue. */
export async function createDatabaseAt(adminUrl: string, newest: number): Promise<TestDatabase> {
	const database = await createTestDatabase(adminUrl, { empty: true });
	const folder = await mkdtemp(join(tmpdir(), "upgrade-"));
	await cp(MIGRATIONS, folder, { recursive: true });
	const journal = join(folder, "meta", "_journal.json");
	const { entries, ...rest } = JSON.parse(await readFile(journal, "utf8"));
	const kept = entries.filter(({ idx }: { idx: number }) => idx <= newest);
	await writeFile(journal, JSON.stringify({ ...rest, entries: kept }));
	// A client of its own: the driver changes how the one that it is given writes values.
	const client = postgres(database.url, { max: 1, onnotice: () => {} });
	await migrate(drizzle(client), { migrationsFolder: folder });
	await client.end();
	await runMigrations({ connectionString: database.url });
	await rm(folder, { recursive: true });
	return database;
}
