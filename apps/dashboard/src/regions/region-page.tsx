import type { RouterInput } from "@harmattan/api/outputs";
import { concerns } from "@harmattan/domain/regions/region-scope";
import { dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";
import { NoData } from "@harmattan/ui/no-data";
import { getTranslations } from "next-intl/server";
import { EngagementTable } from "@/engagement/engagement-table.tsx";
import { NextMonth } from "@/forecast/next-month.tsx";
import type { InvalidParameter } from "@/format/invalid-parameters.ts";
import { Link } from "@/i18n/navigation.ts";
import { Endnotes } from "@/page/endnotes.tsx";
import { EventNotes } from "@/page/event-notes.tsx";
import { InvalidParametersNotice } from "@/page/invalid-parameters-notice.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { RegionVintage } from "@/page/region-vintage.tsx";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { Lead } from "@/situation/lead.tsx";
import { NewestMilestones } from "@/situation/newest-milestones.tsx";
import { SituationMap } from "@/situation/situation-map.tsx";
import { SituationWeeks } from "@/situation/situation-weeks.tsx";
import { StatedTotals } from "@/situation/stated-totals.tsx";
import { WhoIsPresent } from "@/situation/who-is-present.tsx";
import { DividedRegion } from "./divided-region.tsx";
import { RegionClaims } from "./region-claims.tsx";
import { RegionFigures } from "./region-figures.tsx";
import { RegionLinks } from "./region-links.tsx";
import { RegionSeries } from "./region-series.tsx";

interface RegionPageProps {
	requested: Required<RouterInput["indicators"]["ofRegion"]> & { region: string };
	/** What of the address could not be read. */
	invalidParameters: readonly InvalidParameter[];
}

/** All that is held of one region: its figures, map and weeks, who is present, dealings, milestones, claims and stated series. */
export async function RegionPage({ requested, invalidParameters }: RegionPageProps) {
	const t = await getTranslations();
	const { class: _class, ...view } = requested;
	const [found, data, milestones, presences, engagements] = await Promise.all([
		orNotFound(api().indicators.ofRegion(requested)),
		orNotFound(api().situation.read(view)),
		api().reference.milestones({ knownAt: requested.knownAt ?? null }),
		api().reference.presences(),
		api().reference.engagements(),
	]);
	const { dataset, region } = found;
	const knownAt = requested.knownAt ?? null;
	const own = engagements.filter(({ host }) => region.countries.includes(host));
	const cited = [
		...milestones.filter((milestone) => concerns(milestone, region.countries)),
		...presences.filter(({ host }) => region.countries.includes(host)),
		...own,
	];
	const rest = new URLSearchParams({
		region: region.id,
		dataset: dataset.id,
		...(knownAt === null ? {} : { knownAt }),
	});
	const others = new URLSearchParams(rest);
	others.delete("region");
	const link = "inline-flex min-h-6 items-center text-accent underline underline-offset-2";
	return (
		<PageFrame current={null} revision={found.revision} synthetic={dataset.synthetic}>
			<InvalidParametersNotice of={invalidParameters} />
			<h1 className="type-title">{region.name}</h1>
			{found.boundaries === null ? null : (
				<RegionVintage region={{ ...region, parent: region.countries[0] ?? null, ...found.boundaries }} />
			)}
			<RegionLinks found={found} dataset={requested.dataset} knownAt={knownAt} />
			{data.figures === null ? (
				<NoData title={t("situation.noCoverageTitle")}>
					{t("situation.noCoverage", { dataset: dataset.name, region: region.name })}
				</NoData>
			) : (
				<>
					<Lead figures={data.figures} as="p" />
					<EventNotes notes={data.figures.notes} isByWeek={true} />
				</>
			)}
			<p className="type-caption mb-4 flex flex-wrap gap-x-6">
				<Link href={`/indicators/before-after?${rest}`} className={link}>
					{t("indicators.workbench")}
				</Link>
				<Link href={`/indicators/events?${rest}`} className={link}>
					{t("regions.events")}
				</Link>
			</p>
			<div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
				<div className="grid min-w-0 grid-cols-1 content-start gap-8">
					{data.figures === null ? null : (
						<>
							<SituationMap data={data} figures={data.figures} />
							<SituationWeeks data={data} figures={data.figures} />
							<NextMonth dataset={dataset.id} region={region} knownAt={knownAt} />
						</>
					)}
					{found.boundaries?.divided == null ? null : (
						<DividedRegion
							divided={found.boundaries.divided}
							region={region}
							dataset={dataset}
							rest={others}
							classWords={t(`class.${requested.class}`)}
						/>
					)}
					<RegionClaims region={region} dataset={dataset.id} knownAt={knownAt} />
				</div>
				<div className="grid min-w-0 grid-cols-1 content-start gap-8">
					<RegionFigures found={found} requested={requested} />
					<StatedTotals region={region.id} knownAt={knownAt} />
					<WhoIsPresent region={region} asOf={isoOf(dayOfInstant(new Date()))} />
					<NewestMilestones region={region} most={null} knownAt={knownAt} />
					<RegionSeries region={region.id} knownAt={knownAt} />
				</div>
			</div>
			{own.length === 0 ? null : (
				<div className="mt-8">
					<EngagementTable engagements={own} />
				</div>
			)}
			<Endnotes citations={cited.flatMap(({ citations }) => citations)} />
		</PageFrame>
	);
}
