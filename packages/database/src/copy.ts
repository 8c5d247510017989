import { once } from "node:events";
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
	async function* lines() {
		let buffered = "";
		for await (const row of rows) {
			buffered += `${row.map(copyText).join("\t")}\n`;
			count += 1;
			if (buffered.length < FLUSH_BYTES) continue;
			yield buffered;
			buffered = "";
		}
		yield buffered;
	}
	await copyTextFrom(tx, table, columns, lines());
	return count;
}

/** Streams COPY text into a table. The driver's stream also reads, so its end is its "finish", not its "close". */
export async function copyTextFrom(
	tx: TransactionSql,
	table: string,
	columns: readonly string[],
	chunks: AsyncIterable<string | Uint8Array>,
): Promise<void> {
	const stream = await tx`copy ${tx(table)} (${tx(columns as string[])}) from stdin`.writable();
	const ended = new Promise<void>((resolve, reject) => {
		stream.once("finish", resolve);
		stream.once("error", reject);
		stream.once("close", () => reject(new Error("the database ended the copy")));
	});
	ended.catch(() => {});
	try {
		for await (const chunk of chunks) if (!stream.write(chunk)) await Promise.race([once(stream, "drain"), ended]);
	} catch (error) {
		stream.destroy(error instanceof Error ? error : new Error(String(error)));
		throw error;
	}
	stream.end();
	await ended;
}

function copyText(value: CopyValue): string {
	if (value === null) return "\\N";
	if (typeof value === "string") return escaped(value);
	if (Array.isArray(value) && value.every((item) => typeof item === "string"))
		return escaped(`{${value.map((item) => `"${String(item).replace(/["\\]/g, "\\$&")}"`).join(",")}}`);
	if (typeof value === "object") return escaped(JSON.stringify(value).replaceAll(ESCAPED_NUL, ""));
	return String(value);
}

/** NUL as JSON writes it: jsonb refuses it as text does. */
const ESCAPED_NUL = "\\u0000";
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** Postgres text can not hold NUL, which broken files do: it is dropped. */
function escaped(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is being removed
	return /[\\\t\n\r\u0000]/.test(text)
		? text.replaceAll("\u0000", "").replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? "")
		: text;
}
