import { createServer } from "node:http";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { encodeEvents } from "@harmattan/columns/arrow-file";
import { ColumnBuilder } from "@harmattan/columns/column-builder";
import { chromium } from "@playwright/test";
import { build } from "esbuild";
import getPort from "get-port";
import { generateEvents } from "./generate-events.ts";

// The bench of the way to the browser: `npm run bench -- transport [--json]`. The columnar file against the same events as
// gzipped JSON rows: bytes over the wire, and milliseconds in Chromium from the bytes to what can be filtered, in turns.

const EVENTS = 400_000;
const ROUNDS = 7;
/** As the product packs its files: see packages/api/src/event-files.ts. */
const QUALITY = 9;
const say = (text: string) => process.stderr.write(`${text}\n`);
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

say(`generating ${EVENTS} events`);
const events = generateEvents(EVENTS);
const builder = new ColumnBuilder();
for (const event of events) builder.add(event);
const columns = builder.finish();
const file = encodeEvents(columns);
const packed = brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
const rows = gzipSync(JSON.stringify(events.map(({ cell: _cell, classes: _classes, ...row }) => row)));

const { outputFiles } = await build({
	entryPoints: [fileURLToPath(new URL("transport-page.ts", import.meta.url))],
	bundle: true,
	format: "esm",
	write: false,
	minify: true,
});
const ANSWERS: Record<string, { type: string; encoding?: string; body: Uint8Array | string }> = {
	"/": { type: "text/html", body: '<!doctype html><script type="module" src="/page.js"></script>' },
	"/page.js": { type: "text/javascript", body: outputFiles[0]?.contents ?? "" },
	"/events.arrow": { type: "application/vnd.apache.arrow.stream", encoding: "br", body: packed },
	"/events.json": { type: "application/json", encoding: "gzip", body: rows },
};
const server = createServer((request, response) => {
	const found = ANSWERS[request.url ?? ""];
	if (!found) return void response.writeHead(404).end();
	response.writeHead(200, {
		"content-type": found.type,
		...(found.encoding ? { "content-encoding": found.encoding } : {}),
	});
	response.end(found.body);
});
const port = await getPort();
await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
const browser = await chromium.launch({
	// biome-ignore lint/style/noProcessEnv: where the machine has its browser
	executablePath: process.env.HARMATTAN_BROWSER ?? "/usr/bin/chromium",
	args: ["--no-sandbox"],
});
// Browsers take brotli from secure origins only; the loopback name is one.
const page = await browser.newPage();
await page.goto(`http://localhost:${port}/`);
await page.waitForFunction("window.ours !== undefined");
const times = { ours: [] as number[], rows: [] as number[] };
for (let round = 0; round <= ROUNDS; round++)
	for (const side of ["ours", "rows"] as const) {
		const time = (await page.evaluate(`window.${side}()`)) as number;
		// The first is the warm-up.
		if (round > 0) times[side].push(time);
	}
await browser.close();
server.close();

const round = (value: number) => Math.round(value * 100) / 100;
const report = {
	name: "transport",
	machine: {
		cpus: cpus().length,
		model: cpus()[0]?.model ?? "unknown",
		memoryGiB: Math.round(totalmem() / 2 ** 30),
		node: process.version,
		browser: browser.version(),
	},
	figures: [
		{
			id: "transport.bytes_per_event",
			value: round(packed.length / EVENTS),
			unit: "bytes",
			rivals: { gzippedRows: round(rows.length / EVENTS) },
		},
		{
			id: "transport.decode_ms",
			value: round(median(times.ours)),
			unit: "ms",
			rivals: { parsedRows: round(median(times.rows)) },
		},
	],
	events: EVENTS,
	places: columns.places.latitudes.length,
	dyads: columns.dyads.kinds.length,
};
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(report)}\n`);
else
	for (const { id, value, unit, rivals } of report.figures)
		process.stdout.write(`${id} ${value} ${unit} ${JSON.stringify(rivals)}\n`);
