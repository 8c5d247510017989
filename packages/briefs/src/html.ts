import type { BriefBlock, BriefContent, BriefRun } from "@harmattan/domain/brief/content";
import { briefMap, escaped } from "./brief-map.ts";

const STYLE =
	"body{font:16px/1.5 Helvetica,Arial,sans-serif;color:#1c2326;max-width:820px;margin:2rem auto;padding:0 1rem}h1{font-size:1.8rem;margin:0}h2{font-size:1.2rem;border-top:2px solid;padding-top:.4rem;margin-top:2rem}table{border-collapse:collapse;width:100%;font-size:.85rem}caption,figcaption{text-align:left;font-size:.85rem;color:#4a565b;padding:.4rem 0}th,td{text-align:left;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #c9d0d2;vertical-align:top}.n{text-align:right}a{color:#2b3f9e}.wide{overflow-x:auto}.warning{border:1px solid;padding:.3rem .6rem;font-weight:bold}svg{max-width:100%;height:auto}figure{margin:1rem 0}";

/**
 * A brief as one HTML document that needs nothing else.
 *
 * @param address where the installation is opened, without a slash at the end: what links begin with
 */
export function briefHtml(content: BriefContent, address: string): string {
	const { locale, title, subtitle, warning, takeawaysTitle, takeaways, sections, notesTitle, notes } = content;
	const alarm = warning === null ? "" : `<p class="warning">${escaped(warning)}</p>`;
	return [
		`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
		`<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>`,
		`<h1>${escaped(title)}</h1><p>${escaped(subtitle)}</p>${alarm}`,
		`<h2>${escaped(takeawaysTitle)}</h2><ol>${takeaways.map((text) => `<li>${escaped(text)}</li>`).join("")}</ol>`,
		...sections.map(
			({ id, title: heading, blocks }) =>
				`<section id="${escaped(id)}"><h2>${escaped(heading)}</h2>${blocks.map((block) => blockHtml(block, address)).join("")}</section>`,
		),
		`<section id="notes"><h2>${escaped(notesTitle)}</h2><ol>${notes.map((note, index) => `<li id="note-${index + 1}">${escaped(note)}</li>`).join("")}</ol></section>`,
		`${alarm}</main></body></html>\n`,
	].join("\n");
}

function blockHtml(block: BriefBlock, address: string): string {
	const runs = (of: readonly BriefRun[]) => of.map((run) => runHtml(run, address)).join("");
	switch (block.kind) {
		case "paragraph":
			return `<p>${runs(block.runs)}</p>`;
		case "map":
			return `<figure><div role="img" aria-label="${escaped(block.alternative)}">${briefMap(block)}</div><figcaption>${escaped(block.caption)}</figcaption></figure>`;
		case "table": {
			const { caption, columns, rows } = block;
			const mark = (index: number) => (columns[index]?.isNumber ? ' class="n"' : "");
			const cells = (row: readonly BriefRun[][]) =>
				row.map((cell, index) =>
					index === 0 ? `<th scope="row">${runs(cell)}</th>` : `<td${mark(index)}>${runs(cell)}</td>`,
				);
			return [
				`<div class="wide" tabindex="0" role="region" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption><thead><tr>`,
				...columns.map(({ words }, index) => `<th scope="col"${mark(index)}>${escaped(words)}</th>`),
				"</tr></thead><tbody>",
				...rows.map((row) => `<tr>${cells(row).join("")}</tr>`),
				"</tbody></table></div>",
			].join("");
		}
	}
}

function runHtml({ text, link, note }: BriefRun, address: string): string {
	const words = link === null ? escaped(text) : `<a href="${escaped(address + link)}">${escaped(text)}</a>`;
	return note === null ? words : `${words}<sup><a href="#note-${note}">${note}</a></sup>`;
}
