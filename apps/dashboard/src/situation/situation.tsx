import { dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";
import { NoData } from "@harmattan/ui/no-data";
import { getTranslations } from "next-intl/server";
import { CiteView } from "@/citing/cite-view.tsx";
import { NextMonth } from "@/forecast/next-month.tsx";
import { Endnotes } from "@/page/endnotes.tsx";
import { EventNotes } from "@/page/event-notes.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { api } from "@/server/context.ts";
import { LastMonth } from "./last-month.tsx";
import { LastWeek } from "./last-week.tsx";
import { Lead } from "./lead.tsx";
import { NewestMilestones, newestMilestones } from "./newest-milestones.tsx";
import { News } from "./news.tsx";
import { RegionSwitch } from "./region-switch.tsx";
import { SinceImport } from "./since-import.tsx";
import type { SituationData } from "./situation-data.ts";
import { SituationMap } from "./situation-map.tsx";
import { SituationWeeks } from "./situation-weeks.tsx";
import { StatedTotals } from "./stated-totals.tsx";
import { StoppedClaims } from "./stopped-claims.tsx";
import { WatchTable } from "./watch-table.tsx";
import { outsidePresences, WhoIsPresent } from "./who-is-present.tsx";

/** A column of the wide page; on a narrow one its sections stand in the phone's own order. */
const COLUMN = "contents lg:grid lg:grid-cols-1 lg:content-start lg:gap-6";

const NEWEST_MILESTONES = 5;

interface SituationProps {
	data: SituationData;
	requestedDataset: string | null;
	/** A data revision or instant; null is now. */
	knownAt: string | null;
}

/** The Situation page of a region, top to bottom. */
export async function Situation({ data, requestedDataset, knownAt }: SituationProps) {
	const t = await getTranslations();
	const { dataset, region, figures } = data;
	const view = { dataset: dataset.id, region: region.id, knownAt: knownAt === null ? null : String(data.revision) };
	const [milestones, presences] = await Promise.all([api().reference.milestones(), api().reference.presences()]);
	const today = isoOf(dayOfInstant(new Date()));
	return (
		<PageFrame current="situation" revision={data.revision} synthetic={dataset.synthetic}>
			<RegionSwitch data={data} requestedDataset={requestedDataset} />
			{figures === null ? (
				<>
					<NoData title={t("situation.noCoverageTitle")}>
						{t("situation.noCoverage", { dataset: dataset.name, region: region.name })}
					</NoData>
					<div className="mt-6">
						<StatedTotals region={region.id} knownAt={view.knownAt} />
					</div>
				</>
			) : (
				<>
					<Lead figures={figures} />
					<EventNotes notes={figures.notes} isByWeek={true} />
					<CiteView
						kind="situation"
						requested={{ dataset: view.dataset, region: view.region }}
						knownAt={view.knownAt}
					/>
					<div className="mt-3 grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_440px] xl:grid-cols-[minmax(0,1fr)_520px]">
						<div className={COLUMN}>
							<div className="order-2 lg:order-none">
								<SituationMap data={data} figures={figures} />
							</div>
							<div className="order-2 lg:order-none">
								<SituationWeeks data={data} figures={figures} />
							</div>
							<div className="order-4 grid grid-cols-1 gap-6 lg:order-none">
								<StoppedClaims dataset={dataset.id} knownAt={view.knownAt} />
								<NewestMilestones region={region} most={NEWEST_MILESTONES} knownAt={view.knownAt} />
							</div>
						</div>
						<div className={COLUMN}>
							<div className="order-1 lg:order-none">
								<WatchTable figures={figures} view={view} />
							</div>
							{knownAt === null ? (
								<div className="order-1 lg:order-none">
									<News dataset={dataset.id} region={region.id} />
								</div>
							) : null}
							<div className="order-3 grid grid-cols-1 gap-6 lg:order-none xl:grid-cols-2">
								<SinceImport data={data} />
								<LastWeek figures={figures} view={view} />
							</div>
							<div className="order-3 lg:order-none">
								<LastMonth figures={figures} view={view} />
							</div>
							<div className="order-3 lg:order-none">
								<NextMonth dataset={dataset.id} region={region} knownAt={view.knownAt} />
							</div>
							<div className="order-3 lg:order-none">
								<StatedTotals region={region.id} knownAt={view.knownAt} />
							</div>
							<div className="order-3 lg:order-none">
								<WhoIsPresent region={region} asOf={today} />
							</div>
						</div>
					</div>
					<Endnotes
						citations={[
							...newestMilestones(milestones, region.countries, NEWEST_MILESTONES),
							...outsidePresences(presences, region.countries, today),
						].flatMap((row) => row.citations)}
					/>
				</>
			)}
		</PageFrame>
	);
}
