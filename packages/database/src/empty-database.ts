import postgres from "postgres";

/** Drops everything of this product from a database: its schema, its queue, its migration record. */
export async function emptyDatabase(url: string): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	try {
		await sql.begin(async (tx) => {
			await tx`drop schema if exists graphile_worker cascade`;
			await tx`drop schema if exists drizzle cascade`;
			await tx`drop schema public cascade`;
			await tx`create schema public`;
		});
	} finally {
		await sql.end({ timeout: 5 });
	}
}
