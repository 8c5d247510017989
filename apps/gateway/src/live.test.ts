import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { openDashboards } from "./dashboards.ts";
import { followLive } from "./live.ts";

const closing: (() => void)[] = [];
afterEach(() => {
	for (const close of closing.splice(0)) close();
});

/** A dashboard's stream of notices that the test writes, and a gateway that follows it. */
async function start(beforeNotice = async (_: { of: string; revision: number }) => {}) {
	const streams: ServerResponse[] = [];
	const dashboard = createServer((_, response) => {
		response.writeHead(200, { "content-type": "text/event-stream" }).write('event: connected\ndata: {"ms":1}\n\n');
		streams.push(response);
		dashboard.emit("opened");
	});
	dashboard.listen(0, "127.0.0.1");
	await once(dashboard, "listening");
	const opened = once(dashboard, "opened");
	const dashboards = openDashboards([`http://127.0.0.1:${(dashboard.address() as AddressInfo).port}`], () => 0);
	const live = followLive({ dashboards, beforeNotice, longestMs: 5000, againMs: 1 });
	const gateway = createServer((request, response) => {
		if (!live.follow(request, response)) response.writeHead(404).end("passed on");
	});
	gateway.listen(0, "127.0.0.1");
	await once(gateway, "listening");
	closing.push(() => {
		live.close();
		for (const server of [dashboard, gateway]) server.close().closeAllConnections();
	});
	await opened;
	const address = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
	/** Opens a page's stream; `until` gives what it has received once that holds a text. */
	const open = async (lastEventId: number, headers: Record<string, string> = {}) => {
		const input = encodeURIComponent(JSON.stringify({ lastEventId: String(lastEventId) }));
		const ask = () =>
			fetch(`${address}/api/trpc/live.revisions?input=${input}`, {
				headers: { accept: "text/event-stream", ...headers },
			});
		let answer = await ask();
		while (answer.status === 404 && Object.keys(headers).length === 0) answer = await ask();
		const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
		let text = "";
		return {
			status: answer.status,
			until: async (wanted: string) => {
				while (!text.includes(wanted)) {
					const { value, done } = (await reader?.read()) ?? { value: "", done: true };
					if (done) return `${text}(ended)`;
					text += value;
				}
				return text;
			},
		};
	};
	return {
		streams,
		live,
		open,
		opened: () => once(dashboard, "opened"),
		notice: (id: number) => streams.at(-1)?.write(noticeOf(id)),
	};
}
const noticeOf = (id: number) => `data: {"revision":{"id":${id}},"verdicts":[]}\nid: ${id}\n\n`;

describe("visitors' pages", () => {
	it("all hear of a revision over one stream, the same text as a dashboard sends", async () => {
		const { open, notice, streams, live } = await start();
		const pages = await Promise.all([open(3), open(3), open(3)]);
		notice(4);
		for (const page of pages)
			expect(await page.until("id: 4")).toBe(`event: connected\ndata: {"ms":1}\n\n${noticeOf(4)}`);
		expect([streams.length, live.followers()]).toEqual([1, 3]);
	});
	it("that were away hear at once of the newest revision, and those that have it of nothing", async () => {
		const { open, notice } = await start();
		const first = await open(3);
		notice(4);
		await first.until("id: 4");
		expect(await (await open(3)).until("id: 4")).toContain("id: 4");
		const upToDate = await open(4);
		notice(5);
		expect(await upToDate.until("id: 5")).not.toContain("id: 4");
	});
	it("hear of a revision only when what they will ask for is ready, and in order", async () => {
		const ready = Promise.withResolvers<void>();
		const { open, notice, streams } = await start(async ({ revision }) => {
			if (revision === 4) await ready.promise;
		});
		const page = await open(3);
		notice(4);
		notice(5);
		streams.at(-1)?.write("event: ping\ndata: \n\n");
		const late = await open(3);
		ready.resolve();
		const text = await page.until("event: ping");
		expect([...text.matchAll(/^(id: \d|event: ping)/gm)].map(([found]) => found)).toEqual([
			"id: 4",
			"id: 5",
			"event: ping",
		]);
		expect(await late.until("id: 5")).toContain("id: 4");
	});
	it("end where reading was closed to visitors, and who asks again is answered by a dashboard", async () => {
		const { open, streams, live } = await start();
		const page = await open(3);
		streams.at(-1)?.end("event: return\ndata: \n\n");
		const text = await page.until("never");
		expect(text).toContain("event: return");
		expect(text).toContain("(ended)");
		expect(live.followers()).toBe(0);
	});
	it("are given nothing of before once somebody may see less, and open theirs again", async () => {
		const { open, notice, live, opened } = await start();
		const page = await open(3);
		notice(4);
		await page.until("id: 4");
		const again = opened();
		live.restart();
		expect(await page.until("never")).toContain("(ended)");
		await again;
		const next = await open(3);
		notice(5);
		expect(await next.until("id: 5")).not.toContain("id: 4");
	});
	it("stay while a dashboard is started again, and then hear of what they missed", async () => {
		const { open, streams, notice, opened } = await start();
		const page = await open(3);
		const again = opened();
		streams.at(-1)?.destroy();
		await again;
		notice(4);
		expect(await page.until("id: 4")).toContain("id: 4");
	});
	it("of somebody who is signed in are passed on", async () => {
		const { open } = await start();
		expect((await open(3, { cookie: "harmattan.session_token=ann" })).status).toBe(404);
		expect((await open(3, { authorization: "Bearer x" })).status).toBe(404);
	});
});
