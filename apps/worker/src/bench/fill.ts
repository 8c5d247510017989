import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openConnection } from "@harmattan/database/client";
import { readEnvironment } from "../environment.ts";
import { importFile } from "../import/import-file.ts";
import { createRowMappers } from "../import/mapping/row-mapper.ts";
import { generateFile } from "./generate-file.ts";

// Fills an installation for the bench of serving: `fill.ts FOLDER ROWS REVISIONS LATER`. Imports a synthetic file of so many events, then as
// many small ones, each a data revision; writes LATER further events to FOLDER/later.csv, for an import while readers are served, and
// as many files of five to FOLDER/one-K.csv as there are revisions. Prints {dataset, events}.
const [folder = "", ...numbers] = process.argv.slice(2);
const [rows = 0, revisions = 0, later = 0] = numbers.map(Number);
const FEW = 5;
const RELEASE = "26.1";

const all = join(folder, "all.csv");
await generateFile(all, rows + 2 * revisions * FEW + later, "published");
const names = ["first", ...Array.from({ length: 2 * revisions }, (_, index) => `one-${index}`), "later"];
const lengths = [rows, ...Array.from({ length: 2 * revisions }, () => FEW), later];
const paths = names.map((name) => join(folder, `${name}.csv`));
await split();

// biome-ignore lint/style/noProcessEnv: the composition root reads the environment once
const connection = openConnection(readEnvironment(process.env).DATABASE_URL, { max: 3 });
const mappers = createRowMappers();
for (const path of paths.slice(0, revisions + 1)) {
	const { status } = await importFile({
		connection,
		mappers,
		path,
		now: new Date(),
		fileName: "generated.csv",
		format: null,
		datasetId: null,
		release: RELEASE,
		dryRun: false,
		parkShare: 0.05,
	});
	if (status !== "committed") throw new Error(`the import of ${path} ended as ${status}`);
}
await connection.close();
process.stdout.write(`${JSON.stringify({ dataset: "ucdp-ged", events: rows + revisions * FEW })}\n`);
process.exit(0);

/** Deals out the rows to the files, each with the header. */
async function split(): Promise<void> {
	const lines = createInterface({ input: createReadStream(all) });
	let header = "";
	let file = 0;
	let written = 0;
	let out = createWriteStream(paths[0] ?? "");
	for await (const line of lines) {
		if (header === "") {
			header = line;
			out.write(`${header}\n`);
			continue;
		}
		if (written === lengths[file]) {
			await new Promise((resolve) => out.end(resolve));
			file++;
			written = 0;
			out = createWriteStream(paths[file] ?? "");
			out.write(`${header}\n`);
		}
		out.write(`${line}\n`);
		written++;
	}
	await new Promise((resolve) => out.end(resolve));
}
