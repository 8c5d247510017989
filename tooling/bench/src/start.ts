import { spawn } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { type Product, ROOT, startProduct } from "./product.ts";

// The bench of a start: `npm run bench -- start [--json]`. Cold is a start on an empty data folder with the
// packages installed and the dashboard built; a first start on a fresh clone adds the install and the build.

const COMMANDS = join(ROOT, "tooling/commands/src/main.ts");
const ROUNDS = 3;
const COMMITS = 20;
const say = (text: string) => process.stderr.write(`${text}\n`);

const HEADER =
	"id,year,type_of_violence,where_prec,side_a,side_b,date_prec,where_coordinates,adm_1,latitude,longitude,country,number_of_sources,date_start,date_end,best,high,low,deaths_civilians";

/** Compressed JavaScript that the page of `/` asks for before anything is clicked. */
async function pageKilobytes(url: string): Promise<number> {
	const html = await (await fetch(url)).text();
	const scripts = [...new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1] ?? ""))];
	const bodies = await Promise.all(
		scripts.map(async (script) => Buffer.from(await (await fetch(new URL(script, url))).arrayBuffer())),
	);
	return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1024;
}

/**
 * Milliseconds from the end of an import's process, which follows its commit at once, to the new figures on an
 * open page of a real browser. Imports of one event each, into a dataset that the page shows.
 */
async function liveLatency(running: Product, folder: string): Promise<number[]> {
	const browser = await chromium.launch({
		executablePath: process.env.HARMATTAN_BROWSER ?? "/usr/bin/chromium",
		args: ["--no-sandbox"],
	});
	const page = await browser.newPage();
	await page.goto(running.url);
	await page.waitForSelector("[data-live=connected]");
	await page.evaluate(RECORD_IMPORTS);
	const times: number[] = [];
	for (let round = 0; round < COMMITS; round++) {
		const { importId, reported } = await importOne(folder, round);
		await page.waitForFunction((id) => (window as unknown as Seen).seen[id] !== undefined, importId);
		times.push(
			Math.max(0, (await page.evaluate((id) => (window as unknown as Seen).seen[id] ?? 0, importId)) - reported),
		);
	}
	await browser.close();
	return times;
}

interface Seen {
	seen: Record<number, number>;
}

/** Run in the page: notes when each "Since import N" first stands on it. */
const RECORD_IMPORTS = `
	window.seen = {};
	const look = () => { const id = document.querySelector('[data-import]')?.dataset.import; if (id) window.seen[id] ??= Date.now(); };
	look();
	new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
`;

async function importOne(folder: string, round: number): Promise<{ importId: number; reported: number }> {
	const file = join(folder, `bench-${round}.csv`);
	await writeFile(
		file,
		`${HEADER}\n${90_000_000 + round},2023,1,1,Government of Mali,JNIM,1,Mopti,Mopti region,14.5,-4.2,Mali,1,2023-01-0${(round % 9) + 1},2023-01-0${(round % 9) + 1},1,1,1,1\n`,
	);
	const env = { ...process.env, HARMATTAN_DATA_DIR: folder };
	const child = spawn(
		process.execPath,
		[COMMANDS, "import", file, "--format", "ucdp-ged", "--release", "24.1", "--json"],
		{ stdio: ["ignore", "pipe", "ignore"], env },
	);
	let output = "";
	let reported = 0;
	for await (const chunk of child.stdout ?? []) {
		reported ||= Date.now();
		output += String(chunk);
	}
	return { importId: (JSON.parse(output) as { importId: number }).importId, reported };
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const cold: number[] = [];
const second: number[] = [];
const live: number[] = [];
let kilobytes = 0;
for (let round = 0; round < ROUNDS; round++) {
	const folder = await mkdtemp(join(tmpdir(), "harmattan-bench-"));
	await chmod(folder, 0o755);
	for (const times of [cold, second]) {
		const running = await startProduct(folder);
		times.push(running.seconds);
		kilobytes = await pageKilobytes(running.url);
		if (times === second && round === ROUNDS - 1) live.push(...(await liveLatency(running, folder)));
		await running.stop();
	}
	await rm(folder, { recursive: true, force: true });
	say(`round ${round + 1}: cold ${cold.at(-1)?.toFixed(1)} s, second ${second.at(-1)?.toFixed(1)} s`);
}

const figures = [
	{ id: "start.cold_s", value: median(cold), unit: "s", rivals: [] },
	{ id: "start.second_s", value: median(second), unit: "s", rivals: [] },
	{ id: "page.js_kb", value: Math.round(kilobytes), unit: "KB compressed", rivals: [] },
	{
		id: "live.commit_to_page_ms_p95",
		value: [...live].sort((a, b) => a - b)[Math.ceil(live.length * 0.95) - 1] ?? null,
		unit: "ms",
		rivals: [],
	},
];
const machine = {
	cpus: cpus().length,
	model: cpus()[0]?.model ?? "unknown",
	memoryGiB: Math.round(totalmem() / 2 ** 30),
	node: process.versions.node,
};
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify({ name: "start", machine, figures })}\n`);
else for (const { id, value, unit } of figures) process.stdout.write(`${id}\t${value}\t${unit}\n`);
