import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { createParser, type EventSourceMessage } from "eventsource-parser";
import type { Dashboards } from "./dashboards.ts";
import { visitorStream } from "./visitor-request.ts";

/** Notices of changes for any number of visitors' pages, over one stream from a dashboard. */
export interface Live {
	/** Takes over a request for the stream; false where it is not one that is shared, or where no stream is open. */
	follow: (request: IncomingMessage, response: ServerResponse) => boolean;
	/** Pages that follow. */
	followers: () => number;
	/** Lets go of what was heard and opens the stream anew: visitors may see less than before. Pages open theirs again by themselves. */
	restart: () => void;
	close: () => void;
}

export interface LiveOptions {
	dashboards: Pick<Dashboards, "stream">;
	/** Runs before a notice is passed on; `revision` is what it is about. Pages fetch at once what they are notified of. */
	beforeNotice: (notice: { of: "data" | "verdicts"; revision: number }) => Promise<void>;
	/** Milliseconds for which a notice waits for that. */
	longestMs: number;
	/** Milliseconds before a stream that ended is opened anew. */
	againMs: number;
}

/** What waits in memory for a page that does not read. */
const MAX_UNREAD = 262_144;

/** Follows a dashboard as a visitor does, from the newest revision on. */
export function followLive({ dashboards, beforeNotice, longestMs, againMs }: LiveOptions): Live {
	const followers = new Set<ServerResponse>();
	const ended = new AbortController();
	/** The first event of a stream, with how long it may be silent; null where none is given to visitors. */
	let greeting: string | null = null;
	/** The newest revision's notice, for pages that were away. */
	let newest: { revision: number; text: string } | null = null;
	const send = (text: string) => {
		for (const follower of followers) {
			if (follower.writableLength > MAX_UNREAD) follower.destroy();
			else follower.write(text);
		}
	};
	const receive = async (message: EventSourceMessage) => {
		const text = textOf(message);
		if (message.event === "connected") {
			greeting = text;
			return;
		}
		if (message.event === undefined && message.id !== undefined) {
			const revision = Number(message.id);
			const isOfData = (JSON.parse(message.data) as { revision: unknown }).revision !== null;
			const prepared = beforeNotice({ of: isOfData ? "data" : "verdicts", revision });
			await Promise.race([prepared.catch(() => {}), wait(longestMs, undefined, { ref: false })]);
			if (isOfData) newest = { revision, text };
		}
		send(text);
		if (message.event !== "return") return;
		// Visitors may no longer read: who asks again is answered by a dashboard.
		letGo();
	};
	let reading = new AbortController();
	const letGo = () => {
		greeting = null;
		newest = null;
		for (const follower of followers) follower.end();
	};
	const read = async () => {
		reading = new AbortController();
		const signal = AbortSignal.any([ended.signal, reading.signal]);
		const received: EventSourceMessage[] = [];
		const parser = createParser({ onEvent: (message) => received.push(message) });
		const decoder = new TextDecoder();
		for await (const chunk of await dashboards.stream(pathFrom(newest?.revision ?? 1), signal)) {
			parser.feed(decoder.decode(chunk as Buffer, { stream: true }));
			for (const message of received.splice(0)) {
				await receive(message);
				if (signal.aborted) return letGo();
			}
		}
	};
	const follow = async () => {
		while (!ended.signal.aborted) {
			// A dashboard that is started again is no reason to send a thousand pages away: the next stream begins where this one ended.
			await read().catch(() => {});
			await wait(againMs, undefined, { ref: false });
		}
	};
	void follow();
	return {
		follow: (request, response) => {
			const stream = visitorStream(request);
			if (stream === null || greeting === null) return false;
			response.writeHead(200, HEADERS);
			response.write(greeting);
			if (newest !== null && stream.lastEventId > 0 && newest.revision > stream.lastEventId)
				response.write(newest.text);
			followers.add(response);
			response.once("close", () => followers.delete(response));
			return true;
		},
		followers: () => followers.size,
		restart: () => {
			letGo();
			reading.abort();
		},
		close: () => ended.abort(),
	};
}

/** The stream from a revision on: where there is a newer one, its notice comes at once. */
const pathFrom = (revision: number) =>
	`/api/trpc/live.revisions?input=${encodeURIComponent(JSON.stringify({ lastEventId: String(revision) }))}`;
const HEADERS = {
	"content-type": "text/event-stream",
	"cache-control": "private, no-store, no-transform",
	// nginx would gather notices before it passes them on.
	"x-accel-buffering": "no",
};

/** An event of a stream as it is written (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
function textOf({ event, id, data }: EventSourceMessage): string {
	const lines = data.split("\n").map((line) => `data: ${line}\n`);
	return `${event === undefined ? "" : `event: ${event}\n`}${lines.join("")}${id === undefined ? "" : `id: ${id}\n`}\n`;
}
