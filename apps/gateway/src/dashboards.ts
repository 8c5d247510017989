import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex, Readable } from "node:stream";
import { createProxyServer } from "http-proxy-3";
import { Agent } from "undici";
import type { RawAnswer } from "./answer.ts";
import type { VisitorRequest } from "./visitor-request.ts";

/** The dashboards that draw pages, in turn. */
export interface Dashboards {
	/** Asks for a visitor's answer. Throws an Error where no dashboard answers. */
	ask: (visitor: VisitorRequest, signal: AbortSignal) => Promise<RawAnswer>;
	/** Opens a stream of events as a visitor. Rejects where no dashboard gives one. */
	stream: (path: string, signal: AbortSignal) => Promise<Readable>;
	/** Passes on a request as it is, and its answer as it comes. */
	passOn: (request: IncomingMessage, response: ServerResponse) => void;
	/** Passes on a socket that wants to speak another protocol: development's reloading. */
	upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
	close: () => Promise<void>;
}

/** By which a dashboard knows that its answer is kept for many: it then names no nonce. */
const KEPT_FOR_MANY = "x-kept-for-many";
const LONGEST_MS = 120_000;
/** A dashboard that refused a connection is passed over for so long: it is being started again. */
const PASSED_OVER_MS = 1000;

/** Opens connections to dashboards at addresses such as `http://127.0.0.1:41001`. */
export function openDashboards(addresses: readonly string[], now: () => number): Dashboards {
	const agent = new Agent({ headersTimeout: LONGEST_MS, bodyTimeout: LONGEST_MS });
	const refused = new Map<string, number>();
	let turn = 0;
	const next = (): string => {
		const standing = addresses.filter((address) => now() - (refused.get(address) ?? -Infinity) > PASSED_OVER_MS);
		const usable = standing.length > 0 ? standing : addresses;
		const address = usable[turn++ % usable.length];
		if (address === undefined) throw new Error("no dashboard is named");
		return address;
	};
	const proxy = createProxyServer({ xfwd: false, timeout: 0, proxyTimeout: 0 });
	proxy.on("proxyReq", (outgoing) => outgoing.removeHeader(KEPT_FOR_MANY));
	proxy.on("error", (error, _request, response) => {
		if (!("writeHead" in response)) {
			response.destroy();
			return;
		}
		if (response.headersSent || response.destroyed) {
			response.destroy(error);
			return;
		}
		response.writeHead(503, {
			"content-type": "text/plain; charset=utf-8",
			"cache-control": "no-store",
			"retry-after": "2",
		});
		response.end("The dashboard is being started. Try again in some seconds.\n");
	});
	return {
		ask: async (visitor, signal) => {
			for (let left = addresses.length; ; left--) {
				const origin = next();
				try {
					const { statusCode, headers, body } = await agent.request({
						origin,
						path: visitor.path,
						method: "GET",
						headers: { "accept-encoding": "identity", ...visitor.headers, [KEPT_FOR_MANY]: "1" },
						signal,
					});
					return { status: statusCode, headers, body: Buffer.from(await body.arrayBuffer()) };
				} catch (error) {
					const { code } = error as NodeJS.ErrnoException;
					if (left <= 1 || code !== "ECONNREFUSED") throw error;
					refused.set(origin, now());
				}
			}
		},
		stream: async (path, signal) => {
			const { statusCode, body } = await agent.request({
				origin: next(),
				path,
				method: "GET",
				headers: { accept: "text/event-stream" },
				bodyTimeout: 0,
				signal,
			});
			if (statusCode !== 200) throw new Error(`the stream of notices was refused with ${statusCode}`);
			return body;
		},
		passOn: (request, response) => {
			const target = next();
			proxy.web(request, response, { target }, (error) => {
				if ((error as NodeJS.ErrnoException).code === "ECONNREFUSED") refused.set(target, now());
				proxy.emit("error", error, request, response);
			});
		},
		upgrade: (request, socket, head) => proxy.ws(request, socket, head, { target: next() }),
		close: () => agent.close(),
	};
}
