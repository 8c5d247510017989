import { parentPort } from "node:worker_threads";
import { createLocator } from "@harmattan/geo/locate";
import { createBatchMapper } from "./batch-mapper.ts";
import type { ThreadMessage } from "./row-mapper.ts";

// The thread that maps an import's rows while the main one reads, compares and writes: see row-mapper.ts.
const port = parentPort;
if (port === null) throw new Error("this file runs as a thread");
const locator = createLocator();
let map: ReturnType<typeof createBatchMapper> | null = null;
port.on("message", (message: ThreadMessage) => {
	if ("settings" in message) map = createBatchMapper(message.settings, locator);
	else if (map !== null) port.postMessage(map(message.batch));
});
