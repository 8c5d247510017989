/** How delimited text is laid out. */
export interface TextLayout {
	delimiter: string;
	newline: "\n" | "\r";
}

/**
 * UTF-16 by its mark; UTF-8 where the head is valid in it, or has more characters of it than damaged bytes; else
 * Windows-1252, as spreadsheets write it.
 */
export function detectEncoding(head: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" {
	if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
	if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
	const text = new TextDecoder("utf-8").decode(head, { stream: true });
	const damaged = text.match(/\uFFFD/g)?.length ?? 0;
	const wide = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
	return damaged === 0 || wide > damaged ? "utf-8" : "windows-1252";
}

const DELIMITERS = [",", ";", "\t"] as const;

/** How a delimited text is laid out, derived from its first lines: the delimiter is the one most frequent in line 1. */
export function detectLayout(head: string): TextLayout {
	const newline = head.includes("\n") || !head.includes("\r") ? "\n" : "\r";
	const firstLine = (head.split(/\r?\n|\r/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
	const count = (delimiter: string) => firstLine.split(delimiter).length;
	const delimiter = DELIMITERS.reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
	return { delimiter, newline };
}
