import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { numberWords, periodWords } from "@/format/measure-words.ts";
import { Link } from "@/i18n/navigation.ts";
import type { Explained } from "./explained.ts";

interface ValuesTableProps {
	found: Explained;
	/** The page with another period's value explained. */
	address: (period: string) => string;
}

/** The values of the figure, newest first, each with its bounds and a way to what it was formed of. */
export async function ValuesTable({ found, address }: ValuesTableProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { unit, explained, beside } = found;
	const words = (value: number | null | undefined) => (value == null ? "" : numberWords(format, unit, value));
	const others = new Map(beside?.points.map((point) => [point.period, point.value]) ?? []);
	return (
		<Section title={t("explained.values")} aside={t("explained.valuesAside")}>
			<ScrollArea label={t("explained.values")} isLong={true}>
				<table className="type-table w-full border-collapse">
					<HeadRow
						columns={[
							{ name: "period", words: t("explained.period") },
							{ name: "value", words: beside === null ? t("explained.value") : found.dataset.name, isNumber: true },
							...(found.bounds === "none"
								? []
								: [{ name: "bounds", words: t(`explained.boundsNote.${found.bounds as "ci95"}`), isNumber: true }]),
							...(beside === null ? [] : [{ name: "beside", words: beside.dataset.name, isNumber: true }]),
						]}
					/>
					<tbody>
						{found.isOfSums ? (
							<tr
								aria-current={explained?.isSpan ? "true" : undefined}
								className="border-b border-line aria-[current]:bg-accent-wash"
							>
								<th scope="row" className="py-0.5 pr-4 text-left font-normal">
									<Link
										href={address("span")}
										className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
									>
										{t("explained.all")}
									</Link>
								</th>
								<td colSpan={3} className="py-0.5 text-right text-ink-3">
									{explained?.isSpan ? words(explained.point.value) : null}
								</td>
							</tr>
						) : null}
						{found.points.toReversed().map(({ period, value, low, high, provisional, coveredDays, days }) => (
							<tr
								key={period}
								aria-current={!explained?.isSpan && period === explained?.point.period ? "true" : undefined}
								className="border-b border-line-2 aria-[current]:bg-accent-wash"
							>
								<th scope="row" className="py-0.5 pr-4 text-left font-normal whitespace-nowrap">
									<Link
										href={address(period)}
										className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
									>
										{periodWords(format, period, found.interval)}
									</Link>
									{provisional ? <span className="text-ink-3"> {t("explained.provisional")}</span> : null}
									{value !== null && coveredDays < days ? (
										<span className="text-ink-3"> {t("explained.ofDays", { covered: coveredDays, days })}</span>
									) : null}
								</th>
								<td className={`py-0.5 pr-4 text-right last:pr-0 ${value === null ? "text-ink-3" : "type-number"}`}>
									{value === null ? t("explained.none") : words(value)}
								</td>
								{found.bounds === "none" ? null : (
									<td className="py-0.5 pr-4 text-right whitespace-nowrap text-ink-2 last:pr-0">
										{low === null || high === null ? "" : `${words(low)} – ${words(high)}`}
									</td>
								)}
								{beside === null ? null : (
									<td className="py-0.5 text-right">{words(others.get(period)) || t("explained.none")}</td>
								)}
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);
}
