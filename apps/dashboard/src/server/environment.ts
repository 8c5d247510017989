import type { SingleSignOn } from "@harmattan/api/auth/single-sign-on";
import { z } from "zod";

const list = z
	.string()
	.default("")
	.transform((text) => text.split(/[\s,]+/).filter(Boolean));

const yes = z.preprocess((text) => text || "false", z.stringbool());

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
	/** A service of OpenID Connect by which people sign in: where it describes itself. */
	HARMATTAN_OIDC_ISSUER: z.preprocess((text) => text || null, z.url({ protocol: /^https?$/ }).nullable()),
	HARMATTAN_OIDC_CLIENT_ID: z.string().default(""),
	HARMATTAN_OIDC_CLIENT_SECRET: z.string().default(""),
	/** What its button says; left out: its host. */
	HARMATTAN_OIDC_NAME: z.string().max(60).default(""),
	/** `true` where its addresses are right though it does not say that it has checked them. */
	HARMATTAN_OIDC_TRUST_EMAILS: yes,
	/** `true` where everybody whom it vouches for may join, as a reader. */
	HARMATTAN_OIDC_OPEN: yes,
	HARMATTAN_COMMIT: z.string().nullable().default(null),
});

/** The service by which people sign in, as the environment names it; null where it names none. Throws an Error where it is half named. */
export function singleSignOnOf(environment: ReturnType<typeof readEnvironment>): SingleSignOn | null {
	const issuer = environment.HARMATTAN_OIDC_ISSUER;
	if (issuer === null) return null;
	const [clientId, clientSecret] = [environment.HARMATTAN_OIDC_CLIENT_ID, environment.HARMATTAN_OIDC_CLIENT_SECRET];
	if (clientId === "" || clientSecret === "")
		throw new Error(
			"HARMATTAN_OIDC_ISSUER is set, and HARMATTAN_OIDC_CLIENT_ID or HARMATTAN_OIDC_CLIENT_SECRET is not. Set both as the service gives them.",
		);
	return {
		issuer,
		clientId,
		clientSecret,
		name: environment.HARMATTAN_OIDC_NAME || new URL(issuer).host,
		trustsEmails: environment.HARMATTAN_OIDC_TRUST_EMAILS,
		isOpen: environment.HARMATTAN_OIDC_OPEN,
	};
}

/** What the dashboard reads of its environment; throws an Error that names the variable at fault. */
export function readEnvironment() {
	// biome-ignore lint/style/noProcessEnv: the one place that reads it
	return schema.parse(process.env);
}
