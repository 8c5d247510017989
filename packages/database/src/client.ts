import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { schema } from "./schema/tables.ts";

/** The typed handle that every query takes first. */
export type Database = PostgresJsDatabase<typeof schema>;

/**
 * An open database: `db` for queries; `sql` for COPY, LISTEN and imports, which Drizzle has no words for. They
 * are two pools, since Drizzle turns off the parsing and writing of dates and JSON on the one that it is given.
 */
export interface Connection {
	db: Database;
	sql: Sql;
	close: () => Promise<void>;
}

/** Opens a Postgres 15 or newer. Nothing is connected until the first query. */
export function openConnection(url: string, options: { max?: number } = {}): Connection {
	const settings = { max: options.max ?? 8, onnotice: () => {}, connection: { application_name: "harmattan" } };
	const sql = postgres(url, settings);
	const queries = postgres(url, settings);
	const db = drizzle(queries, { schema, casing: "snake_case" });
	return {
		db,
		sql,
		close: async () => {
			await Promise.all([sql.end({ timeout: 5 }), queries.end({ timeout: 5 })]);
		},
	};
}
