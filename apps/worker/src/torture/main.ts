import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededRandom } from "@harmattan/domain/statistics/seeded-random";
import { Argument, Command, Option } from "commander";
import { createRowMappers } from "../import/mapping/row-mapper.ts";
import { Installation } from "./installation.ts";
import { killTrials, type Trial } from "./kill-trials.ts";
import { meetingTrials } from "./meeting-trials.ts";
import { mutatedFiles } from "./mutated-files.ts";

// Fault trials of imports: `npm run torture -- imports [--json]`. The last line is one JSON object {trials, losses}.
const program = new Command("npm run torture --")
	.addArgument(new Argument("<name>", "what is tried").choices(["imports"]))
	.addOption(new Option("--kills <n>", "kills of the worker, and as many of Postgres").default(50).argParser(Number))
	.addOption(new Option("--files <n>", "mutated files").default(10_000).argParser(Number))
	.addOption(new Option("--meetings <n>", "rounds of two workers and two admins").default(3).argParser(Number))
	.addOption(new Option("--away <seconds>", "how long the database is gone").default(30).argParser(Number))
	.addOption(new Option("--seed <n>", "of the random instants and mutations").default(1).argParser(Number))
	.option("--json", "the report alone on standard output")
	.parse();
const options = program.opts<{
	kills: number;
	files: number;
	meetings: number;
	away: number;
	seed: number;
	json?: boolean;
}>();
const say = (text: string) => process.stderr.write(`${text}\n`);
const random = seededRandom(options.seed);
const tally = new Map<string, { trials: number; losses: number }>();
const lost: string[] = [];
const onTrial = ({ kind, lost: here }: Trial) => {
	const name = kind.split(":")[0] ?? kind;
	const row = tally.get(name) ?? { trials: 0, losses: 0 };
	tally.set(name, { trials: row.trials + 1, losses: row.losses + (here.length > 0 ? 1 : 0) });
	if (here.length === 0) return;
	lost.push(`${kind}: ${here.join("; ")}`);
	say(`LOST ${kind}: ${here.join("; ")}`);
};

for (const kind of ["worker", "postgres"] as const) {
	say(`kill -9 of the ${kind}, ${options.kills} trials`);
	await killTrials(kind, { trials: options.kills, random, onTrial });
}
say(`two workers, ${options.meetings} rounds`);
await meetingTrials({ trials: options.meetings, awayMs: options.away * 1000, onTrial });
say(`${options.files} mutated files`);
const folder = await mkdtemp(join(tmpdir(), "harmattan-mutated-"));
const installation = await Installation.open();
const { connection } = installation;
const ends = await mutatedFiles({
	connection,
	mappers: createRowMappers(),
	folder,
	trials: options.files,
	random,
	onTrial,
});
await installation.close();
await rm(folder, { recursive: true });

for (const [name, row] of tally) say(`${String(row.trials).padStart(6)} trials, ${row.losses} losses: ${name}`);
say(`mutated files ended as ${[...ends].map(([end, count]) => `${end} ${count}`).join(", ")}`);
const trials = [...tally.values()].reduce((sum, row) => sum + row.trials, 0);
process.stdout.write(
	`${JSON.stringify({ trials, losses: lost.length, seed: options.seed, kinds: Object.fromEntries(tally), files: Object.fromEntries(ends), lost: lost.slice(0, 20) })}\n`,
);
process.exitCode = lost.length > 0 ? 1 : 0;
