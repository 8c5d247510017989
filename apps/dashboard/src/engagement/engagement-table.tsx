import type { RouterOutput } from "@harmattan/api/outputs";
import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { countryWords, spanWords } from "@/format/words.ts";
import { Cite } from "@/page/cite.tsx";

interface EngagementTableProps {
	engagements: RouterOutput["reference"]["engagements"];
}

/** Dealings between hosts and outside powers, each with its dates as exactly as known. */
export async function EngagementTable({ engagements }: EngagementTableProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const words = {
		by: (date: string) => t("common.by", { date }),
		after: (date: string) => t("common.after", { date }),
	};
	const unstated = <span className="text-ink-3">{t("common.notStated")}</span>;
	return (
		<Section title={t("engagement.tableTitle")} aside={t("engagement.tableAside")}>
			<ScrollArea label={t("engagement.tableTitle")}>
				<table className="type-table w-full min-w-[760px] border-collapse">
					<HeadRow
						columns={(["host", "sponsor", "kindColumn", "what", "from", "to", "state"] as const).map((name) => ({
							name,
							words: t(`engagement.${name}`),
						}))}
					/>
					<tbody>
						{engagements.map((engagement, index) => (
							<tr key={engagement.id} className="border-b border-line-2 align-top">
								<td className="py-1 pr-3">
									{engagements[index - 1]?.host === engagement.host ? "" : countryWords(t, engagement.host)}
								</td>
								<td className="py-1 pr-3">{engagement.sponsor}</td>
								<td className="py-1 pr-3">{t(`engagement.kind.${engagement.kind as "arms"}`)}</td>
								<td className="type-key py-1 pr-3">
									{engagement.title}
									<Cite citations={engagement.citations} />
								</td>
								<td className="py-1 pr-3">{spanWords(format, engagement.from, words) ?? unstated}</td>
								<td className="py-1 pr-3">
									{engagement.state === "ongoing" ? "" : (spanWords(format, engagement.to, words) ?? unstated)}
								</td>
								<td className="py-1 pr-3">{t(`engagement.states.${engagement.state}`)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);
}
