import { z } from "zod";

const list = z
	.string()
	.default("")
	.transform((text) => text.split(/[\s,]+/).filter(Boolean));

const schema = z.object({
	DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
	/** A physical replica of that database, which readers' questions go to. */
	DATABASE_REPLICA_URL: z.preprocess((text) => text || null, z.url({ protocol: /^postgres(ql)?$/ }).nullable()),
	/** Signs session cookies. */
	HARMATTAN_SECRET: z.string().min(32, "must have at least 32 characters"),
	/** Address that people open the dashboard at; https makes cookies be sent over HTTPS only. */
	HARMATTAN_URL: z.url({ protocol: /^https?$/ }),
	/** Folder in which uploaded files lie, shared with the worker. */
	HARMATTAN_UPLOADS_DIR: z.string().min(1),
	/** Folder that the worker writes backups to. */
	HARMATTAN_BACKUPS_DIR: z.string().min(1),
	/** Address of a MapLibre style that readers may put under the map. */
	HARMATTAN_MAP_STYLE: z.preprocess((text) => text || null, z.url({ protocol: /^https?$/ }).nullable()),
	/** Origins of the style's tiles, signs and letters besides its own, with spaces between. */
	HARMATTAN_MAP_ORIGINS: list.pipe(z.array(z.url({ protocol: /^https?$/ }))),
	HARMATTAN_COMMIT: z.string().nullable().default(null),
});

/** What the dashboard reads of its environment; throws an Error that names the variable at fault. */
export function readEnvironment() {
	// biome-ignore lint/style/noProcessEnv: the one place that reads it
	return schema.parse(process.env);
}
