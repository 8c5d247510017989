import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { countryWords } from "@/format/words.ts";
import { Link } from "@/i18n/navigation.ts";
import { PageFrame } from "@/page/page-frame.tsx";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";

interface OpenedCountsProps {
	dataset: string;
	level: "country" | "admin1";
	year: number;
}

/** A year of a restricted dataset's monthly counts, as far as everybody gets. */
export async function OpenedCounts({ dataset: id, level, year }: OpenedCountsProps) {
	const t = await getTranslations("sources");
	const all = await getTranslations();
	const format = await getFormatter();
	const [found, revision] = await Promise.all([
		orNotFound(api().reference.aggregates({ dataset: id, level, from: `${year}-01`, to: `${year}-12` })),
		api().reference.newestRevision(),
	]);
	const { dataset, cells } = found;
	const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);
	const rows = [...Map.groupBy(cells, ({ region }) => region).values()].sort((a, b) =>
		`${a[0]?.country}${a[0]?.name}`.localeCompare(`${b[0]?.country}${b[0]?.name}`),
	);
	const address = (changed: { level?: string; year?: number }) =>
		`/sources/${encodeURIComponent(id)}?level=${changed.level ?? level}&year=${changed.year ?? year}`;
	const link = "inline-flex min-h-6 items-center text-accent aria-[current]:text-ink aria-[current]:underline";
	return (
		<PageFrame current="sources" revision={revision?.id ?? 0} synthetic={dataset.synthetic}>
			<h1 className="type-title mb-1">{t("openedMonths", { name: dataset.name })}</h1>
			<p className="type-caption mb-4 text-ink-2">{`${dataset.attribution}. ${dataset.licence}.`}</p>
			<Section title={String(year)} aside={t("openedAside")}>
				<p className="mb-3 flex flex-wrap gap-x-4">
					{(["country", "admin1"] as const).map((one) => (
						<Link
							key={one}
							href={address({ level: one })}
							aria-current={one === level ? "true" : undefined}
							className={link}
						>
							{t(one === "country" ? "levelCountry" : "levelAdmin1")}
						</Link>
					))}
					<Link href={address({ year: year - 1 })} className={link}>
						{year - 1}
					</Link>
					<Link href={address({ year: year + 1 })} className={link}>
						{year + 1}
					</Link>
				</p>
				{rows.length === 0 ? <p className="text-ink-2">{t("openedNone", { year })}</p> : null}
				<ScrollArea label={t("openedMonths", { name: dataset.name })}>
					<table className="type-table w-full min-w-[860px] border-collapse">
						<thead>
							<tr className="type-caption border-b border-line text-ink-3">
								<th scope="col" className="py-1 pr-3 text-left font-normal">
									{t("region")}
								</th>
								{months.map((month) => (
									<th key={month} scope="col" className="py-1 pl-3 text-right font-normal">
										{format.dateTime(new Date(`${month}-15T00:00:00Z`), { month: "short", timeZone: "UTC" })}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{rows.map((row) => (
								<tr key={row[0]?.region} className="border-b border-line-2">
									<th scope="row" className="py-1 pr-3 text-left font-normal">
										{level === "admin1" ? `${row[0]?.name}, ${countryWords(all, row[0]?.country ?? "")}` : row[0]?.name}
									</th>
									{months.map((month) => {
										const cell = row.find((one) => one.month === month);
										return (
											<td key={month} className="py-1 pl-3 text-right tabular-nums">
												{cell === undefined
													? null
													: cell.events !== null
														? format.number(cell.events)
														: t(cell.withheld === "under_5" ? "underFive" : "withheld")}
											</td>
										);
									})}
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
				<p className="mt-3 max-w-[90ch] text-ink-2">{t("openedNote")}</p>
			</Section>
		</PageFrame>
	);
}
