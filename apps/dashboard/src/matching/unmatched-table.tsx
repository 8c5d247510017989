import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { EventCell } from "./event-cell.tsx";
import type { FoundMatches } from "./found-matches.ts";

interface UnmatchedTableProps {
	found: FoundMatches;
}

/** Events that a page shows of each dataset. */
const MAX_EVENTS = 50;

/** The events that one dataset holds alone, with how exactly they are placed and the rule that may explain it. */
export async function UnmatchedTable({ found: { unmatched, sources } }: UnmatchedTableProps) {
	const t = await getTranslations("matching");
	const format = await getFormatter();
	return unmatched.map((events, index) => {
		const { dataset } = sources[index] ?? {};
		if (dataset === undefined) return null;
		const title = t("onlyIn", { dataset: dataset.name });
		return (
			<Section
				key={dataset.id}
				title={title}
				aside={t("pairsAside", { shown: Math.min(MAX_EVENTS, events.length), count: events.length })}
			>
				<ScrollArea label={title} isLong={true}>
					<table className="type-table w-full min-w-[560px] border-collapse">
						<HeadRow
							columns={(["event", "placed", "why"] as const).map((name) => ({ name, words: t(`column.${name}`) }))}
						/>
						<tbody>
							{events
								.slice(-MAX_EVENTS)
								.toReversed()
								.map((event) => (
									<tr key={event.id} className="border-b border-line-2 align-top">
										<EventCell event={event} />
										<td className="py-1 pr-4">{t(`precision.${event.geoPrecision}`)}</td>
										<td className="py-1 pr-4">{t(`why.${event.why}`)}</td>
									</tr>
								))}
						</tbody>
					</table>
				</ScrollArea>
				{events.length > MAX_EVENTS ? (
					<p className="type-caption mt-1 text-ink-3">
						{t("more", { count: format.number(events.length - MAX_EVENTS) })}
					</p>
				) : null}
			</Section>
		);
	});
}
