import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { languageOfPath } from "@harmattan/domain/language/language-of-path";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Answers } from "./answers.ts";
import type { Sent } from "./gateway.ts";

/** Seconds; the first is what an answer from memory takes. */
const BUCKETS = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 60];

/** What `/metrics` says, in the text format of Prometheus. */
export interface Metrics {
	observe: (sent: Sent) => void;
	answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/**
 * Opens the count of this process.
 *
 * @param token what a reader from another machine must send; null: only this machine may read
 */
export function createMetrics(
	{ answers, revision, streams }: { answers: Answers; revision: () => number | null; streams: () => number },
	token: string | null,
): Metrics {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	const seconds = new Histogram({
		name: "harmattan_request_seconds",
		help: "Time from a request to the end of its answer, by the kind of path, how the answer was found, and its status",
		labelNames: ["path", "found", "status"],
		buckets: BUCKETS,
		registers: [registry],
	});
	const gauge = (name: string, help: string, read: () => number) =>
		new Gauge({
			name,
			help,
			registers: [registry],
			collect() {
				this.set(read());
			},
		});
	gauge("harmattan_kept_answers", "Answers that are kept for visitors", () => answers.size().answers);
	gauge("harmattan_kept_bytes", "Memory of the answers that are kept", () => answers.size().bytes);
	gauge("harmattan_revision", "Newest data revision that was announced", () => revision() ?? Number.NaN);
	gauge("harmattan_live_streams", "Visitors who are notified of changes", streams);
	return {
		observe: ({ path, found, status, seconds: taken }) =>
			seconds.labels(kindOfPath(path), found, String(status)).observe(taken),
		answer: async (request, response) => {
			if (!mayRead(request, token)) {
				response.writeHead(403, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
				response.end("Send the token of HARMATTAN_METRICS_TOKEN: authorization: Bearer ...\n");
				return;
			}
			const text = await registry.metrics();
			response.writeHead(200, { "content-type": registry.contentType, "cache-control": "no-store" }).end(text);
		},
	};
}

/** A path without what there are many of, such as ids: a label must have few values. */
export function kindOfPath(path: string): string {
	const { path: pathname } = languageOfPath(path.split("?", 1)[0] ?? "");
	if (pathname.startsWith("/_next/")) return "/_next";
	const [, first = "", second = "", third = ""] = pathname.split("/");
	if (first === "api")
		return second === "v1"
			? `/api/v1/${NAMES.test(third) ? third : "other"}`
			: `/api/${API.test(second) ? second : "other"}`;
	return PAGES.test(first) ? `/${first}` : "/other";
}
const PAGES =
	/^(|map|indicators|forces|forecasts|alerts|briefs|compare-sources|search|claims|engagement|timeline|sources|method|regions|embed|cite|admin|account|sign-in|join)$/;
const API = /^(trpc|auth|uploads|admin|health)$/;
const NAMES = /^[a-z][a-z.]{1,20}$/;

function mayRead({ headers }: IncomingMessage, token: string | null): boolean {
	// By its own name too: behind a proxy on this machine that is not trusted, everybody comes from here.
	if (token === null)
		return (
			/^(::ffff:)?127\.|^::1$/.test(String(headers["x-forwarded-for"])) &&
			/^(127\.|localhost\b|\[::1\])/.test(headers.host ?? "")
		);
	const [given, wanted] = [headers.authorization ?? "", `Bearer ${token}`].map((text) =>
		createHash("sha256").update(text).digest(),
	);
	return given !== undefined && wanted !== undefined && timingSafeEqual(given, wanted);
}

/** A path as it may stand in a log: links of invitations and of sign-in hold what opens an account. */
export const withoutSecrets = (path: string): string =>
	/^\/(join|sign-in|account|alerts\/stop|api\/(auth|alerts\/stop))/.test(languageOfPath(path).path)
		? (path.split("?", 1)[0] ?? "")
		: path;
