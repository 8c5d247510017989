import type { BackupBucket } from "@harmattan/database/backup/place";
import { backupRecipient } from "@harmattan/database/backup/recipient";
import { z } from "zod";

const schema = z.object({
	/** Postgres 15 or newer. */
	DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
	/** Folder in which uploaded files lie, shared with the dashboard. */
	HARMATTAN_UPLOADS_DIR: z.string().min(1).default(".harmattan/uploads"),
	/** Folder that backups by the button are written to, shared with the dashboard. */
	HARMATTAN_BACKUPS_DIR: z.string().min(1).default(".harmattan/backups"),
	/** Whom backups by the button are encrypted for: a recipient of age; left out: nobody. */
	HARMATTAN_BACKUP_RECIPIENT: backupRecipient.optional(),
	/** A bucket that copies of backups go to, with the folder in it, such as https://s3.example.org/backups/harmattan; left out: none. */
	HARMATTAN_BACKUP_S3_URL: z.url({ protocol: /^https?$/ }).optional(),
	HARMATTAN_BACKUP_S3_REGION: z.string().min(1).default("us-east-1"),
	HARMATTAN_BACKUP_S3_KEY: z.string().min(1).optional(),
	HARMATTAN_BACKUP_S3_SECRET: z.string().min(1).optional(),
	/** Where UCDP publishes. An address that the operator sets may lie in the operator's own network. */
	HARMATTAN_UCDP_SITE: z.url().optional(),
	HARMATTAN_UCDP_API: z.url().default("https://ucdpapi.pcr.uu.se/api"),
	/** Token of UCDP's API, which it gives on request; without one, files are fetched. */
	HARMATTAN_UCDP_TOKEN: z.string().min(1).optional(),
	HARMATTAN_ACLED_SITE: z.url().optional(),
	HARMATTAN_ACLED_EMAIL: z.string().min(1).optional(),
	HARMATTAN_ACLED_PASSWORD: z.string().min(1).optional(),
	/** Where changes of claims' verdicts are posted; left out: nowhere. */
	HARMATTAN_CLAIMS_WEBHOOK: z.url({ protocol: /^https?$/ }).optional(),
	/** Signs what is posted there. */
	HARMATTAN_CLAIMS_WEBHOOK_SECRET: z.string().min(16).optional(),
	/** Where people open the dashboard: what links of emails and webhooks begin with. */
	HARMATTAN_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
	/** The mail server that alerts go out by, such as smtps://user:password@mail.example.org; left out: no email is sent. */
	HARMATTAN_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
	/** Who emails are from, such as Harmattan <alerts@example.org>. */
	HARMATTAN_MAIL_FROM: z.string().min(3).optional(),
	/** Hosts that webhooks may reach inside the operator's own network, such as `chat.internal 10.0.0.5:8080`. */
	HARMATTAN_WEBHOOK_HOSTS: z
		.string()
		.default("")
		.transform((text) => text.split(/[\s,]+/).filter(Boolean)),
	LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

/** What the worker reads of its environment, checked at start. */
export type WorkerEnvironment = z.infer<typeof schema>;

/** The bucket that the environment names; null where it names none. Throws an Error where its keys are missing. */
export function bucketOf(environment: WorkerEnvironment): BackupBucket | null {
	const {
		HARMATTAN_BACKUP_S3_URL: url,
		HARMATTAN_BACKUP_S3_REGION: region,
		HARMATTAN_BACKUP_S3_KEY: accessKeyId,
		HARMATTAN_BACKUP_S3_SECRET: secretAccessKey,
	} = environment;
	if (url === undefined) return null;
	if (accessKeyId === undefined || secretAccessKey === undefined)
		throw new Error(
			"HARMATTAN_BACKUP_S3_URL is set, and HARMATTAN_BACKUP_S3_KEY or HARMATTAN_BACKUP_S3_SECRET is not. Set both.",
		);
	return { url, region, accessKeyId, secretAccessKey };
}

/** Reads the environment; throws an Error that names the variable at fault. */
export function readEnvironment(source: Record<string, string | undefined>): WorkerEnvironment {
	const parsed = schema.safeParse(source);
	if (parsed.success) return parsed.data;
	const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
	throw new Error(`the environment is not usable. ${faults.join("; ")}`);
}
