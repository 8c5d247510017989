import { HeadRow } from "@harmattan/ui/head-row";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { numberWords } from "@/format/measure-words.ts";
import { dayWords } from "@/format/words.ts";
import { Link } from "@/i18n/navigation.ts";
import { api } from "@/server/context.ts";
import type { Explained } from "./explained.ts";
import { explainedAddress, type Requested } from "./request.ts";
import { boundsWords } from "./words.ts";

interface ValueHistoryProps {
	requested: Requested;
	found: Explained;
	explained: NonNullable<Explained["explained"]>;
}

/** The same value as the data stood after each of the newest imports: how far it depends on when one looked. */
export async function ValueHistory({ requested, found, explained }: ValueHistoryProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { beside: _beside, knownAt: _knownAt, ...view } = requested;
	const period = explained.isSpan ? ("span" as const) : explained.point.period;
	const dates = explained.isSpan ? { from: explained.from, to: explained.to } : {};
	const history = await api().indicators.history({ ...view, ...dates, dataset: found.dataset.id, period });
	return (
		<Section title={t("explained.history.title")} aside={t("explained.history.aside")}>
			<table className="type-table w-full border-collapse">
				<HeadRow
					columns={[
						{ name: "revision", words: t("explained.revision") },
						{ name: "date", words: t("explained.column.date") },
						{ name: "value", words: t("explained.value"), isNumber: true },
						{ name: "bounds", words: t("explained.history.bounds") },
					]}
				/>
				<tbody>
					{history.map((past) => (
						<tr key={past.revision} className="border-b border-line-2">
							<th scope="row" className="py-0.5 pr-4 text-left font-normal">
								<Link
									href={explainedAddress({ ...requested, ...dates, period, knownAt: String(past.revision) })}
									className="inline-flex min-h-6 min-w-6 items-center text-accent underline underline-offset-2"
								>
									{past.revision}
								</Link>
							</th>
							<td className="py-0.5 pr-4">{dayWords(format, past.recordedAt.slice(0, 10))}</td>
							<td className={`py-0.5 pr-4 text-right ${past.value === null ? "text-ink-3" : "type-number"}`}>
								{past.value === null ? t("explained.none") : numberWords(format, found.unit, past.value)}
							</td>
							<td className="py-0.5 text-ink-2">{boundsWords(t, format, found, past)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</Section>
	);
}
