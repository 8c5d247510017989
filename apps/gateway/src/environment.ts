import { z } from "zod";

const list = z
	.string()
	.default("")
	.transform((text) => text.split(/[\s,]+/).filter(Boolean));
const MEGABYTE = 1_048_576;

const schema = z.object({
	DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
	/** Address that people open the product at. */
	HARMATTAN_URL: z.url({ protocol: /^https?$/ }),
	/** Where the dashboards listen that draw pages, with spaces between. */
	HARMATTAN_DASHBOARDS: list.pipe(z.array(z.url({ protocol: /^http$/ })).min(1, "names no dashboard")),
	/** Names besides that of HARMATTAN_URL that the product goes by. */
	HARMATTAN_HOSTS: list.pipe(z.array(z.string().regex(/^[\w.-]+$/, "must be a name such as monitor.example.org"))),
	/** Proxies whose word on where a request comes from is believed: addresses, networks, or `loopback`, `linklocal`, `uniquelocal`. */
	HARMATTAN_TRUSTED_PROXIES: list,
	/** Memory for kept answers, in megabytes; 0: every request is passed on. */
	HARMATTAN_CACHE_MB: z.coerce
		.number()
		.min(0)
		.default(256)
		.transform((megabytes) => megabytes * MEGABYTE),
	/** What a reader of /metrics sends as a bearer token; left out: /metrics answers this machine only. */
	HARMATTAN_METRICS_TOKEN: z.string().min(16).optional(),
	/** Where faults in security are reported to: `mailto:` or a page. */
	HARMATTAN_SECURITY_CONTACT: z.url({ protocol: /^(mailto|https)$/ }).optional(),
	HARMATTAN_COMMIT: z.string().nullable().default(null),
	/** In development, pages reload themselves over a socket that is passed on. */
	NODE_ENV: z.string().default("production"),
	PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
	HOSTNAME: z.string().default("127.0.0.1"),
	LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

/** What the gateway reads of its environment; throws an Error that names the variable at fault. */
export function readEnvironment(source: Record<string, string | undefined>): z.infer<typeof schema> {
	// An operator's file leaves empty what it does not set.
	const { success, data, error } = schema.safeParse(
		Object.fromEntries(Object.entries(source).filter(([, value]) => value !== "")),
	);
	if (success) return data;
	throw new Error(z.prettifyError(error));
}
