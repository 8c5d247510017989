import { DomainError } from "../errors.ts";

/** One record of a file as text, with the line it starts on (from 1). */
export interface FileRecord {
	line: number;
	values: readonly string[];
	/** Why the record could not be split into fields; `values` then holds its text as it stood. */
	fault?: string;
}

/** A row of a file by the names of its columns, with its line. */
export interface NamedRecord {
	line: number;
	record: Readonly<Record<string, string>>;
}

/** The records of a file, header first, by the names of their columns; throws where a column is missing or a record could not be split. */
export function namedRecords(records: readonly FileRecord[], columns: readonly string[]): NamedRecord[] {
	const [header, ...rows] = records;
	const names = (header?.values ?? []).map((name) => name.trim().toLowerCase());
	const missing = columns.filter((column) => !names.includes(column));
	if (missing.length > 0)
		throw new DomainError("invalid", `line 1: the columns ${missing.join(", ")} are missing`, {
			remedy: `The first line must hold ${columns.join(", ")}.`,
		});
	return rows.map(({ line, values, fault }) => {
		if (fault !== undefined)
			throw new DomainError("invalid", `line ${line}: ${fault}`, { remedy: "Correct the row; nothing was stored." });
		return { line, record: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""])) };
	});
}
