import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { integrate } from "@harmattan/domain/matching/integrate";
import type { MatchRecord } from "@harmattan/domain/matching/match-record";
import { seededByText } from "@harmattan/domain/statistics/seeded-random";
import { ROOT } from "../product.ts";

// The bench of matching: `npm run bench -- match [--json]`. The reference counts are those that the authors' own program gives for its three small
// data sets; they are read from HARMATTAN_MATCHING_DATA, or from beside the project, and left out where they are not there.

const REFERENCE = { rows: 195, unique: 140, matches: 34, events: 26, episodes: 8, removed: 55 };
const OVERLAPS = { "1+2": 5, "1+3": 4, "2+3": 4, "1+2+3": 21 };
const EVENTS = 100_000;
const ROUNDS = 3;
const say = (text: string) => process.stderr.write(`${text}\n`);
const folder = process.env.HARMATTAN_MATCHING_DATA ?? join(ROOT, "../shared/data/matching");

/** The largest difference of a count of ours from the reference; null where it is not at hand. */
async function referenceDifference(): Promise<number | null> {
	if (!existsSync(folder)) return null;
	const files = [1, 2, 3].map((number) => join(folder, `crash_data${number}.csv`));
	const { stdout } = await promisify(execFile)(process.execPath, [
		join(ROOT, "tooling/commands/src/main.ts"),
		"match",
		...files,
		"--taxonomies",
		folder,
		"--km",
		"4",
		"--days",
		"2",
		"--json",
	]);
	const counts = JSON.parse(stdout) as typeof REFERENCE & { overlaps: Record<string, number> };
	const overlaps = Object.entries(OVERLAPS).map(([sources, number]) => {
		const name = sources.replace(/\d/g, (digit) => `crash_data${digit}`);
		return Math.abs((counts.overlaps[name] ?? 0) - number);
	});
	const numbers = (Object.keys(REFERENCE) as (keyof typeof REFERENCE)[]).map((name) =>
		Math.abs(counts[name] - REFERENCE[name]),
	);
	return Math.max(...numbers, ...overlaps);
}

/** Made-up events of a source: in 400 hotspots of the Sahel over ten years, most at a hotspot's very place. */
function madeUp(source: number): MatchRecord[] {
	const place = seededByText("places");
	const places = Array.from({ length: 400 }, () => ({ latitude: 11 + 8 * place(), longitude: -8 + 20 * place() }));
	const random = seededByText(`source ${source}`);
	return Array.from({ length: EVENTS }, (_, index) => {
		const spot = places[Math.floor(random() ** 2 * places.length)] ?? { latitude: 0, longitude: 0 };
		const from = Math.floor(random() * 3650);
		const off = () => (random() < 0.6 ? 0 : (random() - 0.5) / 5);
		const actor = Math.floor(random() * 6);
		return {
			source,
			id: String(index),
			from,
			to: random() < 0.9 ? from : from + Math.ceil(random() * 5),
			latitude: spot.latitude + off(),
			longitude: spot.longitude + off(),
			levels: [
				[`actor ${actor}`, `side ${actor % 2}`, "any"],
				[`type ${Math.floor(random() * 4)}`, "violence"],
			],
		};
	});
}

const sources = [madeUp(0), madeUp(1)];
const seconds: number[] = [];
let matches = 0;
for (let round = 0; round < ROUNDS; round++) {
	const started = performance.now();
	matches = integrate(sources, { km: 3, days: 1 }).matches.length;
	seconds.push((performance.now() - started) / 1000);
	say(`${EVENTS} with ${EVENTS}: ${matches} matches in ${seconds.at(-1)?.toFixed(1)} s`);
}
const figures = [
	{ id: "match.reference_diff", value: await referenceDifference(), unit: "", rivals: [] },
	{ id: "match.seconds", value: seconds.toSorted((a, b) => a - b)[1] ?? null, unit: "s", rivals: [] },
	{ id: "match.matches", value: matches, unit: "", rivals: [] },
];
const machine = {
	cpus: cpus().length,
	model: cpus()[0]?.model ?? "unknown",
	memoryGiB: Math.round(totalmem() / 2 ** 30),
	node: process.versions.node,
};
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify({ name: "match", machine, figures })}\n`);
else for (const { id, value, unit } of figures) process.stdout.write(`${id}\t${value}\t${unit}\n`);
