import type { RouterOutput } from "@harmattan/api/outputs";
import { EngagementLanes, type EngagementLine } from "@harmattan/charts/components/engagement-lanes";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { countryWords, spanWords } from "@/format/words.ts";
import { Cite } from "@/page/cite.tsx";
import { Endnotes } from "@/page/endnotes.tsx";
import { Figure } from "@/page/figure.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { api } from "@/server/context.ts";

type Engagement = RouterOutput["reference"]["engagements"][number];

const FRAME = { from: "2012-01-01", to: "2024-06-30" };
const SIZES = [
	{ width: 1124, className: "hidden md:block", everyYears: 1 },
	{ width: 420, className: "md:hidden", everyYears: 4 },
] as const;
const HOSTS = ["MLI", "BFA", "NER"];

/** Who deals with whom, per host and sponsor over time, and the same as a table. */
export async function Engagement() {
	const t = await getTranslations();
	const format = await getFormatter();
	const [engagements, datasets, revision] = await Promise.all([
		api().reference.engagements(),
		api().reference.datasets(),
		api().reference.newestRevision(),
	]);
	const words = {
		by: (date: string) => t("common.by", { date }),
		after: (date: string) => t("common.after", { date }),
	};
	const years = Array.from({ length: 13 }, (_, index) => 2012 + index);
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
												frame={FRAME}
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
			<Section title={t("engagement.tableTitle")} aside={t("engagement.tableAside")}>
				<ScrollArea label={t("engagement.tableTitle")}>
					<table className="type-table w-full min-w-[760px] border-collapse">
						<thead>
							<tr className="type-caption border-b border-line text-left text-ink-3">
								{(["host", "sponsor", "kindColumn", "what", "from", "to", "state"] as const).map((name) => (
									<th key={name} scope="col" className="py-1 pr-3 font-normal">
										{t(`engagement.${name}`)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{engagements.map((engagement, index) => (
								<tr key={engagement.id} className="border-b border-line-2 align-top">
									<td className="py-1 pr-3">
										{engagements[index - 1]?.host === engagement.host ? "" : countryWords(t, engagement.host)}
									</td>
									<td className="py-1 pr-3">{engagement.sponsor}</td>
									<td className="py-1 pr-3">{t(`engagement.kind.${engagement.kind as "arms"}`)}</td>
									<td className="type-key py-1 pr-3">
										{engagement.title}
										<Cite citations={engagement.citations} />
									</td>
									<td className="py-1 pr-3">
										{spanWords(format, engagement.from, words) ?? (
											<span className="text-ink-3">{t("common.notStated")}</span>
										)}
									</td>
									<td className="py-1 pr-3">
										{engagement.state === "ongoing"
											? ""
											: (spanWords(format, engagement.to, words) ?? (
													<span className="text-ink-3">{t("common.notStated")}</span>
												))}
									</td>
									<td className="py-1 pr-3">{t(`engagement.states.${engagement.state}`)}</td>
								</tr>
							))}
						</tbody>
					</table>
				</ScrollArea>
			</Section>
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
