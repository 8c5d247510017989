import { CopyBuffer } from "@harmattan/database/ingest/copy-buffer";
import { writeVersion } from "@harmattan/database/ingest/staged-event";
import { VERSION_COLUMNS } from "@harmattan/database/schema/events";
import type { EventFlag, MappedEvent } from "@harmattan/domain/events/mapped-event";
import type { ColumnMapping, DateOrder } from "@harmattan/domain/imports/column-mapping";
import type { Reject } from "@harmattan/domain/imports/reject";
import { type ImportScope, isInScope } from "@harmattan/domain/imports/scope";
import type { Release } from "@harmattan/domain/merge/release";
import type { RecordMapper } from "@harmattan/formats/event-format";
import { mappedFormat } from "@harmattan/formats/mapped/mapped";
import { type RecordBatch, recordAt } from "@harmattan/formats/reading/record-batch";
import { formatNamed } from "@harmattan/formats/registry";
import type { Locator } from "@harmattan/geo/locate";
import { createActorSettler, type KnownActors } from "./actor-settler.ts";
import { stageEvent } from "./stage-events.ts";

/** How a row becomes an event: by a publisher's format, by a team's own mapping, or it is one already. */
export type RowReading =
	| { kind: "format"; format: string; columns: readonly string[]; today: string; dateOrder: DateOrder }
	| { kind: "mapping"; mapping: ColumnMapping; columns: readonly string[]; today: string; dateOrder: DateOrder }
	| { kind: "events" };

/** All that the mapping of an import's rows depends on: plain data, so that it can be sent to another thread. */
export interface MappingSettings extends KnownActors {
	reading: RowReading;
	datasetId: string;
	importId: number;
	release: Release | null;
	scope: ImportScope;
}

/** Rows to be mapped; the records lie in memory that threads share. */
export interface RowBatch {
	records: RecordBatch;
	/** The numbers of the records that are to be mapped. */
	indices: Uint32Array;
	/** Of each record. */
	fingerprints: BigUint64Array;
	/** Memory for the rows as they are written down; where it is not enough, the mapper takes more. */
	into: Uint8Array;
}

/** What a batch became. */
export interface MappedBatch {
	/** The rows that could be mapped as COPY takes them into `events`, one after another. */
	rows: Uint8Array;
	/** Where each row that was to be mapped ends; one that is refused, or no data, ends where the one before it does. */
	ends: Uint32Array;
	/** The first half of each row's event key. */
	keys: BigUint64Array;
	/** Numbers, among those that were to be mapped, of rows of countries that the dataset does not take in. */
	outside: Set<number>;
	/** Rows that are refused or set apart, by their numbers as records. */
	refused: Map<number, Omit<Reject, "raw">>;
	/** How many rows carry each flag. */
	flags: Map<EventFlag, number>;
	/** Countries that rows name and ISO does not list. */
	unknownCountries: Set<string>;
}

/** Makes the function that maps, locates, resolves, classes and writes down a batch of rows. */
export function createBatchMapper(settings: MappingSettings, locator: Locator): (batch: RowBatch) => MappedBatch {
	const { datasetId, importId, release } = settings;
	const scope = settings.scope === null ? null : new Set(settings.scope);
	const context = { datasetId, release, locator, settle: createActorSettler(datasetId, settings) };
	const read = createReader(settings.reading);
	return ({ records, indices, fingerprints, into }) => {
		const buffer = new CopyBuffer(into);
		const ends = new Uint32Array(indices.length);
		const keys = new BigUint64Array(indices.length);
		const outside: MappedBatch["outside"] = new Set();
		const refused: MappedBatch["refused"] = new Map();
		const flags: MappedBatch["flags"] = new Map();
		const unknownCountries: MappedBatch["unknownCountries"] = new Set();
		for (let number = 0; number < indices.length; number++) {
			const index = indices[number] as number;
			const line = records.lines[index] as number;
			const mapped = read(records, index);
			if (mapped?.kind === "reject") {
				const { raw: _, ...reject } = mapped.reject;
				refused.set(index, reject);
			} else if (mapped !== null) {
				const result = stageEvent(mapped.event, { line, fingerprint: fingerprints[index] as bigint }, context);
				if ("problem" in result) {
					const { problem } = result;
					const message = `line ${line}, column ${problem.column}. ${problem.message}`;
					refused.set(index, { ...problem, line, message });
				} else {
					const { staged } = result;
					keys[number] = staged.eventKey.high;
					if (!isInScope(scope, staged.country)) outside.add(number);
					for (const flag of staged.flags) {
						flags.set(flag, (flags.get(flag) ?? 0) + 1);
						if (flag === "country_unknown") unknownCountries.add(staged.mapped.countryStated ?? "");
					}
					buffer.beginRow(VERSION_COLUMNS.length);
					writeVersion(buffer, staged, datasetId, importId);
				}
			}
			ends[number] = buffer.length;
		}
		return { rows: buffer.since(0), ends, keys, outside, refused, flags, unknownCountries };
	};
}

function createReader(reading: RowReading): RecordMapper {
	if (reading.kind === "events")
		return (records, index) => ({
			kind: "event",
			event: JSON.parse(recordAt(records, index).values[0] ?? "") as MappedEvent,
		});
	const format = reading.kind === "mapping" ? mappedFormat(reading.mapping) : formatNamed(reading.format);
	return format.createMapper(reading.columns, { today: reading.today, dateOrder: reading.dateOrder });
}
