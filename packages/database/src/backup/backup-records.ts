import type { JobName } from "@harmattan/domain/imports/jobs";
import { desc, eq, sql } from "drizzle-orm";
import { type Actor, recordAudit } from "../changes/audited.ts";
import type { Database } from "../client.ts";
import { enqueue } from "../enqueue.ts";
import { backups } from "../schema/backups.ts";

/** A backup as pages list it. */
export interface BackupRecord {
	id: number;
	/** ISO instant. */
	finishedAt: string;
	file: string;
	bytes: number | null;
	rows: number | null;
	error: string | null;
	requestedBy: string;
	/** When it was restored in a trial, with equal figures, ISO; null where it was not, with the reason where that failed. */
	drilledAt: string | null;
	drillError: string | null;
	/** When a copy was put into the bucket, ISO; null where none was, with the reason where that failed. */
	placedAt: string | null;
	placeError: string | null;
}

/** Notes that a backup was written, or why it was not. */
export async function noteBackup(db: Database, backup: Omit<typeof backups.$inferInsert, "id">): Promise<void> {
	await db.insert(backups).values(backup);
}

/** Asks the worker to write a backup. One that is requested while another waits is the same one. */
export async function askForBackup(db: Database, actor: NonNullable<Actor>, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		await enqueue(tx, "write-backup", { requestedBy: actor.name });
		await recordAudit(tx, actor, now, {
			action: "ask for a backup",
			entity: "installation",
			entityId: "installation",
			before: null,
			after: null,
		});
	});
}

/** The newest backups, and whether one is under way. */
export async function listBackups(
	db: Database,
	limit: number,
): Promise<{ underWay: boolean; backups: BackupRecord[] }> {
	const [job] = await db.execute<{ due: number }>(
		sql`select count(*)::int as due from graphile_worker.jobs where task_identifier = ${"write-backup" satisfies JobName} and attempts < max_attempts`,
	);
	const rows = await db.select().from(backups).orderBy(desc(backups.id)).limit(limit);
	return {
		underWay: (job?.due ?? 0) > 0,
		backups: rows.map(({ startedAt: _started, finishedAt, drilledAt, placedAt, ...row }) => ({
			...row,
			drilledAt: drilledAt?.toISOString() ?? null,
			placedAt: placedAt?.toISOString() ?? null,
			finishedAt: finishedAt.toISOString(),
		})),
	};
}

/** The name of a backup's file in the folder of backups; null where there is no such backup. */
export async function backupFile(db: Database, id: number): Promise<string | null> {
	const [found] = await db.select({ file: backups.file, error: backups.error }).from(backups).where(eq(backups.id, id));
	return found && found.error === null ? found.file : null;
}
