import { isClaimable } from "@harmattan/domain/claims/made-claim";
import { HeadRow } from "@harmattan/ui/head-row";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { CiteView } from "@/citing/cite-view.tsx";
import { ClaimThis } from "@/claims/claim-this.tsx";
import { EmbedCode } from "@/embed/embed-code.tsx";
import { DivergenceLines } from "@/explained/divergence-lines.tsx";
import { explainedAddress } from "@/explained/request.ts";
import type { InvalidParameter } from "@/format/invalid-parameters.ts";
import { numberWords, periodWords, valueWords } from "@/format/measure-words.ts";
import { Link } from "@/i18n/navigation.ts";
import { InvalidParametersNotice } from "@/page/invalid-parameters-notice.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { type RequestedSeries, seriesAddress } from "./request.ts";
import { SeriesFigures } from "./series-figures.tsx";
import { SeriesForm } from "./series-form.tsx";
import { unitWords } from "./unit-words.ts";

interface SeriesPageProps {
	requested: RequestedSeries;
	/** What of the address could not be read. */
	invalidParameters: readonly InvalidParameter[];
}

/** A series of values that sources state, each with its source, and an indicator of events beside it where one is requested. */
export async function SeriesPage({ requested, invalidParameters }: SeriesPageProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const found = await orNotFound(api().series.read(requested));
	const { series, region, points, beside } = found;
	const stated = (value: number) =>
		`${format.number(value, { maximumFractionDigits: 3 })} ${unitWords(t, series.unit)}`;
	// A claim stands on a dataset's page of verdicts, on which this one does not depend.
	const dataset = (await api().reference.datasets()).find(isClaimable);
	const newest = points.findLast(({ value }) => value !== null);
	const others = new Map(beside?.points.map((point) => [point.period, point.value]) ?? []);
	return (
		<PageFrame current="indicators" revision={found.revision} synthetic={beside?.dataset.synthetic ?? false}>
			<InvalidParametersNotice of={invalidParameters} />
			<h1 className="type-title">{t("explained.title", { name: series.name, region: region.name })}</h1>
			<p className="type-lead max-w-[80ch]">
				{newest?.value == null
					? t("series.noValue")
					: t("series.lead", {
							period: periodWords(format, newest.period, series.interval),
							value: stated(newest.value),
							source: newest.source ?? "",
						})}
			</p>
			<div className="mb-4 flex flex-wrap gap-x-6">
				<CiteView kind="series" requested={{ ...requested, region: region.id }} knownAt={requested.knownAt ?? null} />
				<EmbedCode
					path={`/embed${seriesAddress({ ...requested, region: region.id, knownAt: null }).replace("/indicators", "")}`}
					title={`${series.name}, ${region.name}`}
					revision={found.revision}
					height={beside === null ? 520 : 960}
				/>
				{newest?.value == null || dataset === undefined ? null : (
					<ClaimThis
						view={{
							dataset: dataset.id,
							value: newest.value,
							test: { kind: "stated", series: series.id, region: region.id, period: newest.period },
						}}
					/>
				)}
			</div>
			<div className="grid grid-cols-1 gap-8 lg:grid-cols-[260px_minmax(0,1fr)]">
				<SeriesForm found={found} knownAt={requested.knownAt ?? null} />
				<div className="grid min-w-0 grid-cols-1 content-start gap-8">
					<SeriesFigures found={found} knownAt={requested.knownAt ?? null} />
					{beside === null ? null : (
						<DivergenceLines
							divergence={beside.divergence}
							names={{ first: series.name, other: beside.indicator.name }}
							interval={series.interval}
							words={{ first: stated, other: (value) => valueWords(t, format, beside.indicator.unit, value) }}
							isSameUnit={false}
						/>
					)}
					<Section title={t("explained.values")} aside={t("series.valuesAside")}>
						<table className="type-table w-full border-collapse">
							<HeadRow
								columns={[
									{ name: "period", words: t("explained.period") },
									{ name: "value", words: unitWords(t, series.unit), isNumber: true },
									...(beside === null ? [] : [{ name: "beside", words: beside.indicator.name, isNumber: true }]),
									{ name: "source", words: t("series.source") },
								]}
							/>
							<tbody>
								{points.toReversed().map(({ period, value, source }) => {
									const other = others.get(period) ?? null;
									return (
										<tr key={period} className="border-b border-line-2 align-top">
											<th scope="row" className="py-1 pr-4 text-left font-normal whitespace-nowrap">
												{periodWords(format, period, series.interval)}
											</th>
											<td className={`py-1 pr-4 text-right ${value === null ? "text-ink-3" : "type-number"}`}>
												{value === null ? t("common.notStated") : format.number(value, { maximumFractionDigits: 3 })}
											</td>
											{beside === null ? null : (
												<td className="py-1 pr-4 text-right">
													{other === null ? (
														<span className="text-ink-3">{t("explained.none")}</span>
													) : (
														<Link
															href={explainedAddress({
																id: beside.indicator.id,
																dataset: beside.dataset.id,
																region: region.id,
																class: beside.class,
																interval: series.interval,
																period,
																knownAt: requested.knownAt ?? null,
															})}
															className="inline-flex min-h-6 items-center hover:underline"
														>
															{numberWords(format, beside.indicator.unit, other)}
														</Link>
													)}
												</td>
											)}
											<td className="py-1 text-ink-2">{source ?? ""}</td>
										</tr>
									);
								})}
							</tbody>
						</table>
					</Section>
				</div>
			</div>
		</PageFrame>
	);
}
