import { readdir } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { DomainError } from "@harmattan/domain/errors";
import type { FileRecord } from "@harmattan/domain/imports/named-records";
import { countIntegration, integrate } from "@harmattan/domain/matching/integrate";
import { isTaxonomy, matchRecordsOf, type Taxonomy, taxonomyOf } from "@harmattan/domain/matching/match-table";
import { fileRecords } from "@harmattan/formats/reading/file-records";
import { Command, InvalidArgumentError } from "commander";

interface Options {
	taxonomies: string;
	km: number;
	days: number;
	json?: boolean;
}

// Matches plain files of several sources, with the method of the product and without a database.
const program = new Command("npm run match --")
	.description("Finds which events of several sources stand for the same event")
	.argument(
		"<files...>",
		"files with the columns event, date, enddate, latitude, longitude and one for each taxonomy; two or more",
	)
	.requiredOption(
		"--taxonomies <folder>",
		"files NAME.csv or tax_NAME.csv of data.source, base.categories and a column a level, the finest first; NAME is a column of the files",
	)
	.option("--km <km>", "kilometres between two events at most", readNumber, 3)
	.option("--days <days>", "days between their first days, and between their last, at most", readNumber, 1)
	.option("--json", "prints one JSON object on standard output, all else on standard error");

program.parse();
try {
	await run(program.args, program.opts<Options>());
} catch (error) {
	if (!(error instanceof Error)) throw error;
	const remedy = error instanceof DomainError && error.remedy !== null ? ` ${error.remedy}` : "";
	process.stderr.write(`match: ${error.message}.${remedy}\n`);
	process.exitCode = 1;
}

async function run(files: readonly string[], { taxonomies: folder, km, days, json }: Options): Promise<void> {
	if (files.length < 2) throw new DomainError("invalid", "one file alone has nothing to be matched with");
	const names = files.map(sourceName);
	const taxonomies = await readTaxonomies(folder);
	const sources = await Promise.all(
		files.map(async (file, index) =>
			matchRecordsOf(await recordsOf(file), { source: names[index] ?? file, index, taxonomies }),
		),
	);
	const integration = integrate(sources, { km, days });
	const counts = countIntegration(integration, names);
	if (json) {
		process.stdout.write(`${JSON.stringify(counts)}\n`);
		return;
	}
	const { overlaps, ...numbers } = counts;
	for (const [name, value] of [...Object.entries(numbers), ...Object.entries(overlaps)])
		process.stdout.write(`${name}\t${value}\n`);
	process.stdout.write(`episodes with an event of another source in them\t${integration.flagged.length}\n`);
}

/** The taxonomies of a folder; other files of it are left alone. */
async function readTaxonomies(folder: string): Promise<Taxonomy[]> {
	const files = (await readdir(resolve(folder))).filter((file) => extname(file) === ".csv").toSorted();
	const taxonomies: Taxonomy[] = [];
	for (const file of files) {
		const records = await recordsOf(join(folder, file));
		if (isTaxonomy(records)) taxonomies.push(taxonomyOf(sourceName(file).replace(/^tax_/, ""), records));
	}
	if (taxonomies.length === 0)
		throw new DomainError("invalid", `there is no taxonomy in ${folder}`, {
			remedy: "A taxonomy is a .csv with the columns data.source, base.categories and one a level.",
		});
	return taxonomies;
}

async function recordsOf(file: string): Promise<FileRecord[]> {
	const records: FileRecord[] = [];
	for await (const record of fileRecords(resolve(file))) records.push(record);
	return records;
}

function sourceName(file: string): string {
	return basename(file, extname(file));
}

function readNumber(text: string): number {
	const number = Number(text);
	if (text.trim() === "" || !(number >= 0)) throw new InvalidArgumentError("Give a number of 0 or more.");
	return number;
}
