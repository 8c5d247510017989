import { chownSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { RunAs } from "./run-as.ts";

/** Seconds after which a write-ahead log that has not filled is archived all the same: what a lost disk can take. */
const ARCHIVE_TIMEOUT_S = 60;

/** Where the write-ahead log of an archive lies. */
export const walFolder = (archive: string): string => join(archive, "wal");

/** A path that a shell within another takes as one word. Throws for one that would need more than quotes. */
function plain(path: string): string {
	if (!/^[\w./@+ -]+$/.test(path))
		throw new Error(`the folder ${path} cannot be an archive: use letters, digits, spaces and ./@+-_ only`);
	return path;
}

/** The server's flags for keeping its write-ahead log in a folder, which is made where it is not there. A file is under its own name only once it is whole. */
export function archiveFlags(archive: string, { uid, gid }: RunAs): string[] {
	const wal = plain(walFolder(archive));
	mkdirSync(wal, { recursive: true, mode: 0o700 });
	// The server goes through the folder, and root reads everything.
	if (uid !== undefined && gid !== undefined) for (const folder of [archive, wal]) chownSync(folder, uid, gid);
	const command = `test ! -f "${wal}/%f" && cp %p "${wal}/%f.part" && mv "${wal}/%f.part" "${wal}/%f"`;
	return ["-c archive_mode=on", `-c archive_timeout=${ARCHIVE_TIMEOUT_S}`, `-c archive_command='${command}'`];
}
