import type { BriefContent } from "@harmattan/domain/brief/content";
import type { BriefFormat } from "@harmattan/domain/brief/formats";
import { briefDocx } from "./docx.ts";
import { briefHtml } from "./html.ts";
import { briefPdf } from "./pdf.ts";

/** Writes a brief as a file. Every format is made from the same content. */
export async function renderBrief(content: BriefContent, format: BriefFormat, address: string): Promise<Uint8Array> {
	if (format === "pdf") return briefPdf(content, address);
	return format === "docx" ? briefDocx(content, address) : new TextEncoder().encode(briefHtml(content, address));
}
