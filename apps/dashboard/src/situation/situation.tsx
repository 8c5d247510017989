import { dayOfInstant, isoOf } from "@harmattan/domain/time/calendar";
import { NoData } from "@harmattan/ui/no-data";
import { getTranslations } from "next-intl/server";
import { Endnotes } from "@/page/endnotes.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { api } from "@/server/context.ts";
import { LastWeek } from "./last-week.tsx";
import { Lead } from "./lead.tsx";
import { NewestMilestones } from "./newest-milestones.tsx";
import { RegionSwitch } from "./region-switch.tsx";
import { SinceImport } from "./since-import.tsx";
import type { SituationData } from "./situation-data.ts";
import { SituationMap } from "./situation-map.tsx";
import { SituationWeeks } from "./situation-weeks.tsx";
import { WatchTable } from "./watch-table.tsx";
import { WhoIsPresent } from "./who-is-present.tsx";

interface SituationProps {
	data: SituationData;
	askedDataset: string | null;
}

/** The Situation page of a region, top to bottom. */
export async function Situation({ data, askedDataset }: SituationProps) {
	const t = await getTranslations();
	const { dataset, region, figures } = data;
	const [milestones, presences] = await Promise.all([api().reference.milestones(), api().reference.presences()]);
	return (
		<PageFrame current="situation" revision={data.revision} synthetic={dataset.synthetic}>
			<RegionSwitch data={data} askedDataset={askedDataset} />
			{figures === null ? (
				<NoData title={t("situation.noCoverageTitle")}>
					{t("situation.noCoverage", { dataset: dataset.name, region: region.name })}
				</NoData>
			) : (
				<>
					<Lead figures={figures} />
					<div className="mt-3 grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_440px] xl:grid-cols-[minmax(0,1fr)_520px]">
						<div className="grid grid-cols-1 content-start gap-6">
							<SituationMap data={data} figures={figures} />
							<SituationWeeks data={data} figures={figures} />
							<NewestMilestones region={region} />
						</div>
						<div className="grid grid-cols-1 content-start gap-6">
							<WatchTable figures={figures} />
							<div className="grid grid-cols-1 gap-6 xl:grid-cols-2">
								<SinceImport data={data} />
								<LastWeek figures={figures} />
							</div>
							<WhoIsPresent region={region} asOf={isoOf(dayOfInstant(new Date()))} />
						</div>
					</div>
					<Endnotes citations={[...milestones, ...presences].flatMap((row) => row.citations)} />
				</>
			)}
		</PageFrame>
	);
}
