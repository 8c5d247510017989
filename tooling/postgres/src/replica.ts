import { execFile } from "node:child_process";
import { chownSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import getPort from "get-port";
import postgres from "postgres";
import { binariesFolder } from "./binaries.ts";
import { serverUser } from "./run-as.ts";
import type { PostgresServer } from "./server.ts";

const run = promisify(execFile);

/** A server that streams what a primary writes. */
export interface Replica {
	/** Connection URL of a database for the product's role. */
	url: (database: string) => string;
	/** The same for the superuser. */
	superuserUrl: string;
	stop: () => Promise<void>;
}

/** What belongs to a running server, and is not its data. */
const OF_THE_PROCESS = /(postmaster\.(pid|opts)|server\.log|pg_wal\/[^/]+|pg_replslot\/.+|pg_stat_tmp\/.+)$/;

/**
 * Starts a physical replica of a running primary, for tests: a base backup (taken with the primary's own functions, since our
 * binaries have no pg_basebackup), then streaming replication.
 *
 * @param primaryFolder the data folder that the primary was opened on
 */
export async function startReplica(primary: PostgresServer, primaryFolder: string, folder: string): Promise<Replica> {
	const [bin, as, port] = [binariesFolder(), serverUser(), await getPort()];
	const data = join(folder, "postgres");
	const sql = postgres(primary.superuserUrl, { max: 1, onnotice: () => {} });
	await sql`select pg_backup_start('replica', true)`;
	mkdirSync(folder, { recursive: true, mode: 0o755 });
	cpSync(join(primaryFolder, "postgres"), data, {
		recursive: true,
		filter: (path) => !OF_THE_PROCESS.test(path),
	});
	const [stopped] = await sql<{ labelfile: string }[]>`select labelfile from pg_backup_stop()`;
	await sql.end();
	writeFileSync(join(data, "backup_label"), stopped?.labelfile ?? "");
	writeFileSync(join(data, "standby.signal"), "");
	const { hostname, port: primaryPort, username, password } = new URL(primary.superuserUrl);
	writeFileSync(
		join(data, "postgresql.auto.conf"),
		`primary_conninfo = 'host=${hostname} port=${primaryPort} user=${username} password=${password}'\n`,
	);
	await run("chmod", ["-R", "u=rwX,go=", data]);
	if (as.uid !== undefined && as.gid !== undefined) {
		await run("chown", ["-R", `${as.uid}:${as.gid}`, data]);
		chownSync(folder, as.uid, as.gid);
	}
	const flags = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60 -c fsync=off`;
	const log = join(data, "server.log");
	await run(join(bin, "pg_ctl"), ["start", "-D", data, "-w", "-t", "60", "-l", log, "-o", flags], { ...as, cwd: "/" });
	const at = (url: string) => {
		const here = new URL(url);
		here.port = String(port);
		return here.href;
	};
	return {
		url: (database) => at(primary.url(database)),
		superuserUrl: at(primary.superuserUrl),
		stop: async () => {
			await run(join(bin, "pg_ctl"), ["stop", "-D", data, "-m", "immediate", "-w"], { ...as, cwd: "/" });
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
