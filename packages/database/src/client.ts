import { connect, type Socket } from "node:net";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { schema } from "./schema/tables.ts";
import { type OnSlowQuery, stoppable } from "./stoppable.ts";

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

/**
 * A socket that sends at once. Without, each COPY and the statement after it wait 40 ms for an acknowledgement that the
 * server delays (measured: 44 ms against 0.3 ms). It is given back before it is connected, which the driver allows.
 */
function promptSocket({ host, port, path }: { host: string[]; port: number[]; path?: string | undefined }): Socket {
	return path ? connect({ path }) : connect({ host: host[0] ?? "localhost", port: port[0] ?? 5432, noDelay: true });
}

/** Opens a Postgres 15 or newer. Nothing is connected until the first query. A statement that takes longer than its time is ended with an error. */
export function openConnection(
	url: string,
	options: { max?: number; statementTimeoutMs?: number; onSlowQuery?: OnSlowQuery } = {},
): Connection {
	const settings = {
		max: options.max ?? 8,
		onnotice: () => {},
		connection: {
			application_name: "harmattan",
			...(options.statementTimeoutMs === undefined ? {} : { statement_timeout: options.statementTimeoutMs }),
		},
		socket: promptSocket,
	};
	const sql = postgres(url, settings);
	const queries = postgres(url, settings);
	const db = drizzle(stoppable(queries, options.onSlowQuery ?? null), { schema, casing: "snake_case" });
	return {
		db,
		sql,
		close: async () => {
			await Promise.all([sql.end({ timeout: 5 }), queries.end({ timeout: 5 })]);
		},
	};
}
