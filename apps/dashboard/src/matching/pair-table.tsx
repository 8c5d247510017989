import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { EventCell } from "./event-cell.tsx";
import type { FoundMatches } from "./found-matches.ts";
import { PairDecision } from "./pair-decision.tsx";

interface PairTableProps {
	found: FoundMatches;
	mayDecide: boolean;
}

/** Pairs that a page shows; the API has all of them. */
const MAX_PAIRS = 200;

/** The pairs, the newest first, with what differs between their events. */
export async function PairTable({ found: { pairs, isWithin }, mayDecide }: PairTableProps) {
	const t = await getTranslations("matching");
	const format = await getFormatter();
	const title = t(isWithin ? "pairsWithin" : "pairs");
	const shown = pairs.slice(0, MAX_PAIRS);
	return (
		<Section title={title} aside={t("pairsAside", { shown: shown.length, count: pairs.length })}>
			{pairs.length === 0 ? (
				<p className="text-ink-2">{t(isWithin ? "noPairsWithin" : "noPairs")}</p>
			) : (
				<ScrollArea label={title} isLong={true}>
					<table className="type-table w-full min-w-[760px] border-collapse">
						<HeadRow
							columns={(["a", "b", "differs", "score", "decision"] as const).map((name) => ({
								name,
								words: t(`column.${name}`),
							}))}
						/>
						<tbody>
							{shown.map(({ a, b, km, days, score, decision }) => (
								<tr key={`${a.id} ${b.id}`} className="border-b border-line-2 align-top">
									<EventCell event={a} />
									<EventCell event={b} />
									<td className="py-1 pr-4">
										{[
											t("apart", { km: format.number(km, { maximumFractionDigits: 1 }), days }),
											a.fatalities.best === null || b.fatalities.best === null
												? t("noDeaths")
												: t("deathsApart", { deaths: Math.abs(a.fatalities.best - b.fatalities.best) }),
										].join("; ")}
									</td>
									<td className="py-1 pr-4">{format.number(score, { maximumFractionDigits: 2 })}</td>
									<td className="py-1 pr-4">
										{decision === null ? null : (
											<p>
												{t(`decided.${decision.decision}`, { by: decision.authorName ?? t("analyst") })}
												<span className="type-caption block text-ink-3">{decision.reason}</span>
											</p>
										)}
										{mayDecide ? (
											<PairDecision
												a={{ dataset: a.dataset, sourceId: a.sourceId }}
												b={{ dataset: b.dataset, sourceId: b.sourceId }}
												words={{
													reason: t("reason"),
													confirm: t("confirm"),
													refuse: t("refuse"),
													open: t("decide"),
												}}
											/>
										) : null}
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
			)}
		</Section>
	);
}
