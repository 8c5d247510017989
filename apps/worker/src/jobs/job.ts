import type { BackupBucket } from "@harmattan/database/backup/place";
import type { JobName, JobPayload } from "@harmattan/domain/imports/jobs";
import type { Logger } from "pino";
import type { Delivery } from "../alerts/deliver.ts";
import type { Webhook } from "../claims/tell-verdicts.ts";
import type { FetchContext } from "../import/fetch-feed.ts";
import type { StoredImportContext } from "../import/stored-import.ts";

/** What a job may use. */
export interface JobContext extends StoredImportContext, FetchContext {
	log: Logger;
	/** Where changes of verdicts are posted; null: nowhere. */
	webhook: Webhook | null;
	/** What alerts go out by. */
	delivery: Delivery;
	/** Address of the database, for what reads it through a connection of its own. */
	databaseUrl: string;
	/** Folder that backups are written to. */
	backups: string;
	/** Whom they are encrypted for; null: nobody. */
	backupRecipient: string | null;
	/** Where copies of them go; null: nowhere. */
	backupBucket: BackupBucket | null;
}

/** What a kind of job does. Its name says the shape of its payload; one that does not fit is not retried. */
export interface Job<Name extends JobName = JobName> {
	name: Name;
	run: (payload: JobPayload<Name>, context: JobContext) => Promise<void>;
}
