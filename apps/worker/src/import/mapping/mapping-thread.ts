import { parentPort } from "node:worker_threads";
import { createLocator } from "@harmattan/geo/locate";
import { createBatchMapper } from "./batch-mapper.ts";
import type { ThreadAnswer, ThreadMessage } from "./row-mapper.ts";

// The thread that maps an import's rows while the main one reads, compares and writes: see row-mapper.ts.
const port = parentPort;
if (port === null) throw new Error("this file runs as a thread");
const locator = createLocator();
let map: ReturnType<typeof createBatchMapper> | null = null;
const say = (answer: ThreadAnswer): void => port.postMessage(answer);
port.on("message", (message: ThreadMessage) => {
	if ("end" in message) port.close();
	else if ("settings" in message) map = createBatchMapper(message.settings, locator);
	else if (map !== null) say({ mapped: map(message.batch) });
});
say({ started: true });
