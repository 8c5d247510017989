import { execFile, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import getPort from "get-port";
import { binariesFolder } from "./binaries.ts";
import { type RunAs, serverUser } from "./run-as.ts";

const run = promisify(execFile);
/** Local trust only: the server listens on the loopback address and its socket is off. */
const SETTINGS = [
	"listen_addresses = '127.0.0.1'",
	"unix_socket_directories = ''",
	"max_connections = 60",
	"shared_buffers = '256MB'",
	"work_mem = '32MB'",
	"maintenance_work_mem = '128MB'",
	"max_wal_size = '2GB'",
	// No replicas: what a transaction writes into a table of its own making then goes to disk once and not twice.
	"wal_level = minimal",
	"max_wal_senders = 0",
	"jit = off",
	"log_min_messages = fatal",
];

/** A running server. `stop` ends it, unless it already ran when it was opened and `keepIfAdopted` was set. */
export interface PostgresServer {
	/** Connection URL of the `harmattan` database's server, database `postgres`. */
	adminUrl: string;
	url: (database: string) => string;
	adopted: boolean;
	/** False where it takes no connections, however that came. */
	alive: () => Promise<boolean>;
	stop: () => Promise<void>;
}

/**
 * Starts the Postgres of a data folder on a free port, making the folder at first; or adopts the server that
 * still runs on it, as after a kill of whoever started it. Throws an Error that says what to do where the
 * folder or the binaries can not be reached by the user that the server runs as.
 *
 * @param options `durable`: false for tests, which may lose data in a crash; `port`: default, a free one
 */
export async function openServer(
	folder: string,
	options: { durable: boolean; port?: number } = { durable: true },
): Promise<PostgresServer> {
	const bin = binariesFolder();
	const as = serverUser();
	const data = join(folder, "postgres");
	prepareFolders(folder, data, bin, as);
	if (!existsSync(join(data, "PG_VERSION"))) await initialise(bin, data, as);
	const running = await portOfRunning(bin, data, as);
	const port = running ?? (await start(bin, data, as, options));
	const url = (database: string) => `postgres://harmattan@127.0.0.1:${port}/${database}`;
	return {
		adminUrl: url("postgres"),
		url,
		adopted: running !== null,
		alive: () => accepts(port),
		stop: async () => {
			await run(join(bin, "pg_ctl"), ["stop", "-D", data, "-m", "fast", "-w", "-t", "60"], as).catch(
				(error: unknown) => {
					if (existsSync(join(data, "postmaster.pid"))) throw error;
				},
			);
		},
	};
}

function prepareFolders(folder: string, data: string, bin: string, as: RunAs): void {
	mkdirSync(folder, { recursive: true });
	if (!existsSync(data)) mkdirSync(data, { mode: 0o700 });
	if (as.uid === undefined || as.gid === undefined) return;
	chownSync(data, as.uid, as.gid);
	if (spawnSync(join(bin, "postgres"), ["--version"], as).status !== 0) {
		throw new Error(
			`Postgres runs as the user “postgres”, who may not reach ${bin}. Move the checkout out of a folder that is closed to others, or set DATABASE_URL.`,
		);
	}
	if (spawnSync("test", ["-w", data], as).status !== 0) {
		throw new Error(
			`Postgres runs as the user “postgres”, who may not reach ${folder}. Set HARMATTAN_DATA_DIR to a folder that is open to others, such as /var/lib/harmattan.`,
		);
	}
}

async function initialise(bin: string, data: string, as: RunAs): Promise<void> {
	const args = ["-D", data, "-U", "harmattan", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-instructions"];
	await run(join(bin, "initdb"), args, { ...as, cwd: "/" });
}

async function portOfRunning(bin: string, data: string, as: RunAs): Promise<number | null> {
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

async function start(
	bin: string,
	data: string,
	as: RunAs,
	{ durable, port: wanted }: { durable: boolean; port?: number },
): Promise<number> {
	const port = wanted ?? (await getPort());
	const settings = [
		...SETTINGS,
		`port = ${port}`,
		...(durable ? [] : ["fsync = off", "synchronous_commit = off", "full_page_writes = off"]),
	];
	const flags = settings.map((setting) => `-c ${setting.replaceAll(" ", "").replaceAll("'", "")}`).join(" ");
	const log = join(data, "server.log");
	try {
		await run(join(bin, "pg_ctl"), ["start", "-D", data, "-w", "-t", "60", "-l", log, "-o", flags], {
			...as,
			cwd: "/",
		});
	} catch (cause) {
		const tail = existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(-6).join("\n") : "";
		throw new Error(`Postgres did not start on ${data}:\n${tail}`, { cause });
	}
	return port;
}
