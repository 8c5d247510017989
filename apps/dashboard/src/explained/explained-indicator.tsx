import { getFormatter, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { CiteView } from "@/citing/cite-view.tsx";
import { ClaimThis } from "@/claims/claim-this.tsx";
import { EmbedCode } from "@/embed/embed-code.tsx";
import type { InvalidParameter } from "@/format/invalid-parameters.ts";
import { valueWords } from "@/format/measure-words.ts";
import { EventNotes } from "@/page/event-notes.tsx";
import { InvalidParametersNotice } from "@/page/invalid-parameters-notice.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { RegionVintage } from "@/page/region-vintage.tsx";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { ContributingEvents } from "./contributing-events.tsx";
import { DivergenceLines } from "./divergence-lines.tsx";
import { ExplainedForm } from "./explained-form.tsx";
import { HowFormed } from "./how-formed.tsx";
import { IndicatorFigure } from "./indicator-figure.tsx";
import { explainedAddress, type Requested } from "./request.ts";
import { ValueHistory } from "./value-history.tsx";
import { ValuesTable } from "./values-table.tsx";
import { boundsWords, explainedWords } from "./words.ts";

interface ExplainedIndicatorProps {
	requested: Requested;
	/** What of the address could not be read. */
	invalidParameters: readonly InvalidParameter[];
}

/** An area that somebody drew has no boundaries of a day. */
const UNDATED = { name: "", kind: "group", parent: null, replaces: null, versions: [] };

/** An indicator of a view, opened: its series, one value with formula, inputs and exclusions, and the events that it was formed of. */
export async function ExplainedIndicator({ requested, invalidParameters }: ExplainedIndicatorProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const [found, regions] = await Promise.all([
		orNotFound(api().indicators.explain(requested)),
		api().reference.regions(),
	]);
	const { explained, dataset, region, beside } = found;
	const inUnit = (value: number) => valueWords(t, format, found.unit, value);
	const address = (rest: Partial<Requested>) => explainedAddress({ ...requested, ...rest });
	return (
		<PageFrame
			current="indicators"
			revision={found.revision}
			synthetic={dataset.synthetic || (beside?.dataset.synthetic ?? false)}
		>
			<InvalidParametersNotice of={invalidParameters} />
			<h1 className="type-title">{t("explained.title", { name: found.text.name, region: region.name })}</h1>
			<p className="type-lead max-w-[80ch]">
				{explained === null || explained.point.value === null
					? t(dataset.coverage.length === 0 ? "situation.noCoverage" : "explained.noValue", {
							dataset: dataset.name,
							region: region.name,
						})
					: t("explained.lead", {
							value: [
								valueWords(t, format, found.unit, explained.point.value),
								boundsWords(t, format, found, explained.point),
							]
								.filter(Boolean)
								.join(" "),
							period: explainedWords(format, explained, found.interval),
							class: t(`class.${explained.class ?? "all"}`),
							provisional: String(explained.point.provisional),
						})}
			</p>
			<RegionVintage region={regions.find(({ id }) => id === region.id) ?? UNDATED} />
			{explained === null ? null : (
				<EventNotes notes={explained.notes} isByWeek={found.interval === "day" || found.interval === "week"} />
			)}
			<div className="mb-4 flex flex-wrap gap-x-6">
				<a
					href="#view-form"
					className="type-caption inline-flex min-h-6 items-center text-accent underline underline-offset-2 lg:hidden"
				>
					{t("explained.changeView")}
				</a>
				<CiteView
					kind="indicator"
					requested={{ ...requested, dataset: dataset.id, region: requested.area ? requested.region : region.id }}
					knownAt={requested.knownAt ?? null}
				/>
				<EmbedCode
					path={`/embed${address({ knownAt: null, dataset: dataset.id, ...(requested.area ? {} : { region: region.id }) })}`}
					title={t("explained.title", { name: found.text.name, region: region.name })}
					revision={found.revision}
					height={beside === null ? 520 : 960}
				/>
				{explained === null || explained.point.value === null ? null : (
					<ClaimThis
						view={{
							dataset: dataset.id,
							value: explained.point.value,
							test: {
								kind: "indicator",
								indicator: found.id,
								region: requested.area ? requested.region : region.id,
								class: found.class,
								actor: requested.actor,
								area: requested.area,
								interval: found.interval,
								from: explained.isSpan ? explained.from : null,
								to: explained.isSpan ? explained.to : null,
								period: explained.isSpan ? "span" : explained.point.period,
							},
						}}
					/>
				)}
			</div>
			<div className="grid grid-cols-1 gap-8 lg:grid-cols-[260px_minmax(0,1fr)]">
				<div id="view-form" className="max-lg:order-last" data-screen-only="">
					<ExplainedForm requested={requested} found={found} />
				</div>
				<div className="grid min-w-0 grid-cols-1 content-start gap-8">
					<IndicatorFigure found={found} side="first" knownAt={requested.knownAt} />
					{beside === null ? null : (
						<>
							<IndicatorFigure found={found} side="beside" knownAt={requested.knownAt} />
							<DivergenceLines
								divergence={beside.divergence}
								names={{ first: dataset.name, other: beside.dataset.name }}
								interval={found.interval}
								words={{ first: inUnit, other: inUnit }}
								isSameUnit={true}
							/>
						</>
					)}
					<div className="grid grid-cols-1 gap-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
						<HowFormed found={found} />
						<div className="grid grid-cols-1 content-start gap-8">
							<ValuesTable found={found} address={(period) => address({ period })} />
							{explained === null || requested.knownAt !== null ? null : (
								<Suspense fallback={<p className="text-ink-3">{t("explained.history.waiting")}</p>}>
									<ValueHistory requested={requested} found={found} explained={explained} />
								</Suspense>
							)}
						</div>
					</div>
					{explained === null ? null : <ContributingEvents requested={requested} found={found} explained={explained} />}
				</div>
			</div>
		</PageFrame>
	);
}
