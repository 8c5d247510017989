import { openConnection } from "@harmattan/database/client";
import { matchAnew } from "@harmattan/database/ingest/actor-matches";
import { placeStored } from "@harmattan/database/ingest/finer-units";
import { rehashStored } from "@harmattan/database/ingest/rehash";
import { migrateDatabase } from "@harmattan/database/migrate";
import { countDatasets } from "@harmattan/database/queries/datasets";
import { loadReference } from "@harmattan/database/reference/load-reference";
import { dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";
import { createLocator } from "@harmattan/geo/locate";
import { runMigrations } from "graphile-worker";
import { readEnvironment } from "../environment.ts";
import { demonstrationSource } from "../import/demonstration-source.ts";
import { createRowMappers } from "../import/mapping/row-mapper.ts";
import { runImport } from "../import/run-import.ts";

// Makes a database ready: schema, queue, reference data, and demonstration events where there are none yet.
// biome-ignore lint/style/noProcessEnv: the composition root reads the environment once
const { DATABASE_URL } = readEnvironment(process.env);
const say = (text: string) => process.stderr.write(`${text}\n`);
await migrateDatabase(DATABASE_URL);
await runMigrations({ connectionString: DATABASE_URL });
const connection = openConnection(DATABASE_URL, { max: 3 });
try {
	const now = new Date();
	const hashed = await rehashStored(connection.sql);
	if (hashed > 0) say(`Content of ${hashed} event versions hashed anew for this version`);
	const placed = await placeStored(connection.sql);
	if (placed > 0) say(`Provinces of ${placed} event versions worked out for this version`);
	if (await matchAnew(connection.sql))
		say("The events' actors are settled anew for this version, once the worker runs");
	const written = await loadReference(connection.db, now);
	if (written > 0) say(`Reference data: ${written} rows written`);
	if (process.argv.includes("--demonstration") && (await countDatasets(connection.db)) === 0) {
		say("Making demonstration events (synthetic)");
		const locator = createLocator();
		const source = demonstrationSource(isoOf(dayOfInstant(now)), locator);
		const { counts } = await runImport({
			kind: "file",
			parkShare: 0,
			connection,
			source,
			datasetId: null,
			release: null,
			stated: [],
			dryRun: false,
			now,
			mappers: createRowMappers(),
		});
		say(`Demonstration: ${counts.new} synthetic events`);
	}
} finally {
	await connection.close();
}
