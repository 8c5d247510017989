import type { Connection } from "@harmattan/database/client";
import { DomainError } from "@harmattan/domain/errors";
import type { ImportFilePayload } from "@harmattan/domain/imports/jobs";
import { parseRelease, type Release, releaseInFileName } from "@harmattan/domain/merge/release";
import { dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";
import type { Locator } from "@harmattan/geo/locate";
import { type ImportOutcome, runImport } from "./run-import.ts";
import { openFile } from "./source.ts";

/** How far an import has come. Null where the size of the source is not known. */
export interface ImportProgress {
	rows: number;
	bytes: number;
	totalBytes: number | null;
}

/** Imports one file: recognises it, finds its release, and runs the import. */
export async function importFile(
	request: ImportFilePayload & {
		connection: Connection;
		locator: Locator;
		now: Date;
		dryRun: boolean;
		onProgress?: (progress: ImportProgress) => void;
	},
): Promise<ImportOutcome> {
	const progress: ImportProgress = { rows: 0, bytes: 0, totalBytes: null };
	const report = () => request.onProgress?.(progress);
	const source = await openFile(request.path, {
		fileName: request.fileName,
		format: request.format,
		today: isoOf(dayOfInstant(request.now)),
		onBytes: (bytes) => {
			progress.bytes += bytes;
			report();
		},
	});
	progress.totalBytes = source.bytes;
	return runImport({
		connection: request.connection,
		locator: request.locator,
		source,
		datasetId: request.datasetId,
		release: source.versioned ? releaseOf(request.release, request.fileName) : null,
		dryRun: request.dryRun,
		now: request.now,
		onRows: (rows) => {
			progress.rows = rows;
			report();
		},
	});
}

function releaseOf(stated: string | null, fileName: string): Release | null {
	if (stated === null) return releaseInFileName(fileName);
	const release = parseRelease(stated);
	if (!release)
		throw new DomainError("invalid", `“${stated}” is not a release`, {
			parameter: "release",
			remedy: "Write it as 25.1, or 25.0.7 for a candidate release.",
		});
	return release;
}
