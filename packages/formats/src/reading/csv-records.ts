import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { type Readable, Transform } from "node:stream";
import { createGunzip } from "node:zlib";
import { CsvError, parse } from "csv-parse";
import type { FileRecord } from "../event-format.ts";

/** A file that can not be read at all; the message names the place and what to do. */
export class UnreadableFileError extends Error {
	override readonly name = "UnreadableFileError";
}

const DELIMITERS = [",", ";", "\t"] as const;

/**
 * Streams the records of a CSV file in bounded memory: `.csv` or `.csv.gz`; comma, semicolon or tab; UTF-8,
 * UTF-16 (with byte-order mark) or Windows-1252; quoted newlines. Each record knows its first line.
 */
export async function* csvRecords(
	path: string,
	onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<FileRecord> {
	const head = await readHead(path);
	const encoding = detectEncoding(head);
	const parser = parse({
		delimiter: detectDelimiter(new TextDecoder(encoding).decode(head)),
		bom: true,
		info: true,
		relax_column_count: true,
		skip_empty_lines: true,
		max_record_size: 16 * 1024 * 1024,
	});
	const source = bytesOf(path, onBytes);
	source.on("error", (error) => parser.destroy(error));
	source.pipe(decoderStream(encoding)).pipe(parser);
	let line = 1;
	try {
		for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
			yield { line, values: record };
			line = info.lines + 1;
		}
	} catch (error) {
		const damaged = damagedGzip(error);
		if (damaged) throw damaged;
		if (error instanceof CsvError) {
			// Records that were read ahead of the fault are lost with it: the parser itself says where it was.
			const at = /at line (\d+)/.exec(error.message)?.[1] ?? line;
			throw new UnreadableFileError(
				`line ${at}: the record that starts here can not be read (${error.code.toLowerCase().replaceAll("_", " ")}). Check for an unbalanced quotation mark, mend the line and upload the file again.`,
				{ cause: error },
			);
		}
		throw error;
	}
}

function bytesOf(path: string, onBytes: (bytes: number) => void): Readable {
	const file = createReadStream(path);
	file.on("data", (chunk) => onBytes(chunk.length));
	if (!path.endsWith(".gz")) return file;
	const unzipped = createGunzip();
	file.on("error", (error) => unzipped.destroy(error));
	return file.pipe(unzipped);
}

/** The error of a gzip file that is cut short or is none; null for any other error. */
function damagedGzip(error: unknown): UnreadableFileError | null {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	if (!code.startsWith("Z_")) return null;
	return new UnreadableFileError("the gzip file is cut short or damaged. Copy or compress it again.", { cause: error });
}

async function readHead(path: string): Promise<Buffer> {
	if (path.endsWith(".gz")) {
		const unzipped = bytesOf(path, () => {});
		unzipped.on("error", () => {});
		try {
			for await (const chunk of unzipped) return (chunk as Buffer).subarray(0, 65_536);
		} catch (error) {
			throw damagedGzip(error) ?? error;
		}
		return Buffer.alloc(0);
	}
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** UTF-16 by its mark; UTF-8 where the head is valid in it; else Windows-1252, as spreadsheets write it. */
function detectEncoding(head: Uint8Array): string {
	if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
	if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
		return "utf-8";
	} catch {
		return "windows-1252";
	}
}

function decoderStream(encoding: string): Transform {
	const decoder = new TextDecoder(encoding);
	return new Transform({
		transform: (chunk: Buffer, _encoding, done) => done(null, decoder.decode(chunk, { stream: true })),
		flush: (done) => done(null, decoder.decode()),
	});
}

/** The delimiter that occurs most in the first line, outside quotes. */
function detectDelimiter(head: string): string {
	const firstLine = (head.split(/\r?\n/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
	const count = (delimiter: string) => firstLine.split(delimiter).length;
	return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
