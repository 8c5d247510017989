import { spawn } from "node:child_process";
import { chmod, mkdtemp, rm, stat } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openConnection } from "@harmattan/database/client";
import { ensureDatabase } from "@harmattan/database/ensure-database";
import { prepareTemplate, TEMPLATE } from "@harmattan/database/testing/template";
import { createLocator } from "@harmattan/geo/locate";
import { openServer } from "@harmattan/postgres/server";
import { generateFile } from "./generate-file.ts";
import { copyRival, obviousRival } from "./rivals.ts";

// The bench of imports: `npm run bench -- ingest [--json] [--rows 300000] [--peak-rows 1000000] [--rounds 3]`. Ours and the
// rivals take turns on one server with one set of settings; ratios are rows a second of ours over theirs, medians.

const argument = (name: string, otherwise: number) => {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const ROWS = argument("rows", 300_000);
const PEAK_ROWS = argument("peak-rows", 1_000_000);
const ROUNDS = argument("rounds", 3);
/** As the worker is started: see tooling/commands/src/run-node.ts. */
const FLAGS = [
	"--disable-warning=ExperimentalWarning",
	"--max-semi-space-size=8",
	"--max-old-space-size=1024",
	"--heap-growing-percent=100",
];
const LOAD = fileURLToPath(new URL("load.ts", import.meta.url));
/** Rows that a worker has read before it is measured: enough for its threads. */
const ROWS_BEFORE = 20_000;
const say = (text: string) => process.stderr.write(`${text}\n`);

const folder = await mkdtemp(join(tmpdir(), "harmattan-bench-"));
await chmod(folder, 0o755);
const server = await openServer(folder);
await prepareTemplate(server.adminUrl);
const locator = createLocator();
const settings = openConnection(server.superuserUrl, { max: 1 });
// Nor for the vacuuming of another's tables.
await settings.sql`alter system set autovacuum = off`;
await settings.sql`select pg_reload_conf()`;

interface Load {
	seconds: number;
	rows: number;
	peakMb: number;
}

async function load(kind: "import" | "staging", path: string, database: string): Promise<Load> {
	const child = spawn(process.execPath, [...FLAGS, LOAD, kind, path, before], {
		stdio: ["ignore", "pipe", "inherit"],
		// biome-ignore lint/style/noProcessEnv: a child inherits the environment of the bench
		env: { ...process.env, DATABASE_URL: server.url(database) },
	});
	let output = "";
	child.stdout.on("data", (chunk) => {
		output += String(chunk);
	});
	const code = await new Promise((resolve) => child.once("exit", resolve));
	if (code !== 0) throw new Error(`the ${kind} of ${path} failed`);
	return JSON.parse(output) as Load;
}

let databases = 0;
async function freshDatabase(): Promise<string> {
	const name = `bench_${++databases}`;
	await ensureDatabase(server.adminUrl, name, TEMPLATE);
	return name;
}

/** Runs one side once the server has written down what the side before it left: nobody pays for another's pages. */
async function alone<Result>(side: () => Promise<Result>): Promise<Result> {
	await settings.sql`checkpoint`;
	return side();
}

const median = (values: readonly number[]) =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const published = join(folder, "published.csv");
const rearranged = join(folder, "rearranged.csv");
const before = join(folder, "before.csv");
await generateFile(before, ROWS_BEFORE, "published");
say(`generating ${ROWS} rows`);
await generateFile(published, ROWS, "published");
await generateFile(rearranged, ROWS, "rearranged");
const megabytes = (await stat(published)).size / 1_000_000;
const times = {
	copy: [] as number[],
	first: [] as number[],
	again: [] as number[],
	staging: [] as number[],
	obvious: [] as number[],
};
for (let round = 0; round < ROUNDS; round++) {
	const ours = await freshDatabase();
	const theirs = await freshDatabase();
	const rival = openConnection(server.url(theirs), { max: 2 });
	times.copy.push(await alone(() => copyRival(rival, published)));
	times.first.push((await alone(() => load("import", published, ours))).seconds);
	times.staging.push((await alone(() => load("staging", published, theirs))).seconds);
	times.again.push((await alone(() => load("import", rearranged, ours))).seconds);
	times.obvious.push(await alone(() => obviousRival(rival, locator, published)));
	await rival.close();
	say(
		`round ${round + 1}: ${Object.entries(times)
			.map(([name, list]) => `${name} ${list.at(-1)?.toFixed(2)} s`)
			.join(", ")}`,
	);
}
say(`generating ${PEAK_ROWS} rows`);
await generateFile(published, PEAK_ROWS, "published");
const large = await load("import", published, await freshDatabase());
say(`${PEAK_ROWS} rows: ${large.seconds.toFixed(1)} s, ${large.peakMb.toFixed(0)} MB`);
await settings.close();
await server.stop();
await rm(folder, { recursive: true });

const seconds = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)])) as Record<
	keyof typeof times,
	number
>;
const perSecond = (value: number) => Math.round(ROWS / value);
const round = (value: number) => Math.round(value * 1000) / 1000;
const report = {
	name: "ingest",
	machine: {
		cpus: cpus().length,
		model: cpus()[0]?.model ?? "unknown",
		memoryGiB: Math.round(totalmem() / 2 ** 30),
		node: process.version,
	},
	figures: [
		{
			id: "ingest.first_load_ratio",
			value: round(seconds.copy / seconds.first),
			unit: "ratio",
			rivals: { copy: perSecond(seconds.copy), ours: perSecond(seconds.first) },
		},
		{
			id: "ingest.staging_ratio",
			value: round(seconds.copy / seconds.staging),
			unit: "ratio",
			rivals: { copy: perSecond(seconds.copy), ours: perSecond(seconds.staging) },
		},
		{
			id: "ingest.vs_obvious",
			value: round(seconds.obvious / seconds.first),
			unit: "ratio",
			rivals: { obvious: perSecond(seconds.obvious), ours: perSecond(seconds.first) },
		},
		{
			id: "ingest.reimport_ratio",
			value: round(seconds.again / seconds.first),
			unit: "ratio",
			rivals: { firstLoadSeconds: round(seconds.first), againSeconds: round(seconds.again) },
		},
		{
			id: "ingest.peak_mb",
			value: Math.round(large.peakMb),
			unit: "MB",
			rivals: { rows: PEAK_ROWS, rowsPerSecond: Math.round(large.rows / large.seconds) },
		},
	],
	rows: ROWS,
	megabytes: Math.round(megabytes),
};
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(report)}\n`);
else
	for (const { id, value, unit, rivals } of report.figures)
		process.stdout.write(`${id} ${value} ${unit} ${JSON.stringify(rivals)}\n`);
