import {
	copyFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { walFolder } from "./archive-flags.ts";
import { closeCopy, copyRunning } from "./base-backup.ts";
import { openServer, type PostgresServer } from "./server.ts";

/** What of a data folder a copy of it needs besides the database, where it is there. */
const BESIDE = ["secret", "database-password", "database-superuser"];
const BASE = /^base-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2})Z$/;
/** Copies that are kept. The log is kept from the oldest of them on. */
const KEPT = 2;

/** A copy of the database that the write-ahead log of an archive is played over. */
export interface BaseCopy {
	folder: string;
	/** When it was whole: a state from then on can be recovered. */
	at: Date;
}

/** The copies of an archive, the oldest first. */
export function basesOf(archive: string): BaseCopy[] {
	if (!existsSync(archive)) return [];
	return readdirSync(archive)
		.flatMap((name) => {
			const [, text] = BASE.exec(name) ?? [];
			if (text === undefined) return [];
			const [day = "", time = ""] = text.split("T");
			return [{ folder: join(archive, name), at: new Date(`${day}T${time.replaceAll("-", ":")}Z`) }];
		})
		.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/**
 * Copies a running server into an archive, and takes out what is older than the copies that are kept.
 *
 * @param folder the data folder that the server was opened on
 */
export async function addBase(
	server: PostgresServer,
	folder: string,
	archive: string,
	now: () => Date,
): Promise<BaseCopy> {
	const begun = join(archive, "base.part");
	rmSync(begun, { recursive: true, force: true });
	mkdirSync(begun, { recursive: true, mode: 0o700 });
	await copyRunning(server.superuserUrl, folder, join(begun, "postgres"));
	for (const name of BESIDE) if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(begun, name));
	// A whole second later: an instant that is named after it lies behind the copy.
	const at = new Date(Math.ceil(now().getTime() / 1000) * 1000);
	const base = { folder: join(archive, `base-${at.toISOString().slice(0, 19).replaceAll(":", "-")}Z`), at };
	renameSync(begun, base.folder);
	prune(archive);
	return base;
}

/** Removes copies beyond those that are kept, and the log of before the oldest of these. */
function prune(archive: string): void {
	const bases = basesOf(archive);
	for (const { folder } of bases.slice(0, -KEPT)) rmSync(folder, { recursive: true });
	const oldest = bases.at(-KEPT) ?? bases[0];
	const label = oldest && readFileSync(join(oldest.folder, "postgres", "backup_label"), "utf8");
	const first = /^START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/m.exec(label ?? "")?.[1];
	if (first === undefined) return;
	for (const name of readdirSync(walFolder(archive)))
		if (/^[0-9A-F]{24}$/.test(name) && name.slice(8) < first.slice(8)) rmSync(join(walFolder(archive), name));
}

/**
 * Makes a data folder that holds an archive's database as it stood at an instant: the newest copy of before it, with the log played up to it. Throws an Error
 * for an instant of before the first copy or after the end of the log, and for a folder that holds something.
 *
 * @param instant null: the end of the log
 */
export async function recoverTo(archive: string, folder: string, instant: Date | null): Promise<BaseCopy> {
	if (existsSync(folder) && readdirSync(folder).length > 0)
		throw new Error(`${folder} holds something. Name a folder that is empty or not there yet.`);
	const bases = basesOf(archive);
	const base = bases.findLast(({ at }) => instant === null || at <= instant);
	if (base === undefined) {
		const [oldest] = bases;
		throw new Error(
			oldest === undefined
				? `${archive} holds no copy of a database`
				: `the oldest copy is of ${oldest.at.toISOString()}: name that instant or a later one`,
		);
	}
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const data = join(folder, "postgres");
	cpSync(join(base.folder, "postgres"), data, { recursive: true });
	for (const name of BESIDE)
		if (existsSync(join(base.folder, name))) copyFileSync(join(base.folder, name), join(folder, name));
	const settings = join(data, "postgresql.auto.conf");
	const before = readFileSync(settings, "utf8");
	const target =
		instant === null ? "" : `recovery_target_time = '${instant.toISOString().replace("T", " ").replace("Z", "+00")}'\n`;
	writeFileSync(
		settings,
		`${before}restore_command = 'cp "${walFolder(archive)}/%f" "%p"'\n${target}recovery_target_action = 'promote'\n`,
	);
	writeFileSync(join(data, "recovery.signal"), "");
	await closeCopy(data);
	const server = await openServer(folder).catch((cause: unknown) => {
		if (!(cause instanceof Error) || !cause.message.includes("before configured recovery target")) throw cause;
		rmSync(folder, { recursive: true });
		throw new Error(
			`the archived log ends before ${instant?.toISOString()}: nothing was written later, or it is not archived yet. Leave the instant out for the newest state, or name an earlier one`,
			{ cause },
		);
	});
	await server.stop();
	writeFileSync(settings, before);
	await closeCopy(data);
	return base;
}
