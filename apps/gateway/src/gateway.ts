import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Gate } from "@harmattan/api/gate";
import { domainProblem, problem } from "@harmattan/api/rest/problem";
import { DomainError } from "@harmattan/domain/errors";
import { type Answer, answerOf } from "./answer.ts";
import type { Answers, Found } from "./answers.ts";
import type { Dashboards } from "./dashboards.ts";
import { type Edge, refuseAtEdge } from "./edge.ts";
import type { Live } from "./live.ts";
import { sendAnswer } from "./send-answer.ts";
import { sendResponse } from "./send-response.ts";
import { type VisitorRequest, visitorRequest } from "./visitor-request.ts";

/** What a gateway stands on. */
export interface GatewayParts {
	edge: Edge;
	dashboards: Dashboards;
	/** Notices of changes, for visitors. */
	live: Pick<Live, "follow">;
	/** False in development: every request is passed on, and pages keep the nonce and the policy of their dashboard. */
	keeps: boolean;
	/** Answers of the data of the moment. */
	answers: Answers;
	/** Files of the build, which never change. */
	files: Answers;
	/** Who may have an answer formed, and when; for what is expensive, a gate of its own. */
	gates: { common: Gate; expensive: Gate };
	/** Paths that the gateway answers itself: health and metrics. */
	own: Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>>;
	/** Newest data revision that was announced; null before the first. */
	revision: () => number | null;
	/** Called with each answer once it is sent. */
	observe: (sent: Sent) => void;
	/** Today, UTC, ISO. */
	day: () => string;
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
	return createServer((request, response) => {
		const path = request.url ?? "/";
		const sent: Pick<Sent, "found"> = { found: "own" };
		const began = performance.now();
		response.once("close", () =>
			parts.observe({
				method: request.method ?? "",
				path,
				status: response.statusCode,
				seconds: (performance.now() - began) / 1000,
				found: sent.found,
			}),
		);
		const refusal = parts.edge.check(request);
		const visitor = refusal || !parts.keeps ? null : visitorRequest(request, parts.day());
		const store = visitor?.kind === "file" ? parts.files : parts.answers;
		const kept = visitor && store.peek(visitor.key);
		if (kept) {
			sent.found = "hit";
			sendAnswer(request, response, kept, "hit");
			return;
		}
		if (visitor) {
			answerVisitor(parts, store, visitor, request, response).then(
				(found) => {
					sent.found = found;
				},
				(error: unknown) => refuseBusy(parts, path, response, error),
			);
			return;
		}
		parts.edge.protect(response, path);
		if (refusal) return refuseAtEdge(response, refusal);
		if (parts.live.follow(request, response)) return;
		const own = parts.own[path.split("?", 1)[0] ?? ""];
		if (own) {
			own(request, response).catch((error: unknown) => refuseBusy(parts, path, response, error));
			return;
		}
		sent.found = "passed";
		parts.dashboards.passOn(request, response);
	});
}

async function answerVisitor(
	parts: GatewayParts,
	store: Answers,
	visitor: VisitorRequest,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<Found> {
	const address = String(request.headers["x-forwarded-for"]);
	// A payload redraws a page that has heard of a change; the program behind an API asks for the newest.
	const mayBeStale = visitor.kind === "page";
	const { answer, found } = await store.get(visitor.key, () => formAnswer(parts, visitor, address), mayBeStale);
	sendAnswer(request, response, answer, found);
	return found;
}

/** Has an answer drawn by a dashboard, when it is the turn of the first who wants it. */
async function formAnswer(
	{ dashboards, gates, edge, revision }: GatewayParts,
	visitor: VisitorRequest,
	address: string,
): Promise<Answer> {
	const form = async () => {
		const about = { revision: revision(), safeHeaders: edge.safeHeaders(visitor.path) };
		return answerOf(await dashboards.ask(visitor, AbortSignal.timeout(LONGEST_MS)), visitor, about);
	};
	if (visitor.kind === "file") return form();
	const gate = visitor.isExpensive ? gates.expensive : gates.common;
	return gate.run({ key: address, signal: null, isPatient: false }, form);
}

const LONGEST_MS = 120_000;

function refuseBusy({ edge }: GatewayParts, path: string, response: ServerResponse, error: unknown): void {
	if (response.headersSent || response.destroyed) {
		response.destroy();
		return;
	}
	edge.protect(response, path);
	const words = "The dashboard does not answer. It may be starting: try again in some seconds.";
	const answer =
		error instanceof DomainError ? domainProblem(error) : problem(503, "The request cannot be answered", words, null);
	sendResponse(response, answer).catch(() => response.destroy());
}
