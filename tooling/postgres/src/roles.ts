import postgres, { type Sql } from "postgres";

/** The server's superuser: for making roles, and for benches that change the server. Nothing of the product signs in as it. */
export const SUPERUSER = "postgres";
/** The product's role: it makes and owns its databases, and has no say over the server or the files of its machine. */
export const OWN_ROLE = "harmattan";

/** Makes the product's role, or sets its password anew. */
export async function ensureOwnRole(superuserUrl: string, password: string): Promise<void> {
	const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
	try {
		await ownRole(sql, password);
	} finally {
		await sql.end({ timeout: 5 });
	}
}

async function ownRole(sql: Sql, password: string): Promise<void> {
	const [found] = await sql`select 1 from pg_roles where rolname = ${OWN_ROLE}`;
	const verb = found ? "alter" : "create";
	await sql.unsafe(`${verb} role ${OWN_ROLE} with login createdb nosuperuser password ${quoted(password)}`);
}

/** Passwords are our own base64url: nothing in them needs more than quotes. */
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * Takes the superuser's rights from the role of a server of an earlier version, where the product's role was the first
 * of the server, which can neither lose them nor give its objects away as a whole: it is renamed, and each object of each
 * database is given to a new role of the old name. Cut short, it can be run again.
 *
 * @param connect opens a database as a role, over a door that only the caller can use
 */
export async function demoteOwnRole(
	connect: (role: string, database: string) => Sql,
	passwords: { superuser: string; own: string },
): Promise<void> {
	await renameFirstRole(connect);
	const sql = connect(SUPERUSER, "postgres");
	await sql.unsafe(`alter role ${SUPERUSER} with password ${quoted(passwords.superuser)}`);
	await ownRole(sql, passwords.own);
	const databases = await sql<{ datname: string }[]>`
		select datname from pg_database where datallowconn and datname not in ('postgres', 'template1')`;
	for (const { datname } of databases) {
		await sql`alter database ${sql(datname)} owner to ${sql(OWN_ROLE)}`;
		const inside = connect(SUPERUSER, datname);
		await inside.unsafe(GIVE_AWAY);
		await inside.end();
	}
	await sql.end();
}

/** Nobody can rename the role that they are signed in as: a helper does, unless an earlier try got so far. */
async function renameFirstRole(connect: (role: string, database: string) => Sql): Promise<void> {
	const HELPER = "harmattan_upgrade";
	const requested = connect(OWN_ROLE, "postgres");
	const [first] = await requested<{ rolname: string }[]>`select rolname from pg_roles where oid = 10`.catch(() => []);
	if (first?.rolname === OWN_ROLE) {
		await requested.unsafe(`drop role if exists ${HELPER}`);
		await requested.unsafe(`create role ${HELPER} with login superuser`);
	}
	await requested.end();
	if (first?.rolname === OWN_ROLE) {
		const helper = connect(HELPER, "postgres");
		await helper.unsafe(`alter role ${OWN_ROLE} rename to ${SUPERUSER}`);
		await helper.end();
	}
	const last = connect(SUPERUSER, "postgres");
	await last.unsafe(`drop role if exists ${HELPER}`);
	await last.end();
}

/** Gives every object that people made in a database to the product's role. */
const GIVE_AWAY = `do $$
declare
	one record;
begin
	for one in select nspname from pg_namespace
		where nspowner = 10 and nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
	loop
		execute format('alter schema %I owner to ${OWN_ROLE}', one.nspname);
	end loop;
	for one in select n.nspname, c.relname, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relowner = 10 and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
			and c.relkind in ('r', 'p', 'v', 'm', 'S')
			and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i') and c.relkind = 'S')
	loop
		execute format('alter %s %I.%I owner to ${OWN_ROLE}',
			case one.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end,
			one.nspname, one.relname);
	end loop;
	for one in select n.nspname, p.proname, pg_get_function_identity_arguments(p.oid) as arguments from pg_proc p join pg_namespace n on n.oid = p.pronamespace
		where p.proowner = 10 and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
	loop
		execute format('alter routine %I.%I(%s) owner to ${OWN_ROLE}', one.nspname, one.proname, one.arguments);
	end loop;
	for one in select n.nspname, t.typname from pg_type t join pg_namespace n on n.oid = t.typnamespace
		where t.typowner = 10 and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and t.typtype in ('e', 'd', 'r')
			and t.typelem = 0
	loop
		execute format('alter type %I.%I owner to ${OWN_ROLE}', one.nspname, one.typname);
	end loop;
	for one in select n.nspname, t.typname from pg_type t join pg_namespace n on n.oid = t.typnamespace join pg_class c on c.oid = t.typrelid
		where t.typowner = 10 and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and t.typtype = 'c' and c.relkind = 'c'
	loop
		execute format('alter type %I.%I owner to ${OWN_ROLE}', one.nspname, one.typname);
	end loop;
end $$`;
