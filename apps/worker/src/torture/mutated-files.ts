import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Connection } from "@harmattan/database/client";
import { DomainError } from "@harmattan/domain/errors";
import { UnreadableFileError } from "@harmattan/formats/reading/unreadable-file";
import { importFile } from "../import/import-file.ts";
import type { RowMappers } from "../import/mapping/row-mapper.ts";
import { eventFile } from "./event-file.ts";
import type { Trial } from "./kill-trials.ts";
import { mutate } from "./mutate.ts";

const HANG_MS = 60_000;
const PLACE = /line \d|zip|gzip|Parquet|workbook|file|table|row/i;

/** How broken files ended: as which status, or refused. */
export type Ends = Map<string, number>;

/**
 * Imports broken files: each must end as committed, parked or refused with a reason that names the place. Every one is a
 * dry run into the same dataset, so that the next meets the same state.
 */
export async function mutatedFiles({
	connection,
	mappers,
	folder,
	trials,
	random,
	onTrial,
}: {
	connection: Connection;
	mappers: RowMappers;
	folder: string;
	trials: number;
	random: () => number;
	onTrial: (trial: Trial) => void;
}): Promise<Ends> {
	const whole = Buffer.from(eventFile({ first: 1, rows: 40 }));
	const ends: Ends = new Map();
	const path = join(folder, "mutated.csv");
	for (let trial = 0; trial < trials; trial++) {
		const { kind, bytes } = mutate(whole, random);
		await writeFile(path, bytes);
		const { end, lost } = await tryOne(connection, mappers, path, trial % 10 === 0);
		ends.set(end, (ends.get(end) ?? 0) + 1);
		onTrial({ kind: `a mutated file: ${kind}`, lost });
	}
	return ends;
}

async function tryOne(
	connection: Connection,
	mappers: RowMappers,
	path: string,
	commit: boolean,
): Promise<{ end: string; lost: string[] }> {
	let timer: NodeJS.Timeout | undefined;
	const hang = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error("it hangs")), HANG_MS);
	});
	try {
		const outcome = await Promise.race([
			hang,
			importFile({
				connection,
				mappers,
				now: new Date("2026-11-22T00:00:00Z"),
				path,
				fileName: "mutated.csv",
				datasetId: null,
				format: null,
				release: "20.1",
				dryRun: !commit,
				parkShare: 0.05,
			}),
		]);
		const nameless = outcome.rejects.filter((reject) => !/^line \d+/.test(reject.message));
		return { end: outcome.status, lost: nameless.map((reject) => `a reject without its line: ${reject.message}`) };
	} catch (error) {
		const reported = error instanceof DomainError || error instanceof UnreadableFileError;
		if (reported && PLACE.test(error.message)) return { end: "refused", lost: [] };
		return { end: "lost", lost: [error instanceof Error ? `${error.name}: ${error.message}` : String(error)] };
	} finally {
		clearTimeout(timer);
	}
}
