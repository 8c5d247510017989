import type { Logger } from "pino";
import type { z } from "zod";
import type { Webhook } from "../claims/tell-verdicts.ts";
import type { FetchContext } from "../import/fetch-feed.ts";
import type { StoredImportContext } from "../import/stored-import.ts";

/** What a job may use. */
export interface JobContext extends StoredImportContext, FetchContext {
	log: Logger;
	/** Where changes of verdicts are posted; null: nowhere. */
	webhook: Webhook | null;
	/** Address of the database, for what reads it through a connection of its own. */
	databaseUrl: string;
	/** Folder that backups are written to. */
	backups: string;
	/** Whom they are encrypted for; null: nobody. */
	backupRecipient: string | null;
}

/** One kind of job: its name, the shape of its payload, and what it does. A payload that does not fit is not retried. */
export interface Job<Payload> {
	name: string;
	payload: z.ZodType<Payload>;
	run: (payload: Payload, context: JobContext) => Promise<void>;
}
