import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import { MIN_WHOLE_RELEASE_COUNTRIES } from "@harmattan/domain/coverage/import-coverage";
import { DomainError } from "@harmattan/domain/errors";
import type { DateOrder } from "@harmattan/domain/imports/column-mapping";
import type { Reject } from "@harmattan/domain/imports/reject";
import { isCountryYear } from "@harmattan/domain/series/ucdp-totals";
import { acled } from "@harmattan/formats/acled/acled";
import { type DeletedId, deletedIds, isDeletedList } from "@harmattan/formats/acled/deleted-list";
import type { EventFormat, FormatDefaults, Versioning } from "@harmattan/formats/event-format";
import { foldColumn, wholeText } from "@harmattan/formats/reading/columns";
import { fileBatches, fileRecords } from "@harmattan/formats/reading/file-records";
import { createFingerprint } from "@harmattan/formats/reading/fingerprints";
import { rawRow, shapeProblem, toReject } from "@harmattan/formats/reading/map-records";
import { giveBack, type RecordBatch, recordAt, textAt } from "@harmattan/formats/reading/record-batch";
import { createSharedMemory } from "@harmattan/formats/reading/shared-memory";
import { FORMATS, recogniseFormat } from "@harmattan/formats/registry";
import type { RowReading } from "./mapping/batch-mapper.ts";

/** Bytes of a file that are hashed at a time. */
const HASHED_BYTES = 1024 * 1024;

/** Countries that are noted of a file. */
const MAX_COUNTRY_NAMES = 2 * MIN_WHOLE_RELEASE_COUNTRIES;

/** Some records of a source, not yet mapped. */
export interface SourceBatch {
	records: RecordBatch;
	/** The number of the first that is a row: a header stands before it. */
	from: number;
	/** Hash of what the mapper reads of each record. */
	fingerprints: BigUint64Array;
	/** Why a record is no row at all, by its number: it could not be split, or has too many or too few fields. */
	refusals: ReadonlyMap<number, Refusal>;
}

/** Why a row was refused, beside the row as it stood. */
export type Refusal = Omit<Reject, "raw">;

/** Where an import's rows come from: a file, or the demonstration's generator. */
export interface EventSource {
	formatId: string;
	versioning: Versioning;
	/** True where the publisher's files are of the whole world. */
	isWorldwide: boolean;
	defaults: FormatDefaults & { synthetic: boolean };
	fileName: string;
	sha256: string | null;
	bytes: number | null;
	/** The ids that the file takes back, where it is a deletion list and no event file. */
	deletions: readonly DeletedId[] | null;
	/** How the rows are mapped. */
	reading: RowReading;
	/** The rows, in batches. */
	batches: () => AsyncIterable<SourceBatch>;
	/** Takes a batch back that nobody reads any more: its memory is used again. */
	done: (batch: SourceBatch) => void;
	/** Countries that the rows read so far name, as they stand; no more than it takes to tell an extract from a whole release. */
	countryNames: () => ReadonlySet<string>;
	/** A row by column, as it stood. */
	rawAt: (records: RecordBatch, index: number) => Record<string, string>;
	/** The event's id in a row by column; null where it states none. */
	idIn: (raw: Record<string, string>) => string | null;
}

