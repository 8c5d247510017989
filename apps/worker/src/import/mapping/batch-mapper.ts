import { CopyBuffer } from "@harmattan/database/ingest/copy-buffer";
import { writeVersion } from "@harmattan/database/ingest/staged-event";
import { VERSION_COLUMNS } from "@harmattan/database/schema/events";
import type { MappedEvent } from "@harmattan/domain/events/mapped-event";
import type { ColumnMapping } from "@harmattan/domain/imports/column-mapping";
import type { Reject } from "@harmattan/domain/imports/reject";
import type { Release } from "@harmattan/domain/merge/release";
import type { FileRecord, MapResult } from "@harmattan/formats/event-format";
import { mappedFormat } from "@harmattan/formats/mapped/mapped";
import { FIELD_SEPARATOR } from "@harmattan/formats/reading/row-text";
import { formatNamed } from "@harmattan/formats/registry";
import type { Locator } from "@harmattan/geo/locate";
import { createActorSettler, type KnownActors } from "./actor-settler.ts";
import { stageEvent } from "./stage-events.ts";

/** How the text of a row becomes an event: by a publisher's format, by a team's own mapping, or it is one already. */
export type RowReading =
	| { kind: "format"; format: string; columns: readonly string[]; today: string }
	| { kind: "mapping"; mapping: ColumnMapping; columns: readonly string[]; today: string }
	| { kind: "events" };

/** All that the mapping of an import's rows depends on: plain data, so that it can be sent to another thread. */
export interface MappingSettings extends KnownActors {
	reading: RowReading;
	datasetId: string;
	importId: number;
	release: Release | null;
}

/** Rows to be mapped, a list for each of their parts. */
export interface RowBatch {
	lines: Uint32Array;
	/** What the mapper reads of each row, as `RowTexts` gives it. */
	texts: string[];
	fingerprints: BigUint64Array;
}

/** What a batch became. */
export interface MappedBatch {
	/** The rows that could be mapped as COPY takes them into `events`, one after another. */
	rows: Uint8Array;
	/** Where each row ends; one that is refused, or no data, ends where the one before it does. */
	ends: Uint32Array;
	/** The first half of each row's event key. */
	keys: BigUint64Array;
	/** Rows that are refused or set apart, by their place in the batch; the rest of the row is at the reader. */
	refused: Map<number, Omit<Reject, "raw">>;
}

/** Makes the function that maps, locates, resolves, classes and writes down a batch of rows. */
export function createBatchMapper(settings: MappingSettings, locator: Locator): (batch: RowBatch) => MappedBatch {
	const { datasetId, importId, release } = settings;
	const context = { datasetId, release, locator, settle: createActorSettler(datasetId, settings) };
	const read = createReader(settings.reading);
	return ({ lines, texts, fingerprints }) => {
		const buffer = new CopyBuffer();
		const ends = new Uint32Array(texts.length);
		const keys = new BigUint64Array(texts.length);
		const refused: MappedBatch["refused"] = new Map();
		for (let index = 0; index < texts.length; index++) {
			const text = texts[index] ?? "";
			const line = lines[index] ?? 0;
			const mapped = read(text, line);
			if (mapped?.kind === "reject") {
				const { raw: _, ...reject } = mapped.reject;
				refused.set(index, reject);
			} else if (mapped !== null) {
				const result = stageEvent(mapped.event, { line, fingerprint: fingerprints[index] ?? 0n }, context);
				if ("problem" in result) {
					const { problem } = result;
					const message = `line ${line}, column ${problem.column}. ${problem.message}`;
					refused.set(index, { ...problem, line, message });
				} else {
					keys[index] = result.staged.eventKey.high;
					buffer.beginRow(VERSION_COLUMNS.length);
					writeVersion(buffer, result.staged, datasetId, importId);
				}
			}
			ends[index] = buffer.length;
		}
		return { rows: buffer.take(), ends, keys, refused };
	};
}

function createReader(reading: RowReading): (text: string, line: number) => MapResult | null {
	if (reading.kind === "events") return (text) => ({ kind: "event", event: JSON.parse(text) as MappedEvent });
	const format = reading.kind === "mapping" ? mappedFormat(reading.mapping) : formatNamed(reading.format);
	const map = format.createMapper(reading.columns, { today: reading.today });
	return (text, line) => map({ line, values: text.split(FIELD_SEPARATOR) } satisfies FileRecord);
}
