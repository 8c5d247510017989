import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { encodeEvents } from "@harmattan/columns/arrow-file";
import { columnsOf, generateEvents } from "./generate-events.ts";
import { type Figure, inBrowser, printReport, quantile, rounded } from "./in-browser.ts";

// The bench of brushing: `npm run bench -- brush [--json]`. Counts by day, country, kind, actor and hexagon under one
// selection after the other, in Chromium after a warm-up, ours, crossfilter2's and DuckDB's in turns; then a window of a year
// that moves by weeks over three million events.

const EVENTS = 400_000;
const MANY = 3_000_000;
const ROUNDS = 4;
const TYPE = "application/vnd.apache.arrow.stream";
const say = (text: string) => process.stderr.write(`${text}\n`);
const fileOf = (events: number) => {
	say(`generating ${events} events`);
	return { "/events.arrow": { type: TYPE, body: encodeEvents(columnsOf(generateEvents(events))) } };
};

/** DuckDB for the browser as its package has it. */
function duckDbFiles() {
	const read = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(`@duckdb/duckdb-wasm/dist/${name}`)));
	return {
		"/duckdb-worker.js": { type: "text/javascript", body: read("duckdb-browser-eh.worker.js") },
		"/duckdb.wasm": { type: "application/wasm", body: read("duckdb-eh.wasm") },
	};
}

interface Run {
	times: number[];
	sum: number;
}

const many = await inBrowser("play-page.ts", fileOf(MANY), async (page) => {
	await page.waitForFunction("window.play !== undefined", undefined, { timeout: 120_000 });
	await page.evaluate("window.play()");
	return (await page.evaluate("window.play()")) as number[];
});
await inBrowser("brush-page.ts", { ...fileOf(EVENTS), ...duckDbFiles() }, async (page, browser) => {
	await page.waitForFunction("window.run !== undefined", undefined, { timeout: 120_000 });
	const times = { ours: [] as number[], crossfilter2: [] as number[], duckDbWasm: [] as number[] };
	for (let round = 0; round <= ROUNDS; round++) {
		const ours = (await page.evaluate('window.run("ours")')) as Run;
		const theirs = (await page.evaluate('window.run("crossfilter2")')) as Run;
		const duckDb = (await page.evaluate("window.runDuckDb()")) as Run;
		if (ours.sum !== theirs.sum || ours.sum !== duckDb.sum)
			throw new Error(`the sides count differently: ${ours.sum}, ${theirs.sum} and ${duckDb.sum}`);
		// The first is the warm-up.
		if (round === 0) continue;
		times.ours.push(...ours.times);
		times.crossfilter2.push(...theirs.times);
		times.duckDbWasm.push(...duckDb.times);
	}
	const median = {
		ours: quantile(times.ours, 0.5),
		crossfilter2: quantile(times.crossfilter2, 0.5),
		duckDbWasm: quantile(times.duckDbWasm, 0.5),
	};
	const figures: Figure[] = [
		{
			id: "brush.recompute_ms_p95",
			value: rounded(quantile(times.ours, 0.95)),
			unit: "ms",
			rivals: {
				crossfilter2: rounded(quantile(times.crossfilter2, 0.95)),
				duckDbWasm: rounded(quantile(times.duckDbWasm, 0.95)),
			},
		},
		{
			id: "brush.vs_crossfilter2",
			value: rounded(median.crossfilter2 / median.ours),
			unit: "ratio",
			rivals: { ours: rounded(median.ours), crossfilter2: rounded(median.crossfilter2) },
		},
		{
			id: "brush.vs_duckdb_wasm",
			value: rounded(median.duckDbWasm / median.ours),
			unit: "ratio",
			rivals: { ours: rounded(median.ours), duckDbWasm: rounded(median.duckDbWasm) },
		},
		{ id: "brush.incremental_ms_p95", value: rounded(quantile(many, 0.95)), unit: "ms", rivals: {} },
	];
	printReport("brush", browser, figures, { events: EVENTS, many: MANY });
});
