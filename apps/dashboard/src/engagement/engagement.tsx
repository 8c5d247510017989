import type { RouterOutput } from "@harmattan/api/outputs";
import { EngagementLanes, type EngagementLine } from "@harmattan/charts/components/engagement-lanes";
import { getTranslations } from "next-intl/server";
import { countryWords } from "@/format/words.ts";
import { Endnotes } from "@/page/endnotes.tsx";
import { Figure } from "@/page/figure.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { api } from "@/server/context.ts";
import { EngagementTable } from "./engagement-table.tsx";

type Engagement = RouterOutput["reference"]["engagements"][number];

const FIRST_YEAR = 2012;
const SIZES = [
	{ width: 1124, className: "hidden md:block", everyYears: 1 },
	{ width: 420, className: "md:hidden", everyYears: 4 },
] as const;
const HOSTS = ["MLI", "BFA", "NER"];

/** Who deals with whom, per host and sponsor over time, and the same as a table. */
export async function Engagement() {
	const t = await getTranslations();
	const [engagements, datasets, revision] = await Promise.all([
		api().reference.engagements(),
		api().reference.datasets(),
		api().reference.newestRevision(),
	]);
	const last = new Date().getUTCFullYear();
	const frame = { from: `${FIRST_YEAR}-01-01`, to: `${last}-12-31` };
	const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
	return (
		<PageFrame current="engagement" revision={revision?.id ?? 0} synthetic={datasets[0]?.synthetic ?? false}>
			<h1 className="type-title">{t("engagement.title")}</h1>
			<p className="type-lead">{t("engagement.lead")}</p>
			<p className="mb-4 text-ink-2">{t("engagement.leadCite")}</p>
			{HOSTS.map((host) => {
				const own = engagements.filter((engagement) => engagement.host === host);
				return (
					<div key={host} className="mb-6">
						<Figure
							title={countryWords(t, host)}
							scope={t("engagement.tableAside")}
							source={t("common.endnotesSource")}
							synthetic={false}
						>
							{[...Map.groupBy(own, (engagement) => engagement.sponsor)].map(([sponsor, dealings], lane) => (
								<div
									key={sponsor}
									className="grid grid-cols-1 gap-x-6 border-b border-line-2 py-2 lg:grid-cols-[180px_minmax(0,1fr)]"
								>
									<h3 className="type-section">{sponsor}</h3>
									{SIZES.map(({ width, className, everyYears }) => (
										<div key={width} className={className}>
											<EngagementLanes
												label={t("engagement.laneLabel", { sponsor, host: countryWords(t, host) })}
												lines={dealings.map(toLine)}
												frame={frame}
												years={years.filter((_, index) => index % everyYears === 0).map(String)}
												named={lane === 0}
												width={width}
											/>
										</div>
									))}
								</div>
							))}
						</Figure>
					</div>
				);
			})}
			<EngagementTable engagements={engagements} />
			<Endnotes citations={engagements.flatMap((engagement) => engagement.citations)} />
		</PageFrame>
	);
}

function toLine({ id, title, from, to, state }: Engagement): EngagementLine {
	return {
		id,
		title,
		from: from.earliest,
		to: to.latest,
		open: state === "ongoing",
		ended: state === "ended" || state === "ending",
	};
}
