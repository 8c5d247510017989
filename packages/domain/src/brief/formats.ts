/** Files that a brief is given as, with their media types. */
export const BRIEF_FORMATS = {
	html: "text/html; charset=utf-8",
	pdf: "application/pdf",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;
export type BriefFormat = keyof typeof BRIEF_FORMATS;
export const BRIEF_FORMAT_NAMES = Object.keys(BRIEF_FORMATS) as [BriefFormat, ...BriefFormat[]];

/** A brief written in one of them. */
export interface BriefFile {
	format: BriefFormat;
	content: Uint8Array;
}
