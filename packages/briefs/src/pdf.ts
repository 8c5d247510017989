import type { BriefBlock, BriefContent, BriefRun } from "@harmattan/domain/brief/content";
import pdfmake from "pdfmake";
import { briefMap } from "./brief-map.ts";

type TDocumentDefinitions = Parameters<typeof pdfmake.createPdf>[0];
type Content = TDocumentDefinitions["content"];

const INK = "#1c2326";
const QUIET = "#4a565b";
const LINK = "#2b3f9e";
/** Width of a map, points: two stand on a page. */
const MAP_WIDTH = 370;
/** From so many columns on the first is as wide as its words, and the others share the rest. */
const MANY_COLUMNS = 5;

pdfmake.addFonts({
	Helvetica: {
		normal: "Helvetica",
		bold: "Helvetica-Bold",
		italics: "Helvetica-Oblique",
		bolditalics: "Helvetica-BoldOblique",
	},
});
pdfmake.setUrlAccessPolicy(() => false);
// The standard fonts are named, not read.
pdfmake.setLocalAccessPolicy((path) => path.startsWith("Helvetica"));

/** Letters that the fonts every PDF reader has lack, as those that they have. */
const plain = (text: string): string => text.replaceAll("−", "-").replaceAll("\u202f", "\u00a0");

/** A brief as PDF, A4, with real text and links. Without a browser. */
export async function briefPdf(content: BriefContent, address: string): Promise<Uint8Array> {
	const { title, subtitle, warning, takeawaysTitle, takeaways, sections, notesTitle, notes, madeAt, locale } = content;
	const heading = (text: string): Content => ({ text: plain(text), style: "heading", headlineLevel: 2 });
	const document: TDocumentDefinitions = {
		info: { title: plain(title), creator: "Harmattan", producer: "Harmattan", creationDate: new Date(madeAt) },
		language: locale,
		pageSize: "A4",
		pageMargins: [48, 48, 48, 56],
		defaultStyle: { font: "Helvetica", fontSize: 10, lineHeight: 1.25, color: INK },
		styles: {
			title: { fontSize: 20, bold: true },
			heading: { fontSize: 13, bold: true, margin: [0, 16, 0, 4] },
			caption: { fontSize: 8.5, color: QUIET, margin: [0, 4, 0, 4] },
			cell: { fontSize: 8.5 },
		},
		// Synthetic data say so on every page.
		footer: (page, pages) => ({
			columns: [
				{ text: plain(warning ?? title), bold: warning !== null, width: "*" },
				{ text: `${page} / ${pages}`, alignment: "right", width: "auto" },
			],
			fontSize: 8,
			color: QUIET,
			margin: [48, 16, 48, 0],
		}),
		// A heading alone at the foot of a page goes to the next.
		pageBreakBefore: (node, nodes) => node.headlineLevel === 2 && nodes.getFollowingNodesOnPage().length === 0,
		content: [
			{ text: plain(title), style: "title" },
			{ text: plain(subtitle), color: QUIET, margin: [0, 2, 0, 8] },
			...(warning === null ? [] : [{ text: plain(warning), bold: true, margin: [0, 0, 0, 8] } satisfies Content]),
			heading(takeawaysTitle),
			{ ol: takeaways.map((text) => plain(text)), fontSize: 12 },
			...sections.flatMap(({ title: words, blocks: [first, ...blocks] }): Content[] => [
				// A map is too large to follow its heading on the same page by chance.
				first?.kind === "map"
					? { stack: [heading(words), ...drawn(first, address)], unbreakable: true }
					: [heading(words), ...(first ? drawn(first, address) : [])],
				...blocks.flatMap((block) => drawn(block, address)),
			]),
			heading(notesTitle),
			{ ol: notes.map((note) => plain(note)), fontSize: 8.5 },
		],
	};
	return pdfmake.createPdf(document).getBuffer();
}

function drawn(block: BriefBlock, address: string): Content[] {
	const runs = (of: readonly BriefRun[]): Content[] => of.flatMap((run) => runOf(run, address));
	switch (block.kind) {
		case "paragraph":
			return [{ text: runs(block.runs), margin: [0, 0, 0, 6] }];
		case "map":
			return [
				{
					stack: [
						{ svg: briefMap(block), width: MAP_WIDTH },
						{ text: plain(block.caption), style: "caption" },
					],
					unbreakable: true,
				},
			];
		case "table":
			return [
				{ text: plain(block.caption), style: "caption" },
				{
					table: {
						headerRows: 1,
						widths: block.columns.map((_, index) =>
							(index === 0) === block.columns.length < MANY_COLUMNS ? "*" : "auto",
						),
						body: [
							block.columns.map(({ words, isNumber }) => ({
								text: plain(words),
								style: "cell",
								color: QUIET,
								alignment: isNumber ? "right" : "left",
							})),
							...block.rows.map((row) =>
								row.map((cell, index) => ({
									text: runs(cell),
									style: "cell",
									alignment: block.columns[index]?.isNumber ? ("right" as const) : ("left" as const),
								})),
							),
						],
					},
					layout: "lightHorizontalLines",
					margin: [0, 0, 0, 8],
				},
			];
	}
}

function runOf({ text, link, note }: BriefRun, address: string): Content[] {
	return [
		link === null ? { text: plain(text) } : { text: plain(text), link: `${address}${link}`, color: LINK },
		...(note === null ? [] : [{ text: ` ${note}`, sup: true }]),
	];
}
