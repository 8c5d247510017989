import type { TransactionSql } from "postgres";

/** A value of a COPY line. Arrays are one-dimensional text arrays; objects go in as JSON. */
export type CopyValue = string | number | bigint | boolean | null | readonly string[] | object;

const FLUSH_BYTES = 256 * 1024;

/** Streams rows into a table by text COPY, in bounded memory. Returns the number of rows. */
export async function copyInto(
	tx: TransactionSql,
	table: string,
	columns: readonly string[],
	rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>,
): Promise<number> {
	let count = 0;
	let buffered = "";
	let copy: OpenCopy | null = null;
	for await (const row of rows) {
		buffered += `${copyFields(row)}\n`;
		count += 1;
		if (buffered.length < FLUSH_BYTES) continue;
		copy ??= await beginCopy(tx, table, columns);
		await copy.write(buffered);
		buffered = "";
	}
	if (buffered === "" && copy === null) return count;
	copy ??= await beginCopy(tx, table, columns);
	await copy.write(buffered);
	await copy.end();
	return count;
}

/** A COPY under way: nothing else can be queried of its connection until it has ended. */
export interface OpenCopy {
	/** Resolves once the chunk was sent: its memory can be used again. */
	write: (chunk: string | Uint8Array) => Promise<void>;
	end: () => Promise<void>;
	/** Ends the copy with an error, which undoes the transaction. */
	abort: (error: Error) => void;
}

/** Begins a COPY into a table. The driver's stream also reads, so its end is its "finish", not its "close". */
export async function beginCopy(
	tx: TransactionSql,
	table: string,
	columns: readonly string[],
	options: "format text" | "format binary" | "format binary, freeze" = "format text",
): Promise<OpenCopy> {
	const stream = await tx`copy ${tx(table)} (${tx(columns as string[])}) from stdin (${tx.unsafe(options)})`.writable();
	const ended = new Promise<void>((resolve, reject) => {
		stream.once("finish", resolve);
		stream.once("error", reject);
		stream.once("close", () => reject(new Error("the database ended the copy")));
	});
	ended.catch(() => {});
	return {
		write: (chunk) =>
			Promise.race([
				new Promise<void>((resolve, reject) => {
					stream.write(chunk, (error) => (error ? reject(error) : resolve()));
				}),
				ended,
			]),
		end: () => {
			stream.end();
			return ended;
		},
		abort: (error) => void stream.destroy(error),
	};
}

/** Streams COPY text into a table. */
export async function copyTextFrom(
	tx: TransactionSql,
	table: string,
	columns: readonly string[],
	chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<void> {
	const copy = await beginCopy(tx, table, columns);
	try {
		for await (const chunk of chunks) await copy.write(chunk);
	} catch (error) {
		copy.abort(error instanceof Error ? error : new Error(String(error)));
		throw error;
	}
	await copy.end();
}

/** Values as fields of COPY text, with tabs between them. */
function copyFields(values: readonly CopyValue[]): string {
	let fields = copyText(values[0] ?? null);
	for (let index = 1; index < values.length; index++) fields += `\t${copyText(values[index] ?? null)}`;
	return fields;
}

function copyText(value: CopyValue): string {
	if (value === null) return "\\N";
	if (typeof value === "string") return escaped(value);
	if (typeof value === "number") return String(value);
	if (Array.isArray(value) && value.length === 0) return "{}";
	if (Array.isArray(value) && value.every((item) => typeof item === "string"))
		return escaped(`{${value.map((item) => `"${String(item).replace(/["\\]/g, "\\$&")}"`).join(",")}}`);
	if (typeof value === "object") return escaped(JSON.stringify(value).replaceAll(ESCAPED_NUL, ""));
	return String(value);
}

/** NUL as JSON writes it: jsonb refuses it as text does. */
const ESCAPED_NUL = "\\u0000";
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** Postgres text cannot hold NUL, which broken files do: it is dropped. */
function escaped(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is being removed
	return /[\\\t\n\r\u0000]/.test(text)
		? text.replaceAll("\u0000", "").replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? "")
		: text;
}
