import postgres from "postgres";

/** Makes a database on a server where it is missing; `template` copies another one. */
export async function ensureDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
	const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
	try {
		const [found] = await sql`select 1 from pg_database where datname = ${name}`;
		if (!found) await sql`create database ${sql(name)} ${template ? sql`template ${sql(template)}` : sql``}`;
	} finally {
		await sql.end({ timeout: 5 });
	}
}
