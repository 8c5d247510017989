import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { openConnection } from "@harmattan/database/client";
import { readSettings } from "@harmattan/database/queries/settings";
import {
	linesOf,
	parseStatedCoverage,
	type StatedCoverage,
	statedCoverage,
} from "@harmattan/domain/coverage/stated-coverage";
import { DomainError } from "@harmattan/domain/errors";
import { type DateOrder, parseDateOrder } from "@harmattan/domain/imports/column-mapping";
import { type ImportScope, importScope, parseScope } from "@harmattan/domain/imports/scope";
import type { Release } from "@harmattan/domain/merge/release";
import { isCountryYear } from "@harmattan/domain/series/ucdp-totals";
import { dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";
import { fileRecords } from "@harmattan/formats/reading/file-records";
import { SingleBar } from "cli-progress";
import { Command } from "commander";
import { publishersOf } from "../connectors/publishers.ts";
import { fetchUcdp, findCurrentReleases, ucdpFileName, ucdpRelease } from "../connectors/ucdp.ts";
import { readEnvironment } from "../environment.ts";
import { importFile } from "../import/import-file.ts";
import { importPopulations } from "../import/import-populations.ts";
import { importSeries } from "../import/import-series.ts";
import { createRowMappers } from "../import/mapping/row-mapper.ts";
import type { ImportOutcome } from "../import/run-import.ts";

interface Options {
	dataset?: string;
	format?: string;
	release?: string;
	dryRun?: boolean;
	json?: boolean;
	covers: string[];
	coversSource?: string;
	dateFormat?: string;
	countries?: string;
}

const program = new Command("npm run import --")
	.description("Imports an event file, with the worker's own pipeline")
	.argument(
		"<file>",
		"event file (.csv, .csv.gz, .zip, .xlsx, .parquet); or ucdp: the newest final release and every candidate since, or the release that is named",
	)
	.argument("[publisher-release]", "of a publisher named instead of a file")
	.option("--dataset <id>", "dataset to import into; default: the format's own")
	.option(
		"--format <id>",
		"ucdp-ged, acled or sigact, default: recognised from the columns; population for country, year, population, source and, of regions, admin1; series for region, period, value, unit, source, with its name as --dataset",
	)
	.option("--release <release>", "the publisher's release, such as 25.1; default: from the file's name")
	.option(
		"--covers <countries:from/to[:partial]>",
		"what the file covers where its release does not say, such as MLI,BFA:2020-01-01/2020-12-31 or world:2023-10-01/2023-10-31:partial; may be given several times",
		(text: string, all: string[]) => [...all, text],
		[],
	)
	.option("--covers-source <words>", "what says so, such as the filter of an export")
	.option("--date-format <order>", "order of day and month where the file leaves it open: dd/mm/yy or mm/dd/yy")
	.option(
		"--countries <codes>",
		"take in events of these countries only, such as MLI,BFA,NER, or world; default: as the dataset says, which for a new one of a worldwide publisher is our regions and their neighbours",
	)
	.option("--dry-run", "tells what would change and writes no events")
	.option("--json", "prints one JSON object on standard output, all else on standard error");
const say = (text: string) => process.stderr.write(`${text}\n`);

program.parse();
const [file = ""] = program.args;
const options = program.opts<Options>();
// biome-ignore lint/style/noProcessEnv: the composition root reads the environment once
const environment = readEnvironment(process.env);
const connection = openConnection(environment.DATABASE_URL, { max: 3 });
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
	} else if (options.format === "series" || (options.format === undefined && (await isYearlyTotals(file)))) {
		const { id, rows, revision } = await importSeries(connection, resolve(file), options.dataset ?? null, new Date());
		if (options.json) process.stdout.write(`${JSON.stringify({ series: id, rows, revision })}\n`);
		say(`committed: ${rows} values of the series ${id} as data revision ${revision}`);
	} else if (file === "ucdp") {
		await importReleases();
	} else {
		report(await importEvents(resolve(file), basename(file), options.release ?? null));
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

/** True for UCDP's Country-Year file: yearly totals, which become stated series and never events. */
async function isYearlyTotals(path: string): Promise<boolean> {
	if (path === "ucdp" || !existsSync(resolve(path))) return false;
	for await (const { values } of fileRecords(resolve(path))) return isCountryYear(values);
	return false;
}

/** Fetches releases from UCDP and imports each: the one that is named, or the newest final one and every candidate since. */
async function importReleases(): Promise<void> {
	const { ucdp } = publishersOf(environment);
	const named = program.args[1];
	const today = isoOf(dayOfInstant(new Date()));
	const found: { release: Release; url: string | null }[] =
		named === undefined
			? await findCurrentReleases(ucdp.fetcher, ucdp, today)
			: [{ release: ucdpRelease(named), url: null }];
	if (named === undefined) say(`UCDP publishes ${found.map(({ release }) => release.text).join(", ")}`);
	const outcomes: ImportOutcome[] = [];
	for (const { release, url } of found) {
		const folder = await mkdtemp(join(tmpdir(), "harmattan-fetch-"));
		try {
			const name = ucdpFileName(release);
			say(`Fetching UCDP GED ${release.text} from ${new URL(ucdp.token === null ? ucdp.site : ucdp.api).host}`);
			await fetchUcdp(ucdp.fetcher, ucdp, release, join(folder, name), url);
			const outcome = await importEvents(join(folder, name), name, release.text, "feed");
			outcomes.push(outcome);
			if (outcome.status !== "committed" && !options.dryRun) break;
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	}
	if (named !== undefined) return outcomes.forEach(report);
	if (options.json)
		process.stdout.write(
			`${JSON.stringify({ imports: outcomes.map((outcome, index) => ({ release: found[index]?.release.text ?? null, ...figures(outcome) })) })}\n`,
		);
	for (const outcome of outcomes) describe(outcome);
	if (outcomes.length < found.length) process.exitCode = 1;
}

async function importEvents(
	path: string,
	fileName: string,
	release: string | null,
	kind: "file" | "feed" = "file",
): Promise<ImportOutcome> {
	let started = false;
	const outcome = await importFile({
		connection,
		mappers: createRowMappers(),
		now: new Date(),
		dryRun: options.dryRun ?? false,
		parkShare: (await readSettings(connection.db)).parkShare,
		path,
		fileName,
		datasetId: options.dataset ?? null,
		format: options.format ?? null,
		release,
		stated: options.covers.map(statedAs),
		...(options.countries === undefined ? {} : { scope: scopeOf(options.countries) }),
		kind,
		dateOrder: dateOrderOf(options.dateFormat),
		onProgress: ({ rows, bytes, totalBytes }) => {
			if (totalBytes === null) return;
			if (!started) bar.start(totalBytes, 0, { rows });
			started = true;
			bar.update(Math.min(bytes, totalBytes), { rows });
		},
	});
	if (started) bar.stop();
	return outcome;
}

/** The order of dates as the command line states it. Throws a DomainError where it is none. */
function dateOrderOf(text: string | undefined): DateOrder {
	const order = text === undefined ? "iso" : parseDateOrder(text);
	if (order !== null) return order;
	throw new DomainError("invalid", `--date-format ${text} is no order of day, month and year`, {
		parameter: "date-format",
		remedy: "Write dd/mm/yy or mm/dd/yy.",
	});
}

/** The countries to take in as the command line states them. Throws a DomainError where the text is no list of them. */
function scopeOf(text: string): ImportScope {
	const parsed = importScope.safeParse(parseScope(text));
	if (parsed.success) return parsed.data;
	throw new DomainError("invalid", `--countries ${text}: ${parsed.error.issues[0]?.message ?? "is not valid"}`, {
		parameter: "countries",
		remedy: "Write ISO alpha-3 codes with commas between, such as MLI,BFA,NER, or world.",
	});
}

/** Coverage as the command line states it. Throws a DomainError where the text is not of the form. */
function statedAs(text: string): StatedCoverage {
	const { coversSource: source = "stated with the import, on the command line" } = options;
	const parsed = statedCoverage.safeParse({ ...parseStatedCoverage(text), source });
	if (parsed.success) return parsed.data;
	throw new DomainError("invalid", `--covers ${text}: ${parsed.error.issues[0]?.message ?? "is not valid"}`, {
		parameter: "covers",
		remedy: "Write countries, first and last day, such as MLI,BFA:2020-01-01/2020-12-31.",
	});
}

/** What the import does to coverage: what it adds, the hole that it leaves, and what nobody has stated. */
function reportCovered({ coverage }: ImportOutcome): void {
	if (coverage === null) return;
	for (const { from, to, countries, kind } of linesOf(coverage.added.map((span) => ({ ...span, importId: null }))))
		if (kind !== "unstated")
			say(`covers ${countries.join(", ")}: ${from} to ${to}${kind === "partial" ? ", a selection" : ""}`);
	if (coverage.isExtract)
		say(
			`The file holds events of ${coverage.countries.join(", ")} only: it is an extract of its release and covers nothing else. Where it holds more, state it with --covers.`,
		);
	if (coverage.asks && coverage.held !== null)
		say(
			`The file does not state its release, so that it covers nothing: its events lie from ${coverage.held.from} to ${coverage.held.to} in ${coverage.countries.join(", ")}. State what it covers with --covers, or on Admin, Datasets; until then counts are shown as counts, and no rate, trend or zero.`,
		);
	for (const { from, to } of coverage.holes)
		say(
			`Warning: nothing is known from ${from} to ${to}, between what is covered before and after. Figures have a gap there.`,
		);
}

/** What an import came to, as the JSON of one has it. */
function figures({ importId, dataset, counts, seconds, status, sameAs }: ImportOutcome) {
	return { importId, dataset, ...counts, seconds, status, sameAs };
}

/** Tells of one import, and as JSON where that is requested. */
function report(outcome: ImportOutcome): void {
	if (options.json) process.stdout.write(`${JSON.stringify(figures(outcome))}\n`);
	describe(outcome);
}

/** Tells of an import in words; one that was not stored sets the exit code. */
function describe(outcome: ImportOutcome): void {
	const { dataset, counts, seconds, rejects, refused, status } = outcome;
	for (const reject of rejects) say(`${reject.disposition}: ${reject.message}`);
	if (refused > rejects.length) say(`and ${refused - rejects.length} more rows refused or set apart`);
	const tally = Object.entries(counts)
		.map(([name, count]) => `${name} ${count}`)
		.join(", ");
	if (outcome.sameAs !== null)
		say(`This very file is import ${outcome.sameAs} of ${dataset} already; nothing changed.`);
	say(`${status}: ${tally} (${seconds} s)`);
	if (counts.outOfScope > 0)
		say(
			`${counts.outOfScope} rows are of countries that ${dataset} does not take in, and were left out. Take them in with --countries world, or set the countries of the dataset on Admin, Datasets.`,
		);
	reportCovered(outcome);
	const clean = status === "checked" && refused === 0;
	if (status === "parked")
		say(
			"Nothing was stored: the file waits for a decision. Correct the rows above, or state the release with --release.",
		);
	if (status !== "committed" && !clean) process.exitCode = 1;
}
