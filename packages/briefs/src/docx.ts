import type { BriefBlock, BriefContent, BriefRun } from "@harmattan/domain/brief/content";
import { Resvg } from "@resvg/resvg-js";
import {
	AlignmentType,
	BorderStyle,
	Document,
	EndnoteReferenceRun,
	ExternalHyperlink,
	Footer,
	HeadingLevel,
	ImageRun,
	LevelFormat,
	Packer,
	PageNumber,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
} from "docx";
import { briefMap } from "./brief-map.ts";

/** Pixels of the picture that stands for a map where a program draws no SVG, against the map's own. */
const SHARPNESS = 2;
const IMAGE = { width: 560, height: 400 };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "C9D0D2" };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };

/** A brief as DOCX: real headings, tables with a head that repeats, captioned figures, endnotes and links. */
export async function briefDocx(content: BriefContent, address: string): Promise<Uint8Array> {
	const { title, subtitle, warning, takeawaysTitle, takeaways, sections, notes, locale } = content;
	const noted = new Set<number>();
	const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1, keepNext: true });
	const document = new Document({
		title,
		creator: "Harmattan",
		description: subtitle,
		styles: {
			default: {
				document: { run: { font: "Arial", size: 20, language: { value: locale === "fr" ? "fr-FR" : "en-GB" } } },
			},
		},
		numbering: {
			config: [
				{
					reference: "takeaways",
					levels: [
						{
							level: 0,
							format: LevelFormat.DECIMAL,
							text: "%1.",
							alignment: AlignmentType.START,
							style: { paragraph: { indent: { left: 400, hanging: 400 } } },
						},
					],
				},
			],
		},
		endnotes: Object.fromEntries(notes.map((note, index) => [index + 1, { children: [new Paragraph(note)] }])),
		sections: [
			{
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								children: [
									new TextRun({ text: `${warning ?? title}  `, bold: warning !== null, size: 16 }),
									new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: 16 }),
								],
							}),
						],
					}),
				},
				children: [
					new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
					new Paragraph(subtitle),
					...(warning === null ? [] : [new Paragraph({ children: [new TextRun({ text: warning, bold: true })] })]),
					heading(takeawaysTitle),
					...takeaways.map((text) => new Paragraph({ text, numbering: { reference: "takeaways", level: 0 } })),
					...sections.flatMap(({ title: words, blocks }) => [
						heading(words),
						...blocks.flatMap((block) => drawn(block, { address, noted })),
					]),
				],
			},
		],
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

interface Drawing {
	address: string;
	/** Notes that are in already: a program shows a second reference to one as an empty note. */
	noted: Set<number>;
}

function drawn(block: BriefBlock, drawing: Drawing): (Paragraph | Table)[] {
	const runs = (of: readonly BriefRun[]) => of.flatMap((run) => runOf(run, drawing));
	switch (block.kind) {
		case "paragraph":
			return [new Paragraph({ children: runs(block.runs), spacing: { after: 120 } })];
		case "map": {
			const svg = briefMap(block);
			const png = new Resvg(svg, { fitTo: { mode: "zoom", value: SHARPNESS }, font: { loadSystemFonts: true } })
				.render()
				.asPng();
			return [
				new Paragraph({
					keepNext: true,
					children: [
						new ImageRun({
							type: "png",
							data: png,
							transformation: IMAGE,
							altText: { name: block.caption, title: block.caption, description: block.alternative },
						}),
					],
				}),
				new Paragraph({ text: block.caption, style: "Caption", spacing: { after: 160 } }),
			];
		}
		case "table": {
			const cell = (children: ReturnType<typeof runs>, isNumber: boolean) =>
				new TableCell({
					borders: { top: NO_LINE, left: NO_LINE, right: NO_LINE, bottom: LINE },
					margins: { top: 40, bottom: 40, right: 80 },
					children: [new Paragraph({ children, alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT })],
				});
			return [
				new Paragraph({ text: block.caption, style: "Caption", keepNext: true }),
				new Table({
					width: { size: 100, type: WidthType.PERCENTAGE },
					rows: [
						new TableRow({
							tableHeader: true,
							children: block.columns.map(({ words, isNumber }) =>
								cell([new TextRun({ text: words, bold: true })], isNumber),
							),
						}),
						...block.rows.map(
							(row) =>
								new TableRow({
									cantSplit: true,
									children: row.map((of, index) => cell(runs(of), block.columns[index]?.isNumber ?? false)),
								}),
						),
					],
				}),
				new Paragraph({ text: "", spacing: { after: 80 } }),
			];
		}
	}
}

function runOf({ text, link, note }: BriefRun, { address, noted }: Drawing) {
	const words =
		link === null
			? new TextRun(text)
			: new ExternalHyperlink({
					link: `${address}${link}`,
					children: [new TextRun({ text, style: "Hyperlink" })],
				});
	if (note === null) return [words];
	const isNew = !noted.has(note);
	noted.add(note);
	return [words, isNew ? new EndnoteReferenceRun(note) : new TextRun({ text: String(note), superScript: true })];
}
