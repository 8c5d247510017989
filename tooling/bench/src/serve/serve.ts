import { chmod, mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { ensureDatabase } from "@harmattan/database/ensure-database";
import { openServer } from "@harmattan/postgres/server";
import postgres from "postgres";
import { quantile, rounded } from "../columns/in-browser.ts";
import { outputOf, script, startProduct } from "../product.ts";
import { openPages } from "./live.ts";
import { type Load, load } from "./load.ts";
import { pageWeights } from "./page-weights.ts";
import { fetchLine, startRival } from "./rival.ts";

// The bench of serving: `npm run bench -- serve [--json] [--rows 400000] [--revisions 200]`. The production build with a dataset of
// synthetic events; readers are other processes; nginx, as Debian ships it, serves the same bytes from disk in turns with us. Needs
// Debian's nginx-light and wrk. See docs/operations/scaling.md for what the figures say.

const argument = (name: string, otherwise: number) => {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const ROWS = argument("rows", 400_000);
const REVISIONS = argument("revisions", 200);
const LATER_ROWS = 10_000;
const ROUNDS = 3;
const COLD_ROUNDS = 5;
const SECONDS = 6;
const CONNECTIONS = 200;
const SUBSCRIBERS = 1000;
const MIX_SECONDS = 25;
const REST = "/api/v1/indicators/fatalities?region=MLI&from=2015-01-01&interval=month";
const PAGES = ["/", "/map", "/regions/MLI", "/regions/BFA", "/regions/NER"];
const RESTS = [REST, "/api/v1/events?country=MLI&limit=50", "/api/v1/datasets"];
/** 70 % pages, 30 % REST. */
const MIX = [...PAGES, ...PAGES.slice(0, 2), ...RESTS];
const PAST_PAGES = ["/", "/indicators", "/regions/MLI"];
const WEIGHED = ["/", "/map", "/regions/NER", "/indicators", "/forces"];

const say = (text: string) => process.stderr.write(`${text}\n`);

const folder = await mkdtemp(join(tmpdir(), "harmattan-serve-"));
await chmod(folder, 0o755);
const data = join(folder, "data");
// Filled before the product runs, which would evaluate its claims at each of the revisions.
const server = await openServer(data);
await ensureDatabase(server.adminUrl, "harmattan");
const database = server.url("harmattan");
const environment = { DATABASE_URL: database };
await outputOf(script("apps/worker/src/commands/prepare.ts", ["--demonstration"], environment));
say(`filling: ${ROWS} events, ${REVISIONS} revisions`);
const sizes = [ROWS, REVISIONS, LATER_ROWS].map(String);
say((await outputOf(script("apps/worker/src/bench/fill.ts", [folder, ...sizes], environment))).trim());
const { url, stop } = await startProduct(data);
const own = { HARMATTAN_DATA_DIR: data };
const sql = postgres(database, { max: 2, onnotice: () => {} });
let commits = 0;
let committed: (at: number) => void = () => {};
await sql.listen("harmattan_revision", () => {
	commits++;
	committed(performance.now());
});
await settled();
const newest = async () => Number((await sql`select max(id) as id from data_revisions`)[0]?.id);

/** Waits until the worker has nothing left to do: files and verdicts of what was filled in. */
async function settled(): Promise<void> {
	for (;;) {
		const [queue] = await sql<
			{ jobs: number }[]
		>`select count(*)::int as jobs from graphile_worker.jobs where attempts < max_attempts`;
		if (queue?.jobs === 0) return;
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
}

const health = script("tooling/bench/src/serve/health-sampler.ts", [`${url}/api/health`]);
const measured = outputOf(health);
const statuses: Record<string, number> = {};
let broken = 0;
const count = ({ statuses: seen, broken: cut }: Load) => {
	for (const [status, answers] of Object.entries(seen)) statuses[status] = (statuses[status] ?? 0) + answers;
	broken += cut;
};
const median = (values: readonly number[]) => quantile(values, 0.5);
const timed = async (path: string): Promise<number> => {
	const began = performance.now();
	const { status } = await fetchLine(`${url}${path}`, { "accept-encoding": "br" });
	statuses[status] = (statuses[status] ?? 0) + 1;
	return performance.now() - began;
};
let importing = 0;
const importNext = (name = `one-${REVISIONS + importing++}`) =>
	outputOf(
		script(
			"tooling/commands/src/main.ts",
			["import", join(folder, `${name}.csv`), "--format", "ucdp-ged", "--release", "26.1", "--json"],
			own,
		),
	);

// Warm throughput, in turns with nginx.
await Promise.all([...PAGES, ...RESTS].map(timed));
const lines = await Promise.all(["/", REST].map((path) => fetchLine(`${url}${path}`)));
const rival = await startRival(folder, lines);
const ratios = [];
for (const [index, path] of ["/", REST].entries()) {
	const rounds = { ours: [] as number[], nginx: [] as number[] };
	for (let round = 0; round < ROUNDS; round++) {
		const ours = await load(folder, url, [path], { connections: CONNECTIONS, seconds: SECONDS });
		const theirs = await load(folder, rival.url, [`/${index}`], { connections: CONNECTIONS, seconds: SECONDS });
		count(ours);
		rounds.ours.push(ours.requestsPerSecond);
		rounds.nginx.push(theirs.requestsPerSecond);
		say(`${path}: ${Math.round(ours.requestsPerSecond)}/s, nginx ${Math.round(theirs.requestsPerSecond)}/s`);
	}
	ratios.push({
		value: rounded(median(rounds.ours.map((ours, round) => ours / (rounds.nginx[round] ?? 1)))),
		rivals: { ours: Math.round(median(rounds.ours)), nginx: Math.round(median(rounds.nginx)) },
	});
}
await rival.stop();

// A mix under an import.
const mixed = load(folder, url, MIX, { connections: CONNECTIONS, seconds: MIX_SECONDS });
await new Promise((resolve) => setTimeout(resolve, 2000));
await importNext("later");
const mix = await mixed;
count(mix);
say(`mix: ${Math.round(mix.requestsPerSecond)}/s, p50 ${mix.p50Ms} ms, p99 ${mix.p99Ms} ms`);

// Cold keys: one reader alone, and 200 at once.
const cold = { alone: [] as number[], herd: [] as number[] };
for (let round = 0; round < COLD_ROUNDS; round++) {
	cold.alone.push(await timed(`/regions/MLI?bench=a${round}`));
	const herd = await Promise.all(Array.from({ length: CONNECTIONS }, () => timed(`/regions/MLI?bench=h${round}`)));
	cold.herd.push(Math.max(...herd));
}
const stampedes = cold.herd.map((last, round) => last / (cold.alone[round] ?? 1));
say(`stampede: ${stampedes.map(rounded).join(" ")}`);

// States of the past, cold, in turns with today's.
const past: { path: string; ratio: number; today: number; before: number }[] = [];
for (const path of PAST_PAGES) {
	const times = { today: [] as number[], before: [] as number[] };
	for (let round = 0; round < ROUNDS; round++) {
		times.today.push(await timed(`${path}?bench=t${round}`));
		times.before.push(await timed(`${path}?bench=p&knownAt=${4 + round * Math.floor(REVISIONS / ROUNDS)}`));
	}
	const ratio = median(times.before.map((before, round) => before / (times.today[round] ?? 1)));
	past.push({
		path,
		ratio: rounded(ratio),
		today: rounded(median(times.today)),
		before: rounded(median(times.before)),
	});
	say(`past: ${JSON.stringify(past.at(-1))}`);
}

// A commit to a thousand open pages, and the first map's file after it.
const pages = await openPages(url, "/", SUBSCRIBERS, await newest());
const live: number[] = [];
const firstMaps: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
	const commit = new Promise<number>((resolve) => {
		committed = resolve;
	});
	const refreshed = pages.refreshed();
	const imported = importNext();
	const at = await commit;
	const map = timed("/api/v1/events.arrow?dataset=ucdp-ged");
	const { times, failed } = await refreshed;
	broken += failed;
	live.push(...times.map((time) => time - at));
	firstMaps.push(await map);
	await imported;
	say(
		`live: p95 ${Math.round(
			quantile(
				times.map((time) => time - at),
				0.95,
			),
		)} ms, first map ${Math.round(firstMaps.at(-1) ?? 0)} ms`,
	);
}
pages.close();
health.kill("SIGTERM");
const { times: healthTimes, failed: healthFailed } = JSON.parse(await measured) as { times: number[]; failed: number };
const weights = await pageWeights(url, WEIGHED);
for (const weight of weights) say(JSON.stringify(weight));
await sql.end();
await stop();
await rm(folder, { recursive: true, force: true });

const wrong = Object.entries(statuses).filter(([status]) => !["200", "304", "429"].includes(status));
const errors = wrong.reduce((sum, [, answers]) => sum + answers, 0) + broken + healthFailed;
const worst = (values: readonly number[]) => Math.max(...values);
const figures = [
	{ id: "serve.page_vs_static", unit: "ratio", ...ratios[0] },
	{ id: "serve.rest_vs_static", unit: "ratio", ...ratios[1] },
	{ id: "serve.p99_ms_200", value: rounded(mix.p99Ms), unit: "ms", rivals: {} },
	{
		id: "serve.stampede_ratio",
		value: rounded(median(stampedes)),
		unit: "ratio",
		rivals: { alone: rounded(median(cold.alone)) },
	},
	{ id: "serve.live_ms_p95", value: Math.round(quantile(live, 0.95)), unit: "ms", rivals: {} },
	{
		id: "serve.past_ratio",
		value: worst(past.map(({ ratio }) => ratio)),
		unit: "ratio",
		rivals: Object.fromEntries(past.map(({ path, ...times }) => [path, times])),
	},
	{ id: "serve.first_map_ms", value: Math.round(median(firstMaps)), unit: "ms", rivals: {} },
	{ id: "serve.health_ms_p99", value: rounded(quantile(healthTimes, 0.99)), unit: "ms", rivals: {} },
	{ id: "serve.errors", value: errors, unit: "answers", rivals: { ...statuses, broken, health: healthFailed } },
	{
		id: "page.lcp_ms",
		value: worst(weights.map(({ lcpMs }) => lcpMs)),
		unit: "ms",
		rivals: Object.fromEntries(weights.map(({ path, lcpMs }) => [path, lcpMs])),
	},
	{
		id: "page.cls",
		value: worst(weights.map(({ cls }) => cls)),
		unit: "",
		rivals: Object.fromEntries(weights.map(({ path, cls }) => [path, cls])),
	},
	{
		id: "page.kb",
		value: worst(weights.filter(({ path }) => path !== "/map").map(({ kb }) => kb)),
		unit: "KB",
		rivals: Object.fromEntries(weights.map(({ path, kb }) => [path, kb])),
	},
];
const machine = {
	cpus: cpus().length,
	model: cpus()[0]?.model ?? "unknown",
	memoryGiB: Math.round(totalmem() / 2 ** 30),
	node: process.version,
};
if (process.argv.includes("--json"))
	process.stdout.write(
		`${JSON.stringify({ name: "serve", machine, figures, rows: ROWS, revisions: REVISIONS, commits })}\n`,
	);
else
	for (const { id, value, unit, rivals } of figures)
		process.stdout.write(`${id} ${value} ${unit} ${JSON.stringify(rivals)}\n`);
process.exit(0);