/** Opens a file as an event source. Throws a DomainError that says what to do where no format fits it. */
export async function openFile(
	path: string,
	options: {
		fileName: string;
		format: EventFormat | null;
		today: string;
		/** The order of day and month in dates of three numbers; `iso` where nobody stated it. */
		dateOrder: DateOrder;
		onBytes: (bytes: number) => void;
	},
): Promise<EventSource> {
	const size = await stat(path).catch(() => {
		throw new DomainError("not_found", `there is no file ${path}`, { remedy: "Check the path." });
	});
	const about = { fileName: options.fileName, sha256: await sha256(path), bytes: size.size };
	const first = await firstRecord(path);
	if ((options.format ?? acled).id === acled.id && isDeletedList(first)) return deletionSource(path, about);
	const { format, header, firstIsHeader } = recognise(first, options.format);
	const fingerprintOf = createFingerprint(format, header, options.dateOrder);
	const memory = createSharedMemory();
	const reading = { columns: header, today: options.today, dateOrder: options.dateOrder };
	const countryNames = new Set<string>();
	const countryAt = header.findIndex((column) => foldColumn(column) === "country");
	const noteCountry = (records: RecordBatch, index: number) => {
		if (countryAt < 0 || countryNames.size >= MAX_COUNTRY_NAMES) return;
		const name = textAt(records, index, countryAt);
		if (name !== "") countryNames.add(name);
	};
	async function* batches(): AsyncGenerator<SourceBatch> {
		let skip = firstIsHeader;
		for await (const records of fileBatches(path, { memory, onBytes: options.onBytes })) {
			const count = records.lines.length;
			const from = skip && count > 0 ? 1 : 0;
			skip &&= count === 0;
			const { buffer } = memory.take(count * BigUint64Array.BYTES_PER_ELEMENT);
			const fingerprints = new BigUint64Array(buffer, 0, count);
			const refusals = new Map<number, Refusal>();
			for (let index = from; index < count; index++) {
				fingerprints[index] = fingerprintOf(records, index);
				const problem = shapeProblem(header, records, index);
				if (problem === null) noteCountry(records, index);
				else refusals.set(index, toReject(header, recordAt(records, index), problem));
			}
			yield { records, from, fingerprints, refusals };
		}
	}
	return {
		formatId: format.id,
		versioning: format.versioning,
		isWorldwide: format.isWorldwide,
		defaults: { ...format.defaults, synthetic: false },
		...about,
		deletions: null,
		reading: format.mapping
			? { kind: "mapping", mapping: format.mapping, ...reading }
			: { kind: "format", format: format.id, ...reading },
		batches,
		done: ({ records, fingerprints }) => {
			giveBack(memory, records);
			memory.give(fingerprints);
		},
		countryNames: () => countryNames,
		rawAt: (records, index) => rawRow(header, recordAt(records, index).values),
		idIn: (raw) => {
			const name = Object.keys(raw).find((column) => foldColumn(column) === format.idColumn);
			return name === undefined ? null : wholeText(raw[name]?.trim() ?? "") || null;
		},
	};
}

/** A publisher's list of ids taken back, as a source without rows. */
async function deletionSource(
	path: string,
	about: Pick<EventSource, "fileName" | "sha256" | "bytes">,
): Promise<EventSource> {
	const [header, ...rows] = await Array.fromAsync(fileRecords(path));
	return {
		formatId: acled.id,
		versioning: acled.versioning,
		isWorldwide: acled.isWorldwide,
		defaults: { ...acled.defaults, synthetic: false },
		...about,
		deletions: deletedIds(header?.values ?? [], rows),
		reading: { kind: "events" },
		async *batches() {},
		done: () => {},
		countryNames: () => new Set(),
		rawAt: () => ({}),
		idIn: () => null,
	};
}

async function firstRecord(path: string): Promise<readonly string[]> {
	for await (const { values } of fileRecords(path)) return values;
	throw new DomainError("invalid", "the file is empty", { remedy: "Export it again." });
}

function recognise(first: readonly string[], chosen: EventFormat | null) {
	const found = chosen
		? { format: chosen, ...(chosen.recognise(first) ?? { header: first, firstIsHeader: true }) }
		: recogniseFormat(first);
	if (found) return found;
	if (isCountryYear(first))
		throw new DomainError("invalid", "this is UCDP's Country-Year dataset: yearly totals, and no events", {
			parameter: "format",
			remedy: "Bring it as stated series: on Admin, Stated series, or with npm run import -- FILE --format series.",
		});
	const names = `${first.slice(0, 8).join(", ").slice(0, 200)}${first.length > 8 ? " …" : ""}`;
	throw new DomainError("invalid", `line 1: no known format has these columns: ${names}`, {
		parameter: "format",
		remedy: `Formats: ${FORMATS.map((format) => format.id).join(", ")}. Check that the first line holds the column names, or map the columns on the upload page.`,
	});
}

async function sha256(path: string): Promise<string> {
	const hash = createHash("sha256");
	const chunk = new Uint8Array(HASHED_BYTES);
	const file = await open(path);
	try {
		for (;;) {
			const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
			if (bytesRead === 0) return hash.digest("hex");
			hash.update(chunk.subarray(0, bytesRead));
		}
	} finally {
		await file.close();
	}
}
