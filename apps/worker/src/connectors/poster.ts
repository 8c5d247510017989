import { Agent, errors, fetch } from "undici";
import { NotTaken, Unclear } from "../mail/not-taken.ts";
import { guardedLookup, refusePrivate } from "./guard.ts";

const TIMEOUT_MS = 15_000;

/** Posts a body to an address. Throws a NotTaken where it was refused or never reached, an Unclear where nobody knows. */
export type Poster = (url: string, request: { body: string; headers: Record<string, string> }) => Promise<void>;

/**
 * Opens what posts to addresses that people set: never one inside the operator's network, by the address that is connected to and not by its name, and it follows no redirect.
 *
 * @param allowed hosts that may lie inside it, as the operator names them: `host` or `host:port`
 */
export function createPoster(allowed: readonly string[]): Poster {
	const guarded = new Agent({ connect: { lookup: guardedLookup } });
	const open = new Agent();
	return async (url, { body, headers }) => {
		const { host, hostname } = new URL(url);
		const isAllowed = allowed.includes(host) || allowed.includes(hostname);
		if (!isAllowed) {
			try {
				refusePrivate(url);
			} catch (error) {
				throw new NotTaken(error instanceof Error ? error.message : String(error));
			}
		}
		const response = await fetch(url, {
			method: "POST",
			body,
			headers,
			redirect: "manual",
			dispatcher: isAllowed ? open : guarded,
			signal: AbortSignal.timeout(TIMEOUT_MS),
		}).catch((error: unknown) => {
			const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
			const text = `${host} cannot be reached (${cause instanceof Error ? cause.message : String(cause)})`;
			throw wasConnected(cause) ? new Unclear(text) : new NotTaken(text);
		});
		await response.body?.cancel();
		if (!response.ok) throw new NotTaken(`${host} answered ${response.status}`);
	};
}

/** Faults before a request goes out: a name that leads nowhere, a port that nobody listens on, a refused address, a certificate that is not valid. */
const UNREACHED =
	/^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|forbidden|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

function wasConnected(cause: unknown): boolean {
	if (cause instanceof errors.ConnectTimeoutError) return false;
	const code = (cause as { code?: unknown } | null)?.code;
	return !(typeof code === "string" && UNREACHED.test(code));
}
