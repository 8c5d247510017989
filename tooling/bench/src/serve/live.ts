import { Agent, request } from "node:http";

/** Milliseconds at which each of the open pages held what it fetched after a notice; and how many never did. */
export interface LiveRound {
	times: number[];
	failed: number;
}

/** Open pages that follow changes as a browser does. */
export interface OpenPages {
	/** Resolves when all have heard of something newer and have fetched the page anew. */
	refreshed: () => Promise<LiveRound>;
	close: () => void;
}

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
const LONGEST_MS = 60_000;

/**
 * Opens so many streams of notices. A page that hears of a revision asks for `path` as Next does when it redraws one.
 */
export async function openPages(url: string, path: string, count: number, revision: number): Promise<OpenPages> {
	const payload = new URL(await payloadPath(`${url}${path}`), url).href;
	let heard: (page: number) => void = () => {};
	const open = (page: number) =>
		new Promise<() => void>((resolve, reject) => {
			const input = encodeURIComponent(JSON.stringify({ lastEventId: String(revision) }));
			const stream = request(
				`${url}/api/trpc/live.revisions?input=${input}`,
				{ headers: { accept: "text/event-stream" }, agent: new Agent({ keepAlive: true }) },
				(incoming) => {
					let text = "";
					incoming.on("error", () => {});
					incoming.on("data", (chunk) => {
						text += String(chunk);
						const events = text.split("\n\n");
						text = events.pop() ?? "";
						for (const event of events) {
							if (event.includes("event: connected")) resolve(() => stream.destroy());
							else if (/^data: .*"revision":\{/m.test(event)) heard(page);
						}
					});
				},
			);
			stream.on("error", reject).end();
		});
	const closing: (() => void)[] = [];
	for (let page = 0; page < count; page += 50)
		closing.push(
			...(await Promise.all(Array.from({ length: Math.min(50, count - page) }, (_, index) => open(page + index)))),
		);
	return {
		refreshed: () =>
			new Promise((resolve) => {
				const times: number[] = [];
				const seen = new Set<number>();
				let failed = 0;
				const finish = () => {
					clearTimeout(timer);
					resolve({ times, failed: failed + count - seen.size });
				};
				const timer = setTimeout(finish, LONGEST_MS);
				heard = (page) => {
					if (seen.has(page)) return;
					seen.add(page);
					fetchPayload(payload)
						.then((at) => times.push(at))
						.catch(() => failed++)
						.finally(() => {
							if (times.length + failed === count) finish();
						});
				};
			}),
		close: () => {
			for (const close of closing) close();
			agent.destroy();
		},
	};
}

/** Where Next answers a page's payload: its address names a hash of the headers, and Next says which. */
async function payloadPath(url: string): Promise<string> {
	const { headers } = await fetch(url, { headers: { rsc: "1" }, redirect: "manual" });
	return headers.get("location") ?? url;
}

/** What Next's router asks for when a page is refreshed; gives when the last byte was there. */
function fetchPayload(url: string): Promise<number> {
	return new Promise((resolve, reject) => {
		request(url, { headers: { rsc: "1", "accept-encoding": "br" }, agent }, (incoming) => {
			incoming.on("data", () => {});
			incoming.once("end", () =>
				incoming.statusCode === 200 ? resolve(performance.now()) : reject(new Error(String(incoming.statusCode))),
			);
		})
			.on("error", reject)
			.end();
	});
}
