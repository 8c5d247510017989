import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { backupRecipient } from "@harmattan/database/backup/recipient";
import { z } from "zod";

/** The checkout's root folder. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");

const schema = z.object({
	PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
	HARMATTAN_DATA_DIR: z.string().min(1).default(".harmattan"),
	DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
	HARMATTAN_BACKUP_RECIPIENT: backupRecipient.optional(),
	HARMATTAN_WAL_ARCHIVE: z.string().min(1).optional(),
	HARMATTAN_URL: z.url({ protocol: /^https?$/ }).optional(),
	HARMATTAN_DASHBOARD_COUNT: z.coerce.number().int().min(1).max(64).optional(),
});

/** The gateway, the worker and the database take a core; the rest draws pages. More than these gain little on one machine. */
const MAX_DASHBOARDS = 6;

/** What an operator sets for a command. */
export interface Settings {
	port: number;
	/** Folder of the embedded database and of uploads; absolute. */
	dataFolder: string;
	/** Address that people open the dashboard at, without a slash at its end. */
	address: string;
	/** Null: the embedded database is used. */
	databaseUrl: string | null;
	/** Whom backups are encrypted for; null: nobody. */
	backupRecipient: string | null;
	/** Folder that the embedded database's write-ahead log is archived to, absolute; null: nowhere. */
	walArchive: string | null;
	/** Processes that draw pages. */
	dashboards: number;
}

/** Reads the operator's settings; throws an Error that names the variable at fault. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
	// An operator's file leaves empty what it does not set.
	const parsed = schema.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== "")));
	if (!parsed.success) {
		throw new Error(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
	}
	const {
		PORT,
		HARMATTAN_DATA_DIR,
		DATABASE_URL,
		HARMATTAN_URL,
		HARMATTAN_BACKUP_RECIPIENT,
		HARMATTAN_WAL_ARCHIVE,
		HARMATTAN_DASHBOARD_COUNT,
	} = parsed.data;
	return {
		port: PORT,
		dataFolder: resolve(ROOT, HARMATTAN_DATA_DIR),
		address: (HARMATTAN_URL ?? `http://127.0.0.1:${PORT}`).replace(/\/$/, ""),
		databaseUrl: DATABASE_URL ?? null,
		backupRecipient: HARMATTAN_BACKUP_RECIPIENT ?? null,
		walArchive: HARMATTAN_WAL_ARCHIVE === undefined ? null : resolve(ROOT, HARMATTAN_WAL_ARCHIVE),
		dashboards: HARMATTAN_DASHBOARD_COUNT ?? Math.max(1, Math.min(availableParallelism() - 1, MAX_DASHBOARDS)),
	};
}
