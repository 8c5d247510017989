import { z } from "zod";

const schema = z.object({
	/** Postgres 15 or newer. */
	DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
	/** Folder in which uploaded files lie, shared with the dashboard. */
	HARMATTAN_UPLOADS_DIR: z.string().min(1).default(".harmattan/uploads"),
	LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

/** What the worker reads of its environment, checked at start. */
export type WorkerEnvironment = z.infer<typeof schema>;

/** Reads the environment; throws an Error that names the variable at fault. */
export function readEnvironment(source: Record<string, string | undefined>): WorkerEnvironment {
	const parsed = schema.safeParse(source);
	if (parsed.success) return parsed.data;
	const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
	throw new Error(`the environment is not usable. ${faults.join("; ")}`);
}
