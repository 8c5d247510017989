import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { migrateDatabase } from "../migrate.ts";
import { readBackup } from "./read-backup.ts";

/** Postgres: the role lacks a right. */
const NOT_ALLOWED = "42501";

/**
 * Restores a backup into a database of its own beside the installation's, which compares its figures with those of the backup, and drops
 * it. Throws an Error that says what differs, or that the role may not create databases.
 */
export async function drillBackup(url: string, file: string, { identity }: { identity: string | null }): Promise<void> {
	const name = `harmattan_drill_${randomBytes(6).toString("hex")}`;
	const server = postgres(url, { max: 1, onnotice: () => {} });
	try {
		await server.unsafe(`create database ${name}`).catch((error: unknown) => {
			if (error instanceof postgres.PostgresError && error.code === NOT_ALLOWED)
				throw new Error("the database's role may not create databases: alter role NAME createdb");
			throw error;
		});
		try {
			const copy = new URL(url);
			copy.pathname = `/${name}`;
			await migrateDatabase(copy.href);
			await readBackup(copy.href, file, { identity });
		} finally {
			await server.unsafe(`drop database if exists ${name} with (force)`);
		}
	} finally {
		await server.end({ timeout: 5 });
	}
}
