import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { TransactionSql } from "postgres";
import type { Database } from "./client.ts";

/** Where a statement runs: a database handle, or the transaction of an import. */
export type Session = Pick<Database, "execute"> | TransactionSql;

const dialect = new PgDialect({ casing: "snake_case" });

/**
 * Runs a statement by whichever driver a session was opened. Rows come as Postgres names their columns; dates, and JSON of a
 * database handle, as texts. A JSON parameter has to go as text: `${text}::text::json`.
 */
export async function runSql<Row extends Record<string, unknown>>(session: Session, query: SQL): Promise<Row[]> {
	const run = async (): Promise<Iterable<unknown>> => {
		if ("execute" in session) return session.execute(query);
		const { sql, params } = dialect.sqlToQuery(query);
		return session.unsafe(sql, params as never[]);
	};
	// What a statement's rows hold is what its own text says: no driver knows more.
	return [...(await run())] as Row[];
}
