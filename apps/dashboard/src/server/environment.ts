import { z } from "zod";

const schema = z.object({
	DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
	HARMATTAN_COMMIT: z.string().nullable().default(null),
});

/** What the dashboard reads of its environment; throws an Error that names the variable at fault. */
export function readEnvironment() {
	// biome-ignore lint/style/noProcessEnv: the one place that reads it
	return schema.parse(process.env);
}
