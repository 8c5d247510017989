import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { encodeEvents } from "@harmattan/columns/arrow-file";
import { columnsOf, generateEvents } from "./generate-events.ts";
import { type Figure, inBrowser, printReport, quantile, rounded } from "./in-browser.ts";

// The bench of the way to the browser: `npm run bench -- transport [--json]`. The columnar file against the same events as
// gzipped JSON rows: bytes over the wire, and milliseconds in Chromium from the bytes to what can be filtered, in turns.

const EVENTS = 400_000;
const ROUNDS = 7;
/** As the product packs its files: see packages/api/src/event-files.ts. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };

process.stderr.write(`generating ${EVENTS} events\n`);
const events = generateEvents(EVENTS);
const columns = columnsOf(events);
const packed = brotliCompressSync(encodeEvents(columns), { params });
const rows = gzipSync(JSON.stringify(events.map(({ cell: _cell, classes: _classes, ...row }) => row)));
const files = {
	"/events.arrow": { type: "application/vnd.apache.arrow.stream", encoding: "br", body: packed },
	"/events.json": { type: "application/json", encoding: "gzip", body: rows },
} as const;

await inBrowser("transport-page.ts", files, async (page, browser) => {
	await page.waitForFunction("window.ours !== undefined");
	const times = { ours: [] as number[], rows: [] as number[] };
	for (let round = 0; round <= ROUNDS; round++)
		for (const side of ["ours", "rows"] as const) {
			const time = (await page.evaluate(`window.${side}()`)) as number;
			// The first is the warm-up.
			if (round > 0) times[side].push(time);
		}
	const figures: Figure[] = [
		{
			id: "transport.bytes_per_event",
			value: rounded(packed.length / EVENTS),
			unit: "bytes",
			rivals: { gzippedRows: rounded(rows.length / EVENTS) },
		},
		{
			id: "transport.decode_ms",
			value: rounded(quantile(times.ours, 0.5)),
			unit: "ms",
			rivals: { parsedRows: rounded(quantile(times.rows, 0.5)) },
		},
	];
	const about = { events: EVENTS, places: columns.places.latitudes.length, dyads: columns.dyads.kinds.length };
	printReport("transport", browser, figures, about);
});
