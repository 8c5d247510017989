import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { countryWords } from "@/format/words.ts";
import { PageLink } from "@/page/page-link.tsx";
import { api } from "@/server/context.ts";

/** Years that are shown, the newest last. */
const YEARS = 5;

interface StatedTotalsProps {
	region: string;
	/** A data revision or instant; null is now. */
	knownAt: string | null;
}

/** What UCDP states of a region's years, whatever events are held: deaths by kind of violence, best estimate and range. Nothing where it states none. */
export async function StatedTotals({ region, knownAt }: StatedTotalsProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const totals = await api().series.totals({ region, knownAt });
	if (totals === null) return null;
	const from = Math.max(0, totals.years.length - YEARS);
	const one = totals.countries.length === 1 ? totals.countries[0] : null;
	return (
		<Section
			title={t("situation.statedTitle")}
			aside={
				one
					? t("situation.statedAside")
					: t("situation.statedSum", {
							countries: format.list(totals.countries.map((country) => countryWords(t, country))),
						})
			}
		>
			<ScrollArea label={t("situation.statedTitle")}>
				<table className="type-table w-full border-collapse">
					<HeadRow
						columns={[
							{ name: "kind", words: t("situation.statedKind") },
							...totals.years.slice(from).map((year) => ({ name: String(year), words: String(year), isNumber: true })),
						]}
					/>
					<tbody>
						{totals.kinds.map(({ series, values }) => (
							<tr key={series} className="border-b border-line-2">
								<th scope="row" className="py-1 pr-3 text-left font-normal">
									{one ? (
										<PageLink href={`/indicators/series/${series}?region=${one}`} className="hover:underline">
											{t(`situation.stated.${series as "ucdp-organized-violence"}`)}
										</PageLink>
									) : (
										t(`situation.stated.${series as "ucdp-organized-violence"}`)
									)}
								</th>
								{values.slice(from).map((stated, index) => (
									<td key={totals.years[from + index]} className="py-1 pl-3 text-right tabular-nums">
										{stated === null ? t("common.notStated") : format.number(stated.value)}
										{stated?.low == null || stated.high == null || stated.low === stated.high ? null : (
											<span className="type-caption block whitespace-nowrap text-ink-3">
												{`${format.number(stated.low)}–${format.number(stated.high)}`}
											</span>
										)}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
			<p className="type-caption mt-1 text-ink-3">{totals.source}</p>
		</Section>
	);
}
