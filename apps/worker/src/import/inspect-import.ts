import { join } from "node:path";
import { failImport, notePreview, readImport } from "@harmattan/database/ingest/import-records";
import { DomainError } from "@harmattan/domain/errors";
import type { FileRecord } from "@harmattan/domain/imports/named-records";
import type { FilePreview } from "@harmattan/domain/imports/preview";
import { releaseInFileName } from "@harmattan/domain/merge/release";
import { dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";
import { acled } from "@harmattan/formats/acled/acled";
import { isDeletedList } from "@harmattan/formats/acled/deleted-list";
import type { EventFormat } from "@harmattan/formats/event-format";
import { fileRecords } from "@harmattan/formats/reading/file-records";
import { packRecords } from "@harmattan/formats/reading/record-batch";
import { UnreadableFileError } from "@harmattan/formats/reading/unreadable-file";
import { recogniseFormat } from "@harmattan/formats/registry";
import type { StoredImportContext } from "./stored-import.ts";

const ROWS_SHOWN = 8;
const LONGEST_CELL = 200;

/** Looks at an uploaded file and keeps what its admin needs to see before choosing how to read it. */
export async function inspectImport(
	{ connection, uploads, now }: Omit<StoredImportContext, "mappers">,
	importId: number,
): Promise<void> {
	const record = await readImport(connection.sql, importId);
	if (record?.status !== "uploaded" || record.storageKey === null) return;
	try {
		const today = isoOf(dayOfInstant(now()));
		await notePreview(
			connection.sql,
			importId,
			await previewOf(join(uploads, record.storageKey), record.fileName, today),
		);
	} catch (error) {
		if (!(error instanceof DomainError) && !(error instanceof UnreadableFileError)) throw error;
		const remedy = error instanceof DomainError && error.remedy ? `. ${error.remedy}` : "";
		await failImport(connection.sql, importId, `${error.message}${remedy}`, now());
	}
}

async function previewOf(path: string, fileName: string, today: string): Promise<FilePreview> {
	const records = await firstRecords(path, ROWS_SHOWN + 2);
	const [first, ...rest] = records;
	if (!first) throw new DomainError("invalid", "the file is empty", { remedy: "Export it again." });
	const deletions = isDeletedList(first.values);
	const found = deletions ? null : recogniseFormat(first.values);
	const format = deletions ? acled : (found?.format ?? null);
	const header = found?.header ?? first.values;
	const rows = found && !found.firstIsHeader ? records : rest;
	return {
		columns: header.map(short),
		rows: rows.slice(0, ROWS_SHOWN).map(({ values }) => values.map(short)),
		format: format?.id ?? null,
		formatName: format?.name ?? null,
		events: found ? rows.slice(0, ROWS_SHOWN).flatMap(toPreview(found.format, header, today)) : [],
		release: format?.versioning === "release" ? (releaseInFileName(fileName)?.text ?? null) : null,
		deletions,
		datasetId: format?.defaults.datasetId ?? null,
	};
}

async function firstRecords(path: string, most: number): Promise<FileRecord[]> {
	const records: FileRecord[] = [];
	for await (const record of fileRecords(path)) {
		records.push(record);
		if (records.length >= most) break;
	}
	return records;
}

function toPreview(format: EventFormat, header: readonly string[], today: string) {
	const map = format.createMapper(header, { today });
	return (record: FileRecord): FilePreview["events"] => {
		const mapped = map(packRecords([record]), 0);
		if (mapped === null) return [];
		const { line } = record;
		if (mapped.kind === "reject") {
			const nothing = { date: null, country: null, place: null, type: null, actors: null, fatalities: null };
			return [{ line, ...nothing, problem: mapped.reject.message }];
		}
		const { dateStart, countryStated, place, type, actors, fatalitiesBest } = mapped.event;
		return [
			{
				line,
				date: dateStart,
				country: countryStated,
				place,
				type,
				actors: actors.map(({ name }) => name).join("; "),
				fatalities: fatalitiesBest,
				problem: null,
			},
		];
	};
}

const short = (text: string) => (text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text);
