import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Gate } from "@harmattan/api/gate";
import { DomainError } from "@harmattan/domain/errors";
import { answerOf } from "./answer.ts";
import type { Answers, Found } from "./answers.ts";
import type { Dashboards } from "./dashboards.ts";
import type { createEdge } from "./edge.ts";
import type { Live } from "./live.ts";
import { sendAnswer } from "./send-answer.ts";
import { type VisitorRequest, visitorRequest } from "./visitor-request.ts";

/** What a gateway stands on. */
export interface GatewayParts {
	edge: ReturnType<typeof createEdge>;
	dashboards: Dashboards;
	/** Notices of changes, for visitors. */
	live: Pick<Live, "follow">;
	/** Answers of the data of the moment. */
	answers: Answers;
	/** Files of the build, which never change. */
	files: Answers;
	/** Who may have an answer formed, and when: of today, and of states of the past. */
	gates: { present: Gate; past: Gate };
	/** Paths that the gateway answers itself: health and metrics. */
	own: Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>>;
	/** Newest data revision that was announced; null before the first. */
	revision: () => number | null;
	/** Called with each answer once it is sent. */
	observe: (sent: Sent) => void;
	now: () => Date;
}

/** What is known of an answer when it is sent. Never where it was sent to. */
export interface Sent {
	method: string;
	path: string;
	status: number;
	seconds: number;
	/** How it was found; `passed` on from a dashboard, or the gateway's `own`. */
	found: Found | "passed" | "own";
}

/** The server that readers connect to: answers what is everybody's from memory, and passes on the rest. */
export function createGateway(parts: GatewayParts): Server {
	const server = createServer((request, response) => {
		const sent = { found: "passed" as Sent["found"] };
		const began = performance.now();
		response.once("close", () =>
			parts.observe({
				method: request.method ?? "",
				path: request.url ?? "",
				status: response.statusCode,
				seconds: (performance.now() - began) / 1000,
				...sent,
			}),
		);
		if (parts.edge(request, response)) {
			sent.found = "own";
			return;
		}
		if (parts.live.follow(request, response)) {
			sent.found = "own";
			return;
		}
		const own = parts.own[(request.url ?? "").split("?", 1)[0] ?? ""];
		const visitor = own ? null : visitorRequest(request, parts.now().toISOString().slice(0, 10));
		const answered = own
			? own(request, response).then(() => "own" as const)
			: visitor
				? answerVisitor(parts, visitor, request, response)
				: null;
		if (answered === null) {
			parts.dashboards.passOn(request, response);
			return;
		}
		answered.then(
			(found) => {
				sent.found = found;
			},
			(error: unknown) => refuse(response, error),
		);
	});
	server.on("upgrade", parts.dashboards.upgrade);
	return server;
}

async function answerVisitor(
	parts: GatewayParts,
	visitor: VisitorRequest,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<Found> {
	const store = visitor.kind === "file" ? parts.files : parts.answers;
	const kept = store.peek(visitor.key);
	if (kept) {
		await sendAnswer(request, response, kept, "hit");
		return "hit";
	}
	const address = String(request.headers["x-forwarded-for"]);
	// A payload redraws a page that has heard of a change; the program behind an API asks for the newest.
	const { answer, found } = await store.get(
		visitor.key,
		() => formAnswer(parts, visitor, address),
		visitor.kind === "page",
	);
	await sendAnswer(request, response, answer, found);
	return found;
}

/** Has an answer drawn by a dashboard, when it is the turn of the first who wants it. */
export async function formAnswer(
	{ dashboards, gates, revision }: Pick<GatewayParts, "dashboards" | "gates" | "revision">,
	visitor: VisitorRequest,
	address: string,
) {
	const gate = visitor.isPast ? gates.past : gates.present;
	const form = async () => {
		const at = revision();
		return answerOf(await dashboards.ask(visitor, AbortSignal.timeout(LONGEST_MS)), visitor, at);
	};
	return visitor.kind === "file" ? form() : gate.run({ key: address, signal: null, isPatient: false }, form);
}

const LONGEST_MS = 120_000;

function refuse(response: ServerResponse, error: unknown): void {
	if (response.headersSent || response.destroyed) {
		response.destroy();
		return;
	}
	const isBusy = error instanceof DomainError && error.code === "too_many";
	response.writeHead(isBusy ? 429 : 503, {
		"content-type": "application/problem+json; charset=utf-8",
		"cache-control": "no-store",
		"retry-after": isBusy ? "5" : "2",
	});
	const title = isBusy ? "Too many requests wait already" : "The dashboard does not answer";
	const detail = isBusy ? error.message : "It may be starting. Try again in some seconds.";
	response.end(JSON.stringify({ type: "about:blank", title, status: isBusy ? 429 : 503, detail }));
}
