import { readFileSync } from "node:fs";
import { openConnection } from "@harmattan/database/client";
import { createStaging } from "@harmattan/database/ingest/event-writer";
import { RejectWriter } from "@harmattan/database/ingest/reject-writer";
import { RowSorter } from "@harmattan/domain/merge/row-sorter";
import { readEnvironment } from "../environment.ts";
import { importFile } from "../import/import-file.ts";
import { createRowMappers } from "../import/mapping/row-mapper.ts";
import { mappingSettings } from "../import/mapping-settings.ts";
import { readRows } from "../import/read-rows.ts";
import { openFile } from "../import/source.ts";

/** Holds nothing and knows every key: no row is found unchanged, and none is new for certain. */
class ComparingSorter extends RowSorter {
	override place(): "compare" {
		return "compare";
	}
}

// One load in a process of its own, as the worker's is, after a small file: prints {seconds, rows, peakMb}. `import` is the whole pipeline;
// `staging` reads, validates, maps, locates and hashes each row and writes it into staging, and stores nothing.
const [kind = "import", path = "", before = ""] = process.argv.slice(2);
// biome-ignore lint/style/noProcessEnv: the composition root reads the environment once
const connection = openConnection(readEnvironment(process.env).DATABASE_URL, { max: 3 });
const mappers = createRowMappers();
const now = new Date("2026-11-23T00:00:00Z");
const request = { connection, mappers, now, fileName: "generated.csv", format: null };
await warmUp();
const began = performance.now();
const rows = kind === "import" ? await load() : await stage();
const seconds = (performance.now() - began) / 1000;
await connection.close();
const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? 0) / 1024;
process.stdout.write(`${JSON.stringify({ seconds, rows, peakMb })}\n`);

/** A worker has been up for long when a file comes: its threads run and its code is compiled. Nothing of this stays. */
async function warmUp(): Promise<void> {
	await importFile({ ...request, path: before, datasetId: "before", release: "26.1", dryRun: true, parkShare: 0.05 });
}

async function load(): Promise<number> {
	const { counts, status } = await importFile({
		...request,
		path,
		datasetId: null,
		release: "26.1",
		dryRun: false,
		parkShare: 0.05,
	});
	if (status !== "committed") throw new Error(`the load ended as ${status}: ${JSON.stringify(counts)}`);
	return counts.rows;
}

async function stage(): Promise<number> {
	const source = await openFile(path, {
		dateOrder: "iso",
		fileName: "generated.csv",
		format: null,
		today: "2026-11-23",
		onBytes: () => {},
	});
	const undo = new Error("staged");
	let read = 0;
	const settings = await mappingSettings({
		connection,
		source,
		datasetId: "ucdp-ged",
		importId: 1,
		release: null,
		scope: null,
	});
	const mapper = mappers.open(settings, source.bytes);
	await connection.sql
		.begin(async (tx) => {
			await createStaging(tx);
			const partition = { table: "events", isNew: false };
			const rejects = new RejectWriter(connection.sql, 1);
			read = (await readRows(tx, { source, onProgress: () => {}, partition }, new ComparingSorter(), mapper, rejects))
				.rows;
			throw undo;
		})
		.catch((error: unknown) => {
			if (error !== undo) throw error;
		})
		.finally(mapper.close);
	return read;
}
