import { execFile, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import getPort from "get-port";
import postgres from "postgres";
import { archiveFlags } from "./archive-flags.ts";
import { binariesFolder } from "./binaries.ts";
import { demoteOwnRole, ensureOwnRole, OWN_ROLE, SUPERUSER } from "./roles.ts";
import { type RunAs, serverUser } from "./run-as.ts";
import { secretFile } from "./secret-file.ts";

const run = promisify(execFile);
/** The loopback address only, where every user of the machine can knock: who comes in has a password. */
const SETTINGS = [
	"listen_addresses = '127.0.0.1'",
	"unix_socket_directories = ''",
	"max_connections = 60",
	"shared_buffers = '256MB'",
	"work_mem = '32MB'",
	"maintenance_work_mem = '128MB'",
	"max_wal_size = '2GB'",
	// A replica can be added without a restart (docs/operations/scaling.md).
	"wal_level = replica",
	"max_wal_senders = 10",
	"wal_keep_size = 256MB",
	"jit = off",
	"log_min_messages = fatal",
];

/** A running server. `stop` ends it, unless it already ran when it was opened and `keepIfAdopted` was set. */
export interface PostgresServer {
	/** Connection URL of the database `postgres` for the product's role, which may make databases and is no superuser. */
	adminUrl: string;
	/** The same for the superuser: for benches that change the server's settings. */
	superuserUrl: string;
	/** Connection URL of a database for the product's role. */
	url: (database: string) => string;
	adopted: boolean;
	/** False where it takes no connections, however that came. */
	alive: () => Promise<boolean>;
	stop: () => Promise<void>;
}

/** The files of a data folder's passwords, readable by anyone who starts the product and nobody else. */
interface Passwords {
	superuser: string;
	own: string;
}

/** How a server runs. */
export interface ServerOptions {
	durable: boolean;
	port?: number;
	archive?: string | null;
}

/** A data folder, and how the server's programs run on it. */
interface Cluster {
	folder: string;
	data: string;
	bin: string;
	as: RunAs;
}

/**
 * Starts the Postgres of a data folder on a free port, making the folder at first; or adopts the server that
 * still runs on it, as after a kill of the process that started it. A folder of an earlier version, whose server trusted every
 * user of the machine, gets passwords. Throws an Error that says what to do where the folder or the binaries cannot be
 * reached by the user that the server runs as.
 *
 * @param options `durable`: false for tests, which may lose data in a crash; `port`: default, a free one; `archive`: a folder that the write-ahead log is
 * copied to as it fills, null for none
 */
export async function openServer(folder: string, options: ServerOptions = { durable: true }): Promise<PostgresServer> {
	const cluster: Cluster = { folder, data: join(folder, "postgres"), bin: binariesFolder(), as: serverUser() };
	prepareFolders(cluster);
	const isNew = !existsSync(join(cluster.data, "PG_VERSION"));
	const trusted = !isNew && !existsSync(passwordFile(folder, "superuser"));
	if (trusted) await stopServer(cluster);
	const passwords = {
		superuser: secretFile(passwordFile(folder, trusted ? "new" : "superuser")),
		own: secretFile(passwordFile(folder, "own")),
	};
	if (isNew) await initialise(cluster, passwords);
	if (trusted) await closeOpenDoor(cluster, passwords);
	const running = await portOfRunning(cluster);
	const port = running ?? (await start(cluster, options));
	const url = (role: string, password: string, database: string) =>
		`postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
	const superuserUrl = url(SUPERUSER, passwords.superuser, "postgres");
	if (running === null) {
		await endOfRecovery(cluster, superuserUrl);
		await ensureOwnRole(superuserUrl, passwords.own);
	}
	return {
		adminUrl: url(OWN_ROLE, passwords.own, "postgres"),
		superuserUrl,
		url: (database) => url(OWN_ROLE, passwords.own, database),
		adopted: running !== null,
		alive: () => accepts(port),
		stop: () => stopServer(cluster),
	};
}

const passwordFile = (folder: string, of: keyof Passwords | "new"): string =>
	join(folder, { superuser: "database-superuser", own: "database-password", new: "database-superuser.new" }[of]);

async function stopServer({ bin, data, as }: Cluster): Promise<void> {
	await run(join(bin, "pg_ctl"), ["stop", "-D", data, "-m", "fast", "-w", "-t", "60"], { ...as, cwd: "/" }).catch(
		(error: unknown) => {
			if (existsSync(join(data, "postmaster.pid"))) throw error;
		},
	);
}

/** What lies in a data folder. One that holds anything else is somebody's own, and its rights are not ours to change: what we keep in it is closed by itself. */
const OWN_ENTRIES = [
	"postgres",
	"uploads",
	"backups",
	"secret",
	"database-password",
	"database-superuser",
	"database-superuser.new",
];

/** The folder is its user's alone; where root hands over to the server's user, that one may pass through it and not list it. */
function prepareFolders({ folder, data, bin, as }: Cluster): void {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	if (!existsSync(data)) mkdirSync(data, { mode: 0o700 });
	const isOurs = readdirSync(folder).every((name) => OWN_ENTRIES.includes(name));
	if (as.uid === undefined || as.gid === undefined) {
		if (isOurs) chmodSync(folder, 0o700);
		return;
	}
	if (isOurs) {
		chownSync(folder, 0, as.gid);
		chmodSync(folder, 0o710);
	}
	chownSync(data, as.uid, as.gid);
	if (spawnSync(join(bin, "postgres"), ["--version"], as).status !== 0) {
		throw new Error(
			`Postgres runs as the user “postgres”, who may not reach ${bin}. Move the checkout out of a folder that is closed to others, or set DATABASE_URL.`,
		);
	}
	if (spawnSync("test", ["-w", data], as).status !== 0) {
		throw new Error(
			`Postgres runs as the user “postgres”, who may not reach ${folder}. Set HARMATTAN_DATA_DIR to a folder whose parents are open to others, such as /var/lib/harmattan.`,
		);
	}
}

async function initialise({ folder, data, bin, as }: Cluster, { superuser }: Passwords): Promise<void> {
	const passed = join(folder, "initdb-password");
	writeFileSync(passed, superuser, { mode: 0o600 });
	if (as.uid !== undefined && as.gid !== undefined) chownSync(passed, as.uid, as.gid);
	const access = ["-U", SUPERUSER, "--auth=scram-sha-256", `--pwfile=${passed}`];
	const rest = ["--encoding=UTF8", "--locale=C", "--no-instructions"];
	try {
		await run(join(bin, "initdb"), ["-D", data, ...access, ...rest], { ...as, cwd: "/" });
	} finally {
		rmSync(passed, { force: true });
	}
}

/**
 * Gives passwords to a server that let everybody in. Meanwhile it listens on a socket in a folder that only its own user can
 * reach. The superuser's password is kept under its name only at the end: a start that is cut short begins anew.
 */
async function closeOpenDoor(cluster: Cluster, passwords: Passwords): Promise<void> {
	const { folder, data, bin, as } = cluster;
	const door = join(data, "door");
	mkdirSync(door, { recursive: true, mode: 0o700 });
	const hba = join(door, "hba.conf");
	writeFileSync(hba, "local all all trust\n");
	if (as.uid !== undefined && as.gid !== undefined) for (const path of [door, hba]) chownSync(path, as.uid, as.gid);
	const flags = `-c listen_addresses= -c unix_socket_directories=${door} -c hba_file=${hba} -c port=5432`;
	await run(join(bin, "pg_ctl"), ["start", "-D", data, "-w", "-t", "60", "-l", join(data, "server.log"), "-o", flags], {
		...as,
		cwd: "/",
	});
	try {
		await demoteOwnRole(
			(username, database) =>
				postgres({ path: join(door, ".s.PGSQL.5432"), username, database, max: 1, onnotice: () => {} }),
			passwords,
		);
	} finally {
		await stopServer(cluster);
	}
	const access = join(data, "pg_hba.conf");
	writeFileSync(access, readFileSync(access, "utf8").replaceAll(/\btrust\b/g, "scram-sha-256"));
	rmSync(door, { recursive: true });
	writeFileSync(passwordFile(folder, "superuser"), passwords.superuser, { mode: 0o600 });
	rmSync(passwordFile(folder, "new"));
}

async function portOfRunning({ bin, data, as }: Cluster): Promise<number | null> {
	const status = spawnSync(join(bin, "pg_ctl"), ["status", "-D", data], { ...as, cwd: "/" });
	if (status.status !== 0) return null;
	const [, , , port] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
	return Number(port);
}

/** True where something takes connections: a process id says less, since a dead one is kept until it is waited for. */
function accepts(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect({ host: "127.0.0.1", port });
		socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
		socket.once("connect", () => socket.end());
	});
}

const RECOVERY_MS = 600_000;

/** Waits until a server that plays a write-ahead log has played it. Throws where it ends before, with the server's own last words. */
async function endOfRecovery({ data }: Cluster, superuserUrl: string): Promise<void> {
	const deadline = Date.now() + RECOVERY_MS;
	const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
	try {
		for (;;) {
			const [state] = await sql<{ recovering: boolean }[]>`select pg_is_in_recovery() as recovering`;
			if (state?.recovering === false) return;
			if (Date.now() > deadline) throw new Error("the write-ahead log was not played within ten minutes");
			await new Promise((resolve) => setTimeout(resolve, 200));
		}
	} catch (cause) {
		throw new Error(`Postgres ended while it played the write-ahead log:\n${lastWords(data)}`, { cause });
	} finally {
		await sql.end({ timeout: 5 });
	}
}

/** The last lines of the server's log. */
function lastWords(data: string): string {
	const log = join(data, "server.log");
	return existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n").slice(-6).join("\n") : "";
}

async function start(
	{ bin, data, as }: Cluster,
	{ durable, port: wanted, archive = null }: ServerOptions,
): Promise<number> {
	const port = wanted ?? (await getPort());
	const settings = [
		...SETTINGS,
		`port = ${port}`,
		...(durable ? [] : ["fsync = off", "synchronous_commit = off", "full_page_writes = off"]),
	];
	const flags = [
		...settings.map((setting) => `-c ${setting.replaceAll(" ", "").replaceAll("'", "")}`),
		...(archive === null ? [] : archiveFlags(archive, as)),
	].join(" ");
	const log = join(data, "server.log");
	try {
		await run(join(bin, "pg_ctl"), ["start", "-D", data, "-w", "-t", "60", "-l", log, "-o", flags], {
			...as,
			cwd: "/",
		});
	} catch (cause) {
		throw new Error(`Postgres did not start on ${data}:\n${lastWords(data)}`, { cause });
	}
	return port;
}
