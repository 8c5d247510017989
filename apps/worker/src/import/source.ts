import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { DomainError } from "@harmattan/domain/errors";
import type { Reject } from "@harmattan/domain/imports/reject";
import { acled } from "@harmattan/formats/acled/acled";
import { type DeletedId, deletedIds, isDeletedList } from "@harmattan/formats/acled/deleted-list";
import type { EventFormat, FileRecord, FormatDefaults, Versioning } from "@harmattan/formats/event-format";
import { foldColumn, rawRow, shapeProblem, toReject, wholeText } from "@harmattan/formats/reading/columns";
import { fileRecords } from "@harmattan/formats/reading/file-records";
import { valuesAgain } from "@harmattan/formats/reading/record-splitter";
import { createRowTexts } from "@harmattan/formats/reading/row-text";
import { FORMATS, recogniseFormat } from "@harmattan/formats/registry";
import type { RowReading } from "./mapping/batch-mapper.ts";

/** One row of a source, not yet mapped. */
export interface SourceRow {
	line: number;
	/** What the mapper reads of the row: see `EventSource.reading`. */
	text: string;
	/** Hash of that text. */
	fingerprint: bigint;
	/** Why the row is no row at all, where it is not: it could not be split, or has too many or too few fields. */
	refusal: Omit<Reject, "raw"> | null;
	/** The row by column, as it stood. */
	raw: () => Record<string, string>;
}

/** Where an import's rows come from: a file, or the demonstration's generator. */
export interface EventSource {
	formatId: string;
	versioning: Versioning;
	defaults: FormatDefaults & { synthetic: boolean };
	fileName: string;
	sha256: string | null;
	bytes: number | null;
	/** The ids that the file takes back, where it is a deletion list and no event file. */
	deletions: readonly DeletedId[] | null;
	/** How the rows' texts are mapped. */
	reading: RowReading;
	/** The rows, in batches. */
	batches: () => AsyncIterable<SourceRow[]>;
	/** The event's id in a row by column; null where it states none. */
	idIn: (raw: Record<string, string>) => string | null;
}

/** Opens a file as an event source. Throws a DomainError that says what to do where no format fits it. */
export async function openFile(
	path: string,
	options: { fileName: string; format: EventFormat | null; today: string; onBytes: (bytes: number) => void },
): Promise<EventSource> {
	const size = await stat(path).catch(() => {
		throw new DomainError("not_found", `there is no file ${path}`, { remedy: "Check the path." });
	});
	const about = { fileName: options.fileName, sha256: await sha256(path), bytes: size.size };
	const first = await firstRecord(path);
	if ((options.format ?? acled).id === acled.id && isDeletedList(first)) return deletionSource(path, about);
	const { format, header, firstIsHeader } = recognise(first, options.format);
	const { columns, textOf, fingerprintOf } = createRowTexts(format, header);
	const reading = { columns, today: options.today };
	async function* batches(): AsyncGenerator<SourceRow[]> {
		let skip = firstIsHeader ? 1 : 0;
		for await (const records of fileRecords(path, options.onBytes)) {
			const rows = skip > 0 ? records.slice(skip) : records;
			skip = Math.max(0, skip - records.length);
			yield rows.map((record) => {
				const text = textOf(record.values);
				const problem = shapeProblem(header, record);
				return {
					line: record.line,
					text,
					fingerprint: fingerprintOf(text),
					refusal: problem && toReject(header, record, problem),
					raw: rawReader(header, record),
				};
			});
		}
	}
	return {
		formatId: format.id,
		versioning: format.versioning,
		defaults: { ...format.defaults, synthetic: false },
		...about,
		deletions: null,
		reading: format.mapping
			? { kind: "mapping", mapping: format.mapping, ...reading }
			: { kind: "format", format: format.id, ...reading },
		batches,
		idIn: (raw) => {
			const name = Object.keys(raw).find((column) => foldColumn(column) === format.idColumn);
			return name === undefined ? null : wholeText(raw[name]?.trim() ?? "") || null;
		},
	};
}

/** Gives a record by column when asked. Where its text is at hand, its fifty or so values are not kept until then. */
function rawReader(header: readonly string[], { values, origin }: FileRecord): SourceRow["raw"] {
	return origin === undefined ? () => rawRow(header, values) : () => rawRow(header, valuesAgain(origin));
}

/** A publisher's list of ids taken back, as a source without rows. */
async function deletionSource(
	path: string,
	about: Pick<EventSource, "fileName" | "sha256" | "bytes">,
): Promise<EventSource> {
	const records = (await Array.fromAsync(fileRecords(path))).flat();
	const [header, ...rows] = records;
	return {
		formatId: acled.id,
		versioning: acled.versioning,
		defaults: { ...acled.defaults, synthetic: false },
		...about,
		deletions: deletedIds(header?.values ?? [], rows),
		reading: { kind: "events" },
		async *batches() {},
		idIn: () => null,
	};
}

async function firstRecord(path: string): Promise<readonly string[]> {
	for await (const [first] of fileRecords(path)) if (first !== undefined) return first.values;
	throw new DomainError("invalid", "the file is empty", { remedy: "Export it again." });
}

function recognise(first: readonly string[], chosen: EventFormat | null) {
	const found = chosen
		? { format: chosen, ...(chosen.recognise(first) ?? { header: first, firstIsHeader: true }) }
		: recogniseFormat(first);
	if (found) return found;
	const names = `${first.slice(0, 8).join(", ").slice(0, 200)}${first.length > 8 ? " …" : ""}`;
	throw new DomainError("invalid", `line 1: no known format has these columns: ${names}`, {
		parameter: "format",
		remedy: `Formats: ${FORMATS.map((format) => format.id).join(", ")}. Check that the first line holds the column names, or map the columns on the upload page.`,
	});
}

async function sha256(path: string): Promise<string> {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
	return hash.digest("hex");
}
