import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { askForCheck, askForCommit, recordUpload } from "@harmattan/database/changes/imports";
import { type Connection, openConnection } from "@harmattan/database/client";
import { ensureDatabase } from "@harmattan/database/ensure-database";
import { migrateDatabase } from "@harmattan/database/migrate";
import { loadReference } from "@harmattan/database/reference/load-reference";
import { openServer, type PostgresServer } from "@harmattan/postgres/server";
import { runMigrations } from "graphile-worker";

const WORKER = fileURLToPath(new URL("../main.ts", import.meta.url));
const NAME = "torture";
/** An import that has not ended by then is lost. */
const PATIENCE_MS = 90_000;

/** An installation of a trial's own: a Postgres that can be killed, workers that can be killed, a folder of uploads. */
export class Installation {
	readonly folder: string;
	readonly uploads: string;
	#server: PostgresServer;
	readonly #port: number;
	connection: Connection;
	readonly workers: ChildProcess[] = [];
	#closing = false;
	#files = 0;

	private constructor(folder: string, server: PostgresServer) {
		this.folder = folder;
		this.uploads = join(folder, "uploads");
		this.#server = server;
		this.#port = Number(new URL(server.adminUrl).port);
		this.connection = openConnection(server.url(NAME), { max: 4 });
	}

	static async open(): Promise<Installation> {
		const folder = await mkdtemp(join(tmpdir(), "harmattan-torture-"));
		await chmod(folder, 0o755);
		const server = await openServer(folder);
		await ensureDatabase(server.adminUrl, NAME);
		await migrateDatabase(server.url(NAME));
		await runMigrations({ connectionString: server.url(NAME) });
		const installation = new Installation(folder, server);
		await mkdir(installation.uploads);
		await loadReference(installation.connection.db, new Date());
		return installation;
	}

	/** Starts a worker; one that is killed or dies is started again, as a supervisor does. */
	startWorker(): void {
		const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", WORKER], {
			stdio: "ignore",
			env: {
				// biome-ignore lint/style/noProcessEnv: a child inherits the environment of the trials
				...process.env,
				DATABASE_URL: this.#server.url(NAME),
				HARMATTAN_UPLOADS_DIR: this.uploads,
				LOG_LEVEL: "error",
			},
		});
		this.workers.push(child);
		child.once("exit", () => {
			this.workers.splice(this.workers.indexOf(child), 1);
			if (!this.#closing) this.startWorker();
		});
	}

	/** Kills a worker as the kernel does when memory runs out. */
	killWorker(): void {
		this.workers[0]?.kill("SIGKILL");
	}

	/** Kills the whole database server and starts it again, after a pause, on the same port. */
	async killPostgres(pauseMs = 0): Promise<void> {
		const pidFile = join(this.folder, "postgres", "postmaster.pid");
		const [pid] = (await readFile(pidFile, "utf8")).split("\n");
		process.kill(Number(pid), "SIGKILL");
		await gone(Number(pid));
		await sleep(pauseMs);
		for (let attempt = 0; ; attempt++) {
			try {
				this.#server = await openServer(this.folder, { durable: true, port: this.#port });
				return;
			} catch (error) {
				if (attempt > 60) throw error;
				await sleep(250);
			}
		}
	}

	/** Kills one backend that works on an import, if any does: the server restarts all its sessions. */
	async killBackend(): Promise<void> {
		const [found] = await this.connection.sql<{ pid: number }[]>`
			select pid from pg_stat_activity where datname = ${NAME} and state <> 'idle' and pid <> pg_backend_pid() and query like '%staging%' limit 1`;
		if (found) process.kill(found.pid, "SIGKILL");
	}

	/** Stores a file as an upload does, without asking for its check. */
	async upload(content: string | Buffer, name: string): Promise<number> {
		const storageKey = `file-${++this.#files}`;
		await writeFile(join(this.uploads, storageKey), content);
		const bytes = Buffer.byteLength(content);
		return recordUpload(this.connection.db, null, { fileName: name, storageKey, bytes, now: new Date() });
	}

	/** Asks for the check of an uploaded file. */
	async check(id: number, release: string): Promise<void> {
		await this.when(id, (state) => state.preview || state.status === "failed");
		const choices = {
			datasetId: "ucdp-ged",
			newDataset: null,
			scope: null,
			release,
			mapping: null,
			mappingName: null,
			snapshot: null,
			coverage: [],
			dateOrder: null,
		};
		await askForCheck(this.connection.db, null, id, choices, new Date());
	}

	/** Says yes to a checked import. */
	async commit(id: number): Promise<void> {
		await askForCommit(this.connection.db, null, id, new Date());
	}

	/** Waits until an import's record is as wished; throws where it never is. The database may be away meanwhile. */
	async when(id: number, wished: (state: { status: string; preview: boolean }) => boolean): Promise<string> {
		const deadline = Date.now() + PATIENCE_MS;
		let last = "unknown";
		while (Date.now() < deadline) {
			try {
				const [state] = await this.connection.sql<{ status: string; preview: boolean }[]>`
					select status, preview is not null as preview from imports where id = ${id}`;
				if (state && wished(state)) return state.status;
				last = state?.status ?? "gone";
			} catch {
				last = "the database is away";
			}
			await sleep(40);
		}
		throw new Error(`import ${id} has not ended: ${last}`);
	}

	async close(): Promise<void> {
		this.#closing = true;
		for (const worker of [...this.workers]) {
			worker.kill("SIGKILL");
			if (worker.exitCode === null && worker.signalCode === null) await once(worker, "exit");
		}
		await this.connection.close();
		await this.#server.stop();
		await rm(this.folder, { recursive: true, force: true });
	}
}

/** Waits until a killed process is no more. */
async function gone(pid: number): Promise<void> {
	for (let attempt = 0; attempt < 100; attempt++) {
		try {
			process.kill(pid, 0);
		} catch {
			return;
		}
		await sleep(20);
	}
}

/** Waits; only trials do, which are about time. */
export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
