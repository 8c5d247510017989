import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { DomainError } from "@harmattan/domain/errors";
import type { MappedEvent } from "@harmattan/domain/events/mapped-event";
import type { Reject } from "@harmattan/domain/imports/reject";
import type { FormatDefaults } from "@harmattan/formats/event-format";
import { csvRecords } from "@harmattan/formats/reading/csv-records";
import { FORMATS, findFormat, recogniseFormat } from "@harmattan/formats/registry";

/** One row of a source, mapped or refused, with the line it came from. */
export type SourceRow = { line: number; event: MappedEvent } | { line: number; reject: Reject };

/** Where an import's rows come from: a file, or the demonstration's generator. */
export interface EventSource {
	formatId: string;
	versioned: boolean;
	defaults: FormatDefaults & { synthetic: boolean };
	fileName: string;
	sha256: string | null;
	bytes: number | null;
	rows: () => AsyncIterable<SourceRow>;
	/** The records that start on these lines, by column, for rows that are set apart after mapping. */
	rawAt: (lines: ReadonlySet<number>) => Promise<Map<number, Record<string, string>>>;
}

/** Opens a file as an event source. Throws a DomainError that says what to do where no format fits it. */
export async function openFile(
	path: string,
	options: { fileName: string; format: string | null; today: string; onBytes: (bytes: number) => void },
): Promise<EventSource> {
	const size = await stat(path).catch(() => {
		throw new DomainError("not_found", `there is no file ${path}`, { remedy: "Check the path." });
	});
	const { format, header, firstIsHeader } = await recognise(path, options.format);
	async function* rows(): AsyncGenerator<SourceRow> {
		const map = format.createMapper(header, { today: options.today });
		let first = firstIsHeader;
		for await (const record of csvRecords(path, options.onBytes)) {
			if (first) {
				first = false;
				continue;
			}
			const mapped = map(record);
			if (mapped)
				yield mapped.kind === "event"
					? { line: record.line, event: mapped.event }
					: { line: record.line, reject: mapped.reject };
		}
	}
	return {
		formatId: format.id,
		versioned: format.versioned,
		defaults: { ...format.defaults, synthetic: false },
		fileName: options.fileName,
		sha256: await sha256(path),
		bytes: size.size,
		rows,
		rawAt: async (lines) => {
			const found = new Map<number, Record<string, string>>();
			if (lines.size === 0) return found;
			for await (const { line, values } of csvRecords(path)) {
				if (lines.has(line))
					found.set(line, Object.fromEntries(header.map((name, index) => [name, values[index] ?? ""])));
			}
			return found;
		},
	};
}

async function recognise(path: string, formatId: string | null) {
	if (formatId !== null && !findFormat(formatId)) {
		throw new DomainError("invalid", `there is no format ${formatId}`, {
			parameter: "format",
			remedy: `Formats: ${FORMATS.map((format) => format.id).join(", ")}.`,
		});
	}
	for await (const { values } of csvRecords(path)) {
		const chosen = formatId === null ? null : findFormat(formatId);
		const found = chosen
			? { format: chosen, ...(chosen.recognise(values) ?? { header: values, firstIsHeader: true }) }
			: recogniseFormat(values);
		if (found) return found;
		throw new DomainError(
			"invalid",
			`line 1: no known format has these columns: ${values.slice(0, 8).join(", ")}${values.length > 8 ? " …" : ""}`,
			{
				parameter: "format",
				remedy: `Formats: ${FORMATS.map((format) => format.id).join(", ")}. Check that the first line holds the column names.`,
			},
		);
	}
	throw new DomainError("invalid", "the file is empty", { remedy: "Export it again." });
}

async function sha256(path: string): Promise<string> {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path)) hash.update(chunk);
	return hash.digest("hex");
}
