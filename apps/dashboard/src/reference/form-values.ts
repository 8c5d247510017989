import type { EditableEntity } from "@harmattan/domain/reference/drafts";

/** What a form of reference data edits: a row with its kind, before it is known to be valid. */
export interface RowValues {
	entity: EditableEntity;
	row: Record<string, unknown>;
}

/** What the form's lists offer. */
export interface FormChoices {
	documents: { id: string; title: string }[];
	/** Regions other than countries; `country` is ISO alpha-3, null for one of several countries. */
	regions: { id: string; name: string; country: string | null }[];
	datasets: { id: string; name: string }[];
	countries: { id: string; name: string }[];
}

/** Text as a form gives it back: blank is "not stated". */
export const blankAsNull = (value: unknown) => (typeof value === "string" && value.trim() === "" ? null : value);

/** A whole number as a form gives it back. */
export const numberOrNull = (value: unknown) => (value === "" || value === null ? null : Number(value));

/** The parts of a line that stand between separators. */
export const listOf = (separator: ";" | ",", line: string): string[] =>
	line
		.split(separator)
		.map((part) => part.trim())
		.filter(Boolean);
