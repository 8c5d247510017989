import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { daysWords } from "@/format/words.ts";
import type { FoundMatches } from "./found-matches.ts";

interface SourceTableProps {
	found: FoundMatches;
}

/** What each of two datasets holds, how much of it the other has too, and what may explain the rest. */
export async function SourceTable({ found: { sources, region, isWithin, ...found } }: SourceTableProps) {
	const t = await getTranslations("matching");
	const format = await getFormatter();
	const share = (part: number, whole: number) =>
		whole === 0 ? "" : t("shareOf", { number: part, share: format.number(part / whole, { style: "percent" }) });
	const columns = isWithin
		? (["dataset", "events", "deaths", "paired", "pairedDeaths"] as const)
		: (["dataset", "events", "deaths", "matched", "matchedDeaths", "why"] as const);
	return (
		<Section title={t("sources")} aside={[region.name, daysWords(format, found)].join("; ")}>
			<ScrollArea label={t("sources")}>
				<table className="type-table w-full min-w-[760px] border-collapse">
					<HeadRow columns={columns.map((name) => ({ name, words: t(`column.${name}`) }))} />
					<tbody>
						{sources.map(({ dataset, events, deaths, matched, matchedDeaths, unmatched }) => (
							<tr key={dataset.id} className="border-b border-line-2 align-top">
								<th scope="row" className="type-key max-w-72 py-1 pr-4 text-left">
									{dataset.name}
									<span className="type-caption block text-ink-3">{`${dataset.attribution} (${dataset.licence})`}</span>
								</th>
								<td className="type-number py-1 pr-4">{format.number(events)}</td>
								<td className="type-number py-1 pr-4">{format.number(deaths)}</td>
								<td className="py-1 pr-4">{share(matched, events)}</td>
								<td className="py-1 pr-4">{share(matchedDeaths, deaths)}</td>
								{isWithin ? null : (
									<td className="py-1 pr-4">
										<ul>
											{(["no_death", "no_named_side", "coarse", "not_known"] as const).map((why) =>
												unmatched[why] === 0 ? null : (
													<li key={why}>{t("whyCount", { why: t(`why.${why}`), count: unmatched[why] })}</li>
												),
											)}
										</ul>
									</td>
								)}
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);
}
