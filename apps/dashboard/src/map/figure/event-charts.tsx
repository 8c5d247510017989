"use client";

import { PeriodChart } from "@harmattan/charts/components/period-chart";
import { RankedBars } from "@harmattan/charts/components/ranked-bars";
import { isoOf } from "@harmattan/domain/time/calendar";
import type { Days } from "@harmattan/maps/model/days";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { countryWords } from "@/format/words.ts";
import { useWidth } from "../canvas/use-width.ts";
import type { MapFacets } from "../filters/map-facets.ts";
import { useMap } from "../map-context.tsx";
import type { MapState } from "../map-parameters.ts";
import { histogramOf } from "../time/histogram.ts";

const BARS = 12;
const HEIGHT = 190;

interface EventChartsProps {
	facets: MapFacets;
	/** Days of the dataset, and those that are shown. */
	whole: Days;
	days: Days;
}

/** The chosen events by month, actor, class and region: each follows the filters, and a bar is a filter too. */
export function EventCharts({ facets, whole, days }: EventChartsProps) {
	const {
		picture: { counts },
		state,
		opened: { dataset },
		change,
		regionNames,
	} = useMap();
	const t = useTranslations();
	const format = useFormatter();
	const [panel, width] = useWidth<HTMLDivElement>(900);
	const series = useMemo(
		() => histogramOf(counts.days[state.weight], whole, days, dataset.coverage, state.country),
		[counts, whole, days, dataset, state.weight, state.country],
	);
	const only = (key: "actor" | "region" | "country") => (id: string) => change({ [key]: [id] });
	return (
		<div
			ref={panel}
			className="grid min-h-[46vh] flex-1 content-start gap-x-8 gap-y-6 overflow-y-auto px-4 pb-4 lg:grid-cols-2"
		>
			<section className="lg:col-span-2">
				<h2 className="type-section mb-2">{t(`map.seriesOf.${state.weight}.${series.interval}`)}</h2>
				<PeriodChart
					label={t(`map.seriesOf.${state.weight}.${series.interval}`)}
					values={series.values}
					periodDays={series.periodDays}
					milestones={[]}
					means={[]}
					emphasiseFrom={isoOf(days.from)}
					gapLabel={t("map.gap")}
					width={Math.max(300, width)}
					height={HEIGHT}
					lanes={0}
				/>
			</section>
			<RankedBars
				title={t("map.byActor")}
				rows={facets.actors
					.slice(0, BARS)
					.map(({ id, name, events }) => ({ id, name, value: events, words: format.number(events) }))}
				onChoose={only("actor")}
				choose={(name) => t("map.onlyThis", { name })}
			/>
			<RankedBars
				title={t("map.byRegion")}
				rows={facets.regions.slice(0, BARS).map(({ id, events }) => ({
					id,
					name: regionNames.get(id) ?? id,
					value: events,
					words: format.number(events),
				}))}
				onChoose={only("region")}
				choose={(name) => t("map.onlyThis", { name })}
			/>
			<RankedBars
				title={t("map.byClass")}
				rows={facets.classes.map(({ id, events }) => ({
					id,
					name: t(`class.${id}`),
					value: events,
					words: format.number(events),
				}))}
				onChoose={(id) => change({ class: id as MapState["class"] })}
				choose={(name) => t("map.onlyThis", { name })}
			/>
			<RankedBars
				title={t("map.byCountry")}
				rows={facets.countries
					.slice(0, BARS)
					.map(({ id, events }) => ({ id, name: countryWords(t, id), value: events, words: format.number(events) }))}
				onChoose={only("country")}
				choose={(name) => t("map.onlyThis", { name })}
			/>
		</div>
	);
}
