import { decodeEvents } from "@harmattan/columns/arrow-file";
import { CrossFilter } from "@harmattan/columns/cross-filter";
import { EVERYTHING } from "@harmattan/columns/selection";

// Runs in the browser: each side fetches its file and makes it ready to filter. Milliseconds of what follows the bytes.

async function ours(): Promise<number> {
	const bytes = new Uint8Array(await (await fetch("/events.arrow", { cache: "no-store" })).arrayBuffer());
	const began = performance.now();
	new CrossFilter(decodeEvents(bytes)).select(EVERYTHING);
	return performance.now() - began;
}

async function rows(): Promise<number> {
	const text = await (await fetch("/events.json", { cache: "no-store" })).text();
	const began = performance.now();
	JSON.parse(text);
	return performance.now() - began;
}

Object.assign(window, { ours, rows });
