import type { FilePreview as Preview } from "@harmattan/domain/imports/preview";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";

interface FilePreviewProps {
	preview: Preview;
}

/** The first rows of an uploaded file: as events where its format is known, and as they stand. */
export async function FilePreview({ preview }: FilePreviewProps) {
	const t = await getTranslations("admin.imports");
	const known = preview.deletions ? t("isDeletions") : preview.formatName;
	return (
		<Section title={t("preview")} aside={known ? t("recognised", { format: known }) : t("notRecognised")}>
			{preview.events.length > 0 ? (
				<ScrollArea label={t("asEvents")}>
					<table className="type-table mb-4 w-full min-w-[760px] border-collapse">
						<caption className="type-caption py-1 text-left text-ink-3">{t("asEvents")}</caption>
						<thead>
							<tr className="type-caption border-b border-line text-left text-ink-3">
								{(["line", "date", "country", "place", "type", "actors"] as const).map((name) => (
									<th key={name} scope="col" className="py-1 pr-3 font-normal">
										{t(`column.${name}`)}
									</th>
								))}
								<th scope="col" className="py-1 text-right font-normal">
									{t("column.deaths")}
								</th>
							</tr>
						</thead>
						<tbody>
							{preview.events.map((event) => (
								<tr key={event.line} className="border-b border-line-2 align-top">
									<td className="py-1 pr-3">{event.line}</td>
									{event.problem ? (
										<td colSpan={6} className="py-1 text-up wrap-anywhere">
											{event.problem}
										</td>
									) : (
										<>
											<td className="py-1 pr-3 whitespace-nowrap">{event.date}</td>
											{[event.country, event.place, event.type, event.actors].map((value, position) => (
												<td key={position} className="max-w-[280px] py-1 pr-3 wrap-anywhere">
													{value}
												</td>
											))}
											<td className="py-1 text-right">{event.fatalities ?? t("notStated")}</td>
										</>
									)}
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
			) : null}
			<details open={preview.events.length === 0}>
				<summary className="min-h-6 cursor-pointer text-accent">{t("asTheyStand")}</summary>
				<ScrollArea label={t("asTheyStand")}>
					<table className="type-table border-collapse">
						<thead>
							<tr className="type-caption border-b border-line text-left text-ink-3">
								{preview.columns.map((column, position) => (
									<th key={position} scope="col" className="max-w-[220px] truncate py-1 pr-3 font-normal">
										{column || t("unnamed", { position: position + 1 })}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{preview.rows.map((row, line) => (
								<tr key={line} className="border-b border-line-2">
									{row.map((value, position) => (
										<td key={position} className="max-w-[220px] truncate py-1 pr-3" title={value}>
											{value}
										</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
			</details>
		</Section>
	);
}
