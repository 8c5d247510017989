import { basename, resolve } from "node:path";
import { openConnection } from "@harmattan/database/client";
import { readSettings } from "@harmattan/database/queries/settings";
import { DomainError } from "@harmattan/domain/errors";
import { createLocator } from "@harmattan/geo/locate";
import { SingleBar } from "cli-progress";
import { Command } from "commander";
import { readEnvironment } from "../environment.ts";
import { importFile } from "../import/import-file.ts";
import { importPopulations } from "../import/import-populations.ts";
import type { ImportOutcome } from "../import/run-import.ts";

interface Options {
	dataset?: string;
	format?: string;
	release?: string;
	dryRun?: boolean;
	json?: boolean;
}

const program = new Command("npm run import --")
	.description("Imports an event file, with the worker's own pipeline")
	.argument("<file>", "event file: .csv or .csv.gz")
	.argument("[publisher-release]", "of a publisher named instead of a file")
	.option("--dataset <id>", "dataset to import into; default: the format's own")
	.option(
		"--format <id>",
		"ucdp-ged or sigact, default: recognised from the columns; population for country, year, population, source",
	)
	.option("--release <release>", "the publisher's release, such as 25.1; default: from the file's name")
	.option("--dry-run", "tells what would change and writes no events")
	.option("--json", "prints one JSON object on standard output, all else on standard error");
const say = (text: string) => process.stderr.write(`${text}\n`);

program.parse();
const [file = ""] = program.args;
const options = program.opts<Options>();
if (file === "ucdp") {
	say("import: fetching a release from UCDP is not built yet. Download it from ucdp.uu.se and give the file.");
	process.exit(1);
}
// biome-ignore lint/style/noProcessEnv: the composition root reads the environment once
const connection = openConnection(readEnvironment(process.env).DATABASE_URL, { max: 3 });
const bar = new SingleBar({
	format: "{bar} {percentage}% | {rows} rows | {eta_formatted} left",
	stream: process.stderr,
	noTTYOutput: false,
	hideCursor: true,
});
try {
	if (options.format === "population") {
		const { rows, revision } = await importPopulations(connection, resolve(file), new Date());
		if (options.json) process.stdout.write(`${JSON.stringify({ rows, revision })}\n`);
		say(`committed: ${rows} population figures as data revision ${revision}`);
	} else {
		await importEvents();
	}
} catch (error) {
	bar.stop();
	if (!(error instanceof Error)) throw error;
	const remedy = error instanceof DomainError && error.remedy ? ` ${error.remedy}` : "";
	say(`import: ${error.message}.${remedy}`.replace("..", "."));
	if (options.json)
		process.stdout.write(`${JSON.stringify({ error: error.message, remedy: remedy.trim() || null })}\n`);
	process.exitCode = 1;
} finally {
	await connection.close();
}

async function importEvents(): Promise<void> {
	let started = false;
	const outcome = await importFile({
		connection,
		locator: createLocator(),
		now: new Date(),
		dryRun: options.dryRun ?? false,
		parkShare: (await readSettings(connection.db)).parkShare,
		path: resolve(file),
		fileName: basename(file),
		datasetId: options.dataset ?? null,
		format: options.format ?? null,
		release: options.release ?? null,
		onProgress: ({ rows, bytes, totalBytes }) => {
			if (totalBytes === null) return;
			if (!started) bar.start(totalBytes, 0, { rows });
			started = true;
			bar.update(Math.min(bytes, totalBytes), { rows });
		},
	});
	if (started) bar.stop();
	report(outcome);
}

function report(outcome: ImportOutcome): void {
	const { importId, dataset, counts, seconds, rejects, refused, status, sameAs } = outcome;
	if (options.json)
		process.stdout.write(`${JSON.stringify({ importId, dataset, ...counts, seconds, status, sameAs })}\n`);
	for (const reject of rejects) say(`${reject.disposition}: ${reject.message}`);
	if (refused > rejects.length) say(`and ${refused - rejects.length} more rows refused or set apart`);
	const tally = Object.entries(counts)
		.map(([name, count]) => `${name} ${count}`)
		.join(", ");
	if (outcome.sameAs !== null)
		say(`This very file is import ${outcome.sameAs} of ${dataset} already; nothing changed.`);
	say(`${status}: ${tally} (${seconds} s)`);
	const clean = status === "checked" && refused === 0;
	if (status === "parked")
		say("Nothing was stored: the file waits for a decision. Mend the rows above, or state the release with --release.");
	process.exitCode = status === "committed" || clean ? 0 : 1;
}
