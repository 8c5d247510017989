import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { explainedAddress } from "@/explained/request.ts";
import { numberWords } from "@/format/measure-words.ts";
import { Link } from "@/i18n/navigation.ts";
import { PageLink } from "@/page/page-link.tsx";
import { api } from "@/server/context.ts";
import type { Matrix } from "./matrix.ts";

interface TrailingTableProps {
	matrix: Matrix;
	/** A data revision or instant; null is now. */
	knownAt: string | null;
}

/** The indicators of twelve months, each above its value a year before. */
export async function TrailingTable({ matrix, knownAt }: TrailingTableProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const definitions = new Map((await api().indicators.definitions()).map(({ id, text }) => [id, text.name]));
	const first = matrix.rows.find(({ figures }) => figures !== null)?.figures;
	const columns = first?.trailing.map(({ indicator }) => indicator) ?? [];
	const words = (unit: string, value: number | null) =>
		value === null ? t("compare.none") : numberWords(format, unit, value, { isShort: true });
	return (
		<Section
			title={t("indicators.trailing")}
			aside={
				first
					? t("indicators.trailingAside", {
							month: format.dateTime(new Date(`${first.month}T00:00:00Z`), { month: "long", year: "numeric" }),
						})
					: null
			}
		>
			<ScrollArea label={t("indicators.trailing")}>
				<table className="type-table w-full min-w-[520px] border-collapse">
					<thead>
						<tr className="type-caption border-b border-line text-left align-bottom text-ink-3">
							<th scope="col" className="py-1 pr-3 font-normal">
								{t("compare.region")}
							</th>
							{columns.map((indicator) => (
								<th key={indicator} scope="col" className="py-1 pr-3 text-right font-normal">
									<PageLink href={`/method#${indicator}`} className="hover:underline">
										{(definitions.get(indicator) ?? indicator).replace(/, 12 (months|mois)$/, "")}
									</PageLink>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{matrix.rows.map(({ region, figures }) => (
							<tr key={region.id} className="border-b border-line-2">
								<th scope="row" className="py-1 pr-3 text-left font-normal">
									{region.name}
								</th>
								{figures === null ? (
									<td colSpan={columns.length} className="hatched">
										<span className="bg-bg px-2">{t("situation.notCovered")}</span>
									</td>
								) : (
									figures.trailing.map(({ indicator, unit, value, before }) => (
										<td key={indicator} className="py-1 pr-3 text-right">
											<Link
												href={explainedAddress({
													id: indicator,
													dataset: matrix.dataset.id,
													region: region.id,
													period: figures.month,
													knownAt,
												})}
												className="type-key inline-flex min-h-6 items-center hover:underline"
											>
												{words(unit, value)}
											</Link>
											<span className="type-caption block text-ink-3">{words(unit, before)}</span>
										</td>
									))
								)}
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
			<p className="type-caption mt-1 text-ink-3">{t("indicators.trailingNote")}</p>
		</Section>
	);
}
