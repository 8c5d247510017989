import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DomainError } from "@harmattan/domain/errors";
import pRetry, { AbortError } from "p-retry";
import { Agent, fetch, type RequestInit, type Response } from "undici";
import { checkWebAddress, guardedLookup, refusePrivate } from "./guard.ts";

const MAX_REDIRECTS = 5;
const MAX_BYTES = 4 * 1024 ** 3;
const HEADERS_MS = 60_000;

/** Fetches from publishers, with retries; never from an address inside the operator's network. */
export interface Fetcher {
	/** Throws a DomainError that says what the server answered, once retrying is of no use. */
	get: (url: string, init?: { headers?: Record<string, string>; form?: Record<string, string> }) => Promise<Response>;
	/** True where the server has something at an address. Throws a DomainError where it cannot be queried. */
	exists: (url: string) => Promise<boolean>;
	/** Streams an answer into a file. Returns its bytes. */
	download: (url: string, path: string) => Promise<number>;
}

/** How a fetcher is to behave; tests and operators of a mirror of their own need the second. */
export interface FetcherOptions {
	/** Attempts after the first. */
	retries: number;
	/** Allows addresses of private networks: only for an address that the operator set, never one from a page. */
	allowPrivate: boolean;
}

/** Opens a fetcher. */
export function createFetcher({ retries, allowPrivate }: FetcherOptions): Fetcher {
	const agent = new Agent({
		headersTimeout: HEADERS_MS,
		connect: allowPrivate ? {} : { lookup: guardedLookup },
	});
	const once = async (start: string, init: RequestInit): Promise<Response> => {
		let url = start;
		let requested = init;
		for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
			checkUrl(url, allowPrivate);
			const response = await fetch(url, { ...requested, redirect: "manual", dispatcher: agent });
			const next = response.headers.get("location");
			if (response.status < 300 || response.status >= 400 || next === null) return response;
			await response.body?.cancel();
			const to = new URL(next, url);
			if (url.startsWith("https:") && to.protocol !== "https:")
				throw new AbortError(
					new DomainError(
						"invalid",
						`${new URL(url).host} leads from https to ${to.origin}, where anybody may listen`,
						{
							parameter: "url",
							remedy: "Give the address that the file really lies at.",
						},
					),
				);
			// Credentials are for whom they were given for: another host gets a plain question.
			if (to.origin !== new URL(url).origin) requested = requested.method === "HEAD" ? { method: "HEAD" } : {};
			else if (response.status === 303 || (response.status < 303 && requested.method === "POST"))
				requested = { headers: requested.headers ?? {} };
			url = to.href;
		}
		throw new AbortError(new DomainError("invalid", `${start} redirects more than ${MAX_REDIRECTS} times`));
	};
	const get: Fetcher["get"] = (url, { headers = {}, form } = {}) =>
		pRetry(
			async () => {
				const body = form === undefined ? undefined : new URLSearchParams(form);
				const response = await once(url, { headers, ...(body ? { method: "POST", body } : {}) }).catch(explain(url));
				if (response.ok) return response;
				const error = new DomainError(
					"invalid",
					`${new URL(url).host} answered ${response.status} for ${pathOf(url)}`,
					{
						remedy: REMEDIES[response.status] ?? "Try again later.",
					},
				);
				throw response.status === 429 || response.status >= 500 ? error : new AbortError(error);
			},
			{ retries, minTimeout: 1000, maxTimeout: 60_000, randomize: true },
		);
	const exists: Fetcher["exists"] = async (url) => {
		const head = await once(url, { method: "HEAD" }).catch(explain(url));
		await head.body?.cancel();
		if (head.status !== 405 && head.status !== 501) return head.ok;
		const { ok, body } = await once(url, {}).catch(explain(url));
		await body?.cancel();
		return ok;
	};
	return {
		get,
		exists,
		download: async (url, path) => {
			const { body } = await get(url);
			if (body === null) throw new DomainError("invalid", `${url} answered without a file`);
			let bytes = 0;
			const received = Readable.fromWeb(body);
			async function* counted() {
				for await (const chunk of received) {
					bytes += chunk.length;
					if (bytes > MAX_BYTES) throw new DomainError("invalid", `${url} is larger than an event file can be`);
					yield chunk;
				}
			}
			await pipeline(counted, createWriteStream(path));
			return bytes;
		},
	};
}

const REMEDIES: Record<number, string> = {
	401: "Check the account or token that the worker was given.",
	403: "Check what the account or token may read.",
	404: "Check the release: the publisher has no such file.",
};
const pathOf = (url: string) => new URL(url).pathname;

function checkUrl(url: string, allowPrivate: boolean): void {
	try {
		if (allowPrivate) checkWebAddress(url);
		else refusePrivate(url);
	} catch (error) {
		throw new AbortError(error instanceof Error ? error : String(error));
	}
}

/** An error of the connection carries its cause; a refusal inside it is shown as what it is, and not tried again. */
function explain(url: string) {
	return (error: unknown): never => {
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		if (cause instanceof DomainError) throw new AbortError(cause);
		if (error instanceof AbortError) throw error;
		throw new DomainError(
			"invalid",
			`${new URL(url).host} cannot be reached (${cause instanceof Error ? cause.message : "unknown fault"})`,
		);
	};
}
