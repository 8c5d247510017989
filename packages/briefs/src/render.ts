import type { BriefContent } from "@harmattan/domain/brief/content";
import { briefDocx } from "./docx.ts";
import { briefHtml } from "./html.ts";
import { briefPdf } from "./pdf.ts";

/** Files that a brief is given as, with their media types. */
export const BRIEF_FORMATS = {
	html: "text/html; charset=utf-8",
	pdf: "application/pdf",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;
export type BriefFormat = keyof typeof BRIEF_FORMATS;

/** True for a format of briefs. */
export const isBriefFormat = (text: string): text is BriefFormat => Object.hasOwn(BRIEF_FORMATS, text);

/** Writes a brief as a file. Every format is made from the same content. */
export async function renderBrief(content: BriefContent, format: BriefFormat, address: string): Promise<Uint8Array> {
	if (format === "pdf") return briefPdf(content, address);
	return format === "docx" ? briefDocx(content, address) : new TextEncoder().encode(briefHtml(content, address));
}
