import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { Tag } from "@harmattan/ui/tag";
import { getFormatter, getTranslations } from "next-intl/server";
import { addressOf } from "@/format/search.ts";
import { PageLink } from "@/page/page-link.tsx";
import { api } from "@/server/context.ts";
import { areaWords, monthWords } from "./zone-words.ts";

/** What changed in anybody's zones, month by month, the newest first; the page of zones alone where nobody has drawn twice. */
export async function ZoneChanges() {
	const t = await getTranslations("zones");
	const format = await getFormatter();
	const changes = (await api().zones.changes({})).toSorted((a, b) => (a.month < b.month ? 1 : -1));
	return (
		<div className="mt-6">
			<Section title={t("timeline")} aside={changes.length === 0 ? undefined : t("timelineAside")}>
				<p className="mb-2">
					<PageLink href="/zones" className="inline-flex min-h-6 items-center text-accent underline underline-offset-2">
						{t("link")}
					</PageLink>
				</p>
				{changes.length === 0 ? null : (
					<ScrollArea label={t("timeline")} isLong={true}>
						<table className="type-table w-full min-w-[520px] border-collapse">
							<HeadRow
								columns={[
									{ name: "month", words: t("month") },
									{ name: "actor", words: t("actor") },
									{ name: "change", words: t("difference") },
								]}
							/>
							<tbody>
								{changes.map(({ actor, scale, month, before, whole, drawn }) => (
									<tr key={`${actor.id} ${scale} ${month}`} className="border-b border-line-2 align-top">
										<td className="py-1 pr-4 whitespace-nowrap">{monthWords(format, month)}</td>
										<th scope="row" className="type-key py-1 pr-4 text-left">
											<PageLink
												href={addressOf("/zones", { actor: actor.id, scale, month, before })}
												className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
											>
												{actor.name}
											</PageLink>
											{drawn.some(({ synthetic }) => synthetic) ? (
												<span className="ml-2">
													<Tag>{t("madeUp")}</Tag>
												</span>
											) : null}
										</th>
										<td className="py-1 pr-4">
											{t("timelineLine", {
												gained: areaWords(format, whole.gained),
												lost: areaWords(format, whole.lost),
												before: monthWords(format, before),
											})}
										</td>
									</tr>
								))}
							</tbody>
						</table>
					</ScrollArea>
				)}
			</Section>
		</div>
	);
}
