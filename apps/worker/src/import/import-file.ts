import type { Connection } from "@harmattan/database/client";
import type { StatedCoverage } from "@harmattan/domain/coverage/stated-coverage";
import { DomainError } from "@harmattan/domain/errors";
import type { DateOrder } from "@harmattan/domain/imports/column-mapping";
import type { ImportProgress } from "@harmattan/domain/imports/report";
import type { ImportScope } from "@harmattan/domain/imports/scope";
import { parseRelease, type Release, releaseInFileName } from "@harmattan/domain/merge/release";
import { dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";
import type { Versioning } from "@harmattan/formats/event-format";
import { formatNamed } from "@harmattan/formats/registry";
import type { RowMappers } from "./mapping/row-mapper.ts";
import { type ImportOutcome, runImport } from "./run-import.ts";
import { openFile } from "./source.ts";

/** A file to import at once, without a check by a person in between. */
export interface FileImport {
	connection: Connection;
	mappers: RowMappers;
	now: Date;
	path: string;
	fileName: string;
	/** Null: the format's own dataset. */
	datasetId: string | null;
	/** Null: recognised from the columns. */
	format: string | null;
	/** Null: from the file's name, or unstated. */
	release: string | null;
	/** What the file covers, as stated with it; empty where nothing is. */
	stated?: readonly StatedCoverage[];
	/** Countries whose events are taken in; left out: as the dataset says. */
	scope?: ImportScope;
	/** What the import is; left out: of a file that somebody hands in. */
	kind?: "file" | "feed";
	/** The order of day and month in dates of three numbers; left out: not stated. */
	dateOrder?: DateOrder;
	dryRun: boolean;
	parkShare: number;
	onProgress?: (progress: Pick<ImportProgress, "rows" | "bytes" | "totalBytes">) => void;
}

/** Imports one file: recognises it, finds its release, and runs the import. */
export async function importFile(request: FileImport): Promise<ImportOutcome> {
	const progress: { rows: number; bytes: number; totalBytes: number | null } = { rows: 0, bytes: 0, totalBytes: null };
	const report = () => request.onProgress?.(progress);
	const source = await openFile(request.path, {
		fileName: request.fileName,
		format: request.format === null ? null : formatNamed(request.format),
		today: isoOf(dayOfInstant(request.now)),
		dateOrder: request.dateOrder ?? "iso",
		onBytes: (bytes) => {
			progress.bytes += bytes;
			report();
		},
	});
	progress.totalBytes = source.bytes;
	return runImport({
		kind: request.kind ?? "file",
		connection: request.connection,
		mappers: request.mappers,
		source,
		datasetId: request.datasetId,
		release: releaseOf(source.versioning, request.release, request.fileName),
		stated: request.stated ?? [],
		...(request.scope === undefined ? {} : { scope: request.scope }),
		dryRun: request.dryRun,
		parkShare: request.parkShare,
		now: request.now,
		onProgress: ({ rows }) => {
			progress.rows = rows;
			report();
		},
	});
}

/** The release that a file is of, as stated or as its name has it. Throws a DomainError where what is stated is none. */
export function releaseOf(versioning: Versioning, stated: string | null, fileName: string): Release | null {
	if (versioning !== "release") return null;
	if (stated === null) return releaseInFileName(fileName);
	const release = parseRelease(stated);
	if (!release)
		throw new DomainError("invalid", `“${stated}” is not a release`, {
			parameter: "release",
			remedy: "Write it as 25.1, or 25.0.7 for a candidate release.",
		});
	return release;
}
