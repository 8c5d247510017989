import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { addressOf } from "@/format/search.ts";
import { PageLink } from "@/page/page-link.tsx";
import { areaWords, classWords, monthWords, type ShownZones } from "./zone-words.ts";

interface HistoryTableProps {
	shown: ShownZones;
}

/** What the zones covered in each month for which somebody drew; the months between are not known, and not drawn in. */
export async function HistoryTable({ shown }: HistoryTableProps) {
	const all = await getTranslations();
	const t = await getTranslations("zones");
	const format = await getFormatter();
	const { history, scale, actor, month } = shown;
	const largest = Math.max(1, ...history.map(({ whole }) => whole));
	const classes = scale.classes.toReversed();
	return (
		<Section title={t("history")} aside={t("historyAside", { count: history.length })}>
			<ScrollArea label={t("history")} isLong={true}>
				<table className="type-table w-full min-w-[520px] border-collapse">
					<HeadRow
						columns={[
							{ name: "month", words: t("month") },
							...classes.map((name) => ({ name, words: classWords(all, name), isNumber: true })),
							{ name: "whole", words: t("whole"), isNumber: true },
							{ name: "bar", words: <span className="sr-only">{t("barHead")}</span> },
						]}
					/>
					<tbody>
						{history.toReversed().map((row, index, rows) => (
							<tr key={row.month} className="border-b border-line-2">
								<th scope="row" className="type-key py-1 pr-4 text-left whitespace-nowrap">
									<PageLink
										href={addressOf("/zones", {
											actor: actor.id,
											scale: scale.id,
											month: row.month,
											before: rows[index + 1]?.month ?? null,
										})}
										aria-current={row.month === month ? "true" : undefined}
										className="inline-flex min-h-6 items-center text-accent underline underline-offset-2 aria-[current]:text-ink"
									>
										{monthWords(format, row.month)}
									</PageLink>
								</th>
								{classes.map((name) => (
									<td key={name} className="py-1 pr-4 text-right whitespace-nowrap tabular-nums">
										{areaWords(format, row.classes.find((one) => one.class === name)?.km2 ?? 0)}
									</td>
								))}
								<td className="type-key py-1 pr-4 text-right whitespace-nowrap tabular-nums">
									{areaWords(format, row.whole)}
								</td>
								<td className="w-1/4 py-1">
									<svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2 w-full">
										<rect width={(100 * row.whole) / largest} height={8} className="fill-accent" />
									</svg>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);
}
