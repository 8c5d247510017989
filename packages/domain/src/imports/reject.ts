/** Why a row was refused or set apart; the code is stable, the sentence is for people. */
export const REJECT_CODES = [
	"unreadable_row",
	"missing_value",
	"not_a_number",
	"not_a_date",
	"date_out_of_range",
	"future_date",
	"negative_deaths",
	"fractional_deaths",
	"coordinates_out_of_range",
	"coordinates_zero",
	"coordinates_swapped",
	"far_from_country",
	"unknown_place",
	"unknown_value",
	"repeated_id_differs",
	"same_version_differs",
	"release_not_stated",
] as const;
export type RejectCode = (typeof REJECT_CODES)[number];

/** One row that was not stored, with all that is needed to fix it. */
export interface Reject {
	/** Line of the file on which the record starts, from 1. */
	line: number;
	column: string | null;
	value: string | null;
	code: RejectCode;
	/** Names line, column, value and remedy in a sentence. */
	message: string;
	disposition: "rejected" | "quarantined";
	/** The record as it stood, by column. */
	raw: Record<string, string>;
}

/** Refusals that are set apart for a decision rather than sent back: the row itself may be right. */
export const QUARANTINE_CODES: readonly RejectCode[] = [
	"far_from_country",
	"future_date",
	"same_version_differs",
	"release_not_stated",
];
