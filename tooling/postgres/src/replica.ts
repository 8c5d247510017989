import { execFile } from "node:child_process";
import { chownSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import getPort from "get-port";
import { closeCopy, copyRunning } from "./base-backup.ts";
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

/**
 * Starts a physical replica of a running primary, for tests: a base backup, then streaming replication.
 *
 * @param primaryFolder the data folder that the primary was opened on
 */
export async function startReplica(primary: PostgresServer, primaryFolder: string, folder: string): Promise<Replica> {
	const [bin, as, port] = [binariesFolder(), serverUser(), await getPort()];
	const data = join(folder, "postgres");
	await copyRunning(primary.superuserUrl, primaryFolder, data);
	writeFileSync(join(data, "standby.signal"), "");
	const { hostname, port: primaryPort, username, password } = new URL(primary.superuserUrl);
	writeFileSync(
		join(data, "postgresql.auto.conf"),
		`primary_conninfo = 'host=${hostname} port=${primaryPort} user=${username} password=${password}'\n`,
	);
	await closeCopy(data);
	if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
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
