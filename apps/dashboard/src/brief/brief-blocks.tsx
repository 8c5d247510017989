import { briefMap } from "@harmattan/briefs/brief-map";
import type { BriefBlock, BriefRun } from "@harmattan/domain/brief/content";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Link } from "@/i18n/navigation.ts";

interface BriefBlocksProps {
	blocks: readonly BriefBlock[];
}

/** The paragraphs, tables and maps of a section, as its files have them. */
export function BriefBlocks({ blocks }: BriefBlocksProps) {
	return (
		<div className="grid grid-cols-1 gap-4">
			{blocks.map((block) => (
				<Block key={keyOf(block)} block={block} />
			))}
		</div>
	);
}

/** A table of so few columns fits a phone. */
const FEW_COLUMNS = 4;

const textOf = (runs: readonly BriefRun[]): string => runs.map(({ text }) => text).join("");
const keyOf = (block: BriefBlock): string => (block.kind === "paragraph" ? textOf(block.runs) : block.caption);

function Block({ block }: { block: BriefBlock }) {
	switch (block.kind) {
		case "paragraph":
			return (
				<p className="max-w-[80ch]">
					<Runs of={block.runs} />
				</p>
			);
		case "map":
			return (
				<figure>
					<img
						src={`data:image/svg+xml,${encodeURIComponent(briefMap(block))}`}
						alt={block.alternative}
						className="h-auto w-full max-w-[720px] bg-white"
					/>
					<figcaption className="type-caption text-ink-3">{block.caption}</figcaption>
				</figure>
			);
		case "table":
			return (
				<ScrollArea label={block.caption}>
					<table
						className={`type-table w-full border-collapse ${block.columns.length > FEW_COLUMNS ? "min-w-[760px]" : ""}`}
					>
						<caption className="type-caption pb-1 text-left text-ink-3">
							{/* It stays in sight while the table is moved sideways. */}
							<span className="sticky left-0 inline-block max-w-[calc(100vw-2rem)]">{block.caption}</span>
						</caption>
						<thead>
							<tr className="type-caption border-b border-line text-ink-3">
								{block.columns.map(({ words, isNumber }) => (
									<th
										key={words}
										scope="col"
										className={`py-1 pr-4 font-normal last:pr-0 ${isNumber ? "text-right" : "text-left"}`}
									>
										{words}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{block.rows.map((row) => (
								<tr key={textOf(row[0] ?? [])} className="border-b border-line-2 align-top">
									{row.map((cell, index) =>
										index === 0 ? (
											<th key="0" scope="row" className="type-key py-1 pr-4 text-left">
												<Runs of={cell} />
											</th>
										) : (
											<td
												key={block.columns[index]?.words}
												className={`py-1 pr-4 last:pr-0 ${block.columns[index]?.isNumber ? "text-right" : ""}`}
											>
												<Runs of={cell} />
											</td>
										),
									)}
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
			);
	}
}

function Runs({ of }: { of: readonly BriefRun[] }) {
	return of.map(({ text, link, note }) => (
		<span key={`${text} ${link}`}>
			{link === null ? (
				text
			) : (
				<Link href={link} prefetch={false} className="inline-block min-h-6 text-accent underline underline-offset-2">
					{text}
				</Link>
			)}
			{note === null ? null : (
				<sup>
					<a href={`#note-${note}`} className="inline-block min-h-6 min-w-6 text-center text-accent">
						{note}
					</a>
				</sup>
			)}
		</span>
	));
}
