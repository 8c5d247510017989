import { atRevision, requestedRevision } from "@harmattan/analysis/known-at";
import { resolveChoice } from "@harmattan/analysis/map/choice";
import { eventPages } from "@harmattan/database/queries/events";
import { listRegions } from "@harmattan/database/queries/regions";
import { newestRevision } from "@harmattan/database/queries/revisions";
import { DomainError } from "@harmattan/domain/errors";
import type { EventChoice } from "@harmattan/domain/events/event-choice";
import { bool, dateDay, float64, int32, tableFromArrays, tableToIPC, utf8 } from "@uwdata/flechette";
import { parquetWriteBuffer, schemaFromColumnData } from "hyparquet-writer";
import type { ApiContext } from "../context.ts";
import { csvResponse } from "./csv-response.ts";
import { type Cell, featureOf, rowOf, TABLE_COLUMNS, type TableSource, tableSource } from "./event-table.ts";
import { fileResponse } from "./file-response.ts";

/** Formats that events are exported in. */
export const EXPORT_FORMATS = ["csv", "geojson", "parquet", "arrow"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const PAGE = 5000;
/** Of the past, where each page is a scan of all versions. */
const PAGE_OF_PAST = 50_000;
/** Where the columns are explained (RFC 8288). */
const DESCRIBED = { link: '</api/v1/export/columns>; rel="describedby"' };
/** Rows that are gathered for a format that cannot be written row by row. */
const MAX_AT_ONCE = 300_000;

/**
 * The events of a choice as a file: only those that the asker may see, each row with its source, licence and data revision.
 * It is still read when the answer has begun, so that it opens the state of the data itself. Throws where Parquet or Arrow would hold too many rows.
 */
export async function eventsFile(
	ctx: ApiContext,
	choice: EventChoice,
	format: ExportFormat,
	withHxl: boolean,
): Promise<Response> {
	const knownAt = await requestedRevision(ctx, choice.knownAt);
	const { dataset, filter, revision, regions } = await atRevision(ctx, knownAt, async (then) => ({
		...(await resolveChoice(then, choice)),
		revision: (await newestRevision(then.db, then.viewer))?.id ?? 0,
		regions: await listRegions(then.db),
	}));
	const source = tableSource(dataset, revision, regions);
	const name = ["harmattan", dataset.id, choice.eventClass, choice.from, choice.to].filter(Boolean).join("-");
	const pages = eventPages(
		(run) => atRevision(ctx, knownAt, (then) => run(then.db)),
		filter,
		knownAt === null ? PAGE : PAGE_OF_PAST,
	);
	const rows = rowsOf(pages, source);
	const names = TABLE_COLUMNS.map((column) => column.name);
	if (format === "csv") {
		async function* lines() {
			if (withHxl) yield TABLE_COLUMNS.map(({ hxl }) => hxl);
			for await (const row of rows) yield row.map((cell) => (cell === null ? "" : String(cell)));
		}
		return csvResponse(`${name}.csv`, names, lines(), DESCRIBED);
	}
	if (format === "geojson")
		return fileResponse(`${name}.geojson`, "application/geo+json", geoJson(rows, source), DESCRIBED);
	const columns = await gather(rows);
	const whole = format === "arrow" ? arrowOf(columns) : parquetOf(columns);
	const type = format === "arrow" ? "application/vnd.apache.arrow.stream" : "application/vnd.apache.parquet";
	return fileResponse(`${name}.${format}`, type, once(whole), DESCRIBED);
}

async function* rowsOf(pages: ReturnType<typeof eventPages>, source: TableSource): AsyncGenerator<Cell[]> {
	for await (const page of pages) for (const event of page) yield rowOf(event, source);
}

async function* geoJson(
	rows: AsyncGenerator<Cell[]>,
	{ dataset, revision }: TableSource,
): AsyncGenerator<Uint8Array, undefined> {
	const encoder = new TextEncoder();
	const about = { type: "FeatureCollection", attribution: dataset.attribution, licence: dataset.licence, revision };
	yield encoder.encode(`${JSON.stringify(about).slice(0, -1)},"features":[`);
	let isFirst = true;
	for await (const row of rows) {
		const feature = featureOf(row);
		yield encoder.encode(`${isFirst ? "" : ","}\n${JSON.stringify(feature)}`);
		isFirst = false;
	}
	yield encoder.encode("]}\n");
}

async function gather(rows: AsyncGenerator<Cell[]>): Promise<Cell[][]> {
	const columns: Cell[][] = TABLE_COLUMNS.map(() => []);
	let count = 0;
	for await (const row of rows) {
		if (++count > MAX_AT_ONCE)
			throw new DomainError("invalid", `this format holds at most ${MAX_AT_ONCE} events`, {
				parameter: "format",
				remedy: "Choose a shorter period, or take CSV.",
			});
		row.forEach((cell, index) => {
			columns[index]?.push(cell);
		});
	}
	return columns;
}

const ARROW_TYPES = { text: utf8, integer: int32, decimal: float64, date: dateDay, boolean: bool } as const;
/** A date of a typed format. */
const typed = (cells: readonly Cell[], type: keyof typeof ARROW_TYPES) =>
	type === "date" ? cells.map((cell) => (typeof cell === "string" ? new Date(`${cell}T00:00:00Z`) : null)) : [...cells];

function arrowOf(columns: readonly Cell[][]): Uint8Array {
	const arrays = Object.fromEntries(
		TABLE_COLUMNS.map(({ name, type }, index) => [name, typed(columns[index] ?? [], type)]),
	);
	const types = Object.fromEntries(TABLE_COLUMNS.map(({ name, type }) => [name, ARROW_TYPES[type]()]));
	const bytes = tableToIPC(tableFromArrays(arrays, { types }), { format: "stream" });
	if (bytes === null) throw new Error("no Arrow file was written");
	return bytes;
}

const PARQUET_TYPES = {
	text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
	integer: { type: "INT32" },
	decimal: { type: "DOUBLE" },
	date: { type: "INT32", converted_type: "DATE" },
	boolean: { type: "BOOLEAN" },
} as const;

function parquetOf(columns: readonly Cell[][]): Uint8Array {
	const columnData = TABLE_COLUMNS.map(({ name, type }, index) => ({ name, data: typed(columns[index] ?? [], type) }));
	const schemaOverrides = Object.fromEntries(
		TABLE_COLUMNS.map(({ name, type }) => [
			name,
			{ name, repetition_type: "OPTIONAL" as const, ...PARQUET_TYPES[type] },
		]),
	);
	const schema = schemaFromColumnData({ columnData, schemaOverrides });
	return new Uint8Array(parquetWriteBuffer({ columnData, schema }));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, undefined> {
	yield bytes;
}
