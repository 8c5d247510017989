import { PeriodChart } from "@harmattan/charts/components/period-chart";
import { concerns } from "@harmattan/domain/regions/region-scope";
import { countriesOf } from "@harmattan/domain/regions/regions";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { milestoneMarks } from "@/format/milestone-marks.ts";
import { addressOf } from "@/format/search.ts";
import { countryWords, spanWords } from "@/format/words.ts";
import { Cite } from "@/page/cite.tsx";
import { Endnotes } from "@/page/endnotes.tsx";
import { Figure } from "@/page/figure.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { PageLink } from "@/page/page-link.tsx";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { ZoneChanges } from "@/zones/zone-changes.tsx";

const REGIONS = ["sahel", "MLI", "BFA", "NER"] as const;
const SIZES = [
	{ width: 1392, height: 300, className: "hidden md:block", lanes: 8 },
	{ width: 358, height: 220, className: "md:hidden", lanes: 4 },
] as const;
const FIRST = "2012-01-01";
const PERIOD_DAYS = 30.4;

interface TimelineProps {
	region: string;
	dataset: string | null;
}

/** Milestones over the violence series, by country, and as a list with their sources. */
export async function Timeline({ region, dataset }: TimelineProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const [milestones, series, datasets] = await Promise.all([
		api().reference.milestones(),
		orNotFound(api().indicators.read({ id: "events", region, dataset, class: "V", interval: "month" })),
		api().reference.datasets(),
	]);
	const shown = datasets.find((row) => row.id === series.dataset);
	const countries = countriesOf(region);
	const own = milestones.filter((milestone) => concerns(milestone, countries));
	const values = series.points
		.filter((point) => point.period >= FIRST)
		.map(({ period, value, provisional }) => ({ period, value, provisional }));
	const words = {
		by: (date: string) => t("common.by", { date }),
		after: (date: string) => t("common.after", { date }),
	};
	const regionName = region === "sahel" ? t("region.sahel") : countryWords(t, region);
	return (
		<PageFrame current="timeline" revision={series.revision} synthetic={shown?.synthetic ?? false}>
			<h1 className="type-title">{t("timeline.title")}</h1>
			<p className="type-lead mb-3">{t("timeline.lead")}</p>
			<nav aria-label={t("timeline.filterLabel")} className="mb-3">
				<ul className="flex flex-wrap gap-5">
					{REGIONS.map((id) => (
						<li key={id}>
							<PageLink
								href={addressOf("/timeline", { region: id, dataset })}
								aria-current={id === region ? "true" : undefined}
								className="type-region inline-block border-b-3 border-transparent py-1 text-ink-3 hover:text-ink aria-[current]:type-finding aria-[current]:border-accent aria-[current]:text-ink"
							>
								{id === "sahel" ? t("region.sahel") : countryWords(t, id)}
							</PageLink>
						</li>
					))}
				</ul>
			</nav>
			<Figure
				title={t("timeline.chartTitle")}
				scope={`${regionName}; ${t("common.revision", { revision: series.revision })}`}
				source={shown ? `${shown.attribution} (${shown.licence})` : t("common.notStated")}
				synthetic={shown?.synthetic ?? false}
			>
				{values.length === 0 ? (
					<p className="hatched border border-line p-6">
						<span className="bg-bg p-2">
							{t("situation.noCoverage", { dataset: shown?.name ?? "", region: regionName })}
						</span>
					</p>
				) : (
					SIZES.map(({ width, height, className, lanes }) => (
						<div key={width} className={className}>
							<PeriodChart
								label={t("timeline.chartLabel", { region: regionName })}
								values={values}
								periodDays={PERIOD_DAYS}
								milestones={milestoneMarks(format, own, countries, t("common.by", { date: "" }).trim())}
								means={[]}
								emphasiseFrom={null}
								gapLabel={t("situation.gap")}
								width={width}
								height={height}
								lanes={lanes}
							/>
						</div>
					))
				)}
			</Figure>
			<div className="mt-6">
				<Section title={t("timeline.listTitle")} aside={t("timeline.listAside", { count: own.length })}>
					<ScrollArea label={t("timeline.listTitle")}>
						<table className="type-table w-full min-w-[720px] border-collapse">
							<thead>
								<tr className="type-caption border-b border-line text-left text-ink-3">
									{(["date", "what", "where", "parties", "kindColumn"] as const).map((name) => (
										<th key={name} scope="col" className="py-1 pr-3 font-normal">
											{t(`timeline.${name}`)}
										</th>
									))}
								</tr>
							</thead>
							<tbody>
								{own.map((milestone) => (
									<tr key={milestone.id} id={`milestone-${milestone.id}`} className="border-b border-line-2 align-top">
										<td className="py-1 pr-3 whitespace-nowrap">
											{spanWords(format, milestone.date, words) ?? (
												<span className="text-ink-3">{t("common.undated")}</span>
											)}
										</td>
										<th scope="row" className="type-key py-1 pr-3 text-left">
											{milestone.title}
											<Cite citations={milestone.citations} />
											{milestone.date.earliest && milestone.date.latest ? (
												<PageLink
													href={compareAddress(milestone, { region, dataset })}
													className="type-caption block min-h-6 text-accent underline underline-offset-2"
												>
													{t("timeline.compare")}
												</PageLink>
											) : null}
											{milestone.note ? <span className="type-caption block text-ink-3">{milestone.note}</span> : null}
										</th>
										<td className="py-1 pr-3">
											{milestone.place ??
												(milestone.countries.length > 0
													? milestone.countries.map((country) => countryWords(t, country)).join(", ")
													: t("timeline.noCountry"))}
										</td>
										<td className="py-1 pr-3">{milestone.parties.join(", ")}</td>
										<td className="py-1 pr-3">{t(`timeline.kind.${milestone.kind as "coup"}`)}</td>
									</tr>
								))}
							</tbody>
						</table>
					</ScrollArea>
				</Section>
			</div>
			<ZoneChanges />
			<Endnotes citations={own.flatMap((milestone) => milestone.citations)} />
		</PageFrame>
	);
}

/** The workbench on a milestone: in the country that it concerns where it is one, else in the region shown. */
function compareAddress(
	{ id, countries }: { id: string; countries: readonly string[] },
	{ region, ...view }: { region: string; dataset: string | null },
): string {
	const [country = region, ...others] = countries;
	return addressOf("/indicators/before-after", {
		milestone: id,
		region: others.length > 0 ? region : country,
		...view,
	});
}
