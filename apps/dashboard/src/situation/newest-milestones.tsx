import type { RouterOutput } from "@harmattan/api/outputs";
import { concerns } from "@harmattan/domain/regions/region-scope";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { spanWords } from "@/format/words.ts";
import { Cite } from "@/page/cite.tsx";
import { PageLink } from "@/page/page-link.tsx";
import { api } from "@/server/context.ts";

interface NewestMilestonesProps {
	region: { name: string; countries: readonly string[] };
	/** How many are listed; null: all. */
	most: number | null;
	/** A data revision or instant; null is now. */
	knownAt: string | null;
}

/** The newest of some dated milestones that concern some countries, newest first; all of them where no number is given. */
export const newestMilestones = (
	milestones: RouterOutput["reference"]["milestones"],
	countries: readonly string[],
	most: number | null,
) =>
	milestones
		.filter((milestone) => milestone.date.earliest !== null && concerns(milestone, countries))
		.slice(-(most ?? milestones.length))
		.reverse();

/** The newest milestones. */
export async function NewestMilestones({ region, most, knownAt }: NewestMilestonesProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const milestones = await api().reference.milestones({ knownAt });
	const newest = newestMilestones(milestones, region.countries, most);
	const words = {
		by: (date: string) => t("common.by", { date }),
		after: (date: string) => t("common.after", { date }),
	};
	return (
		<Section title={t(most === null ? "situation.milestonesAll" : "situation.milestonesTitle")}>
			{newest.length === 0 ? (
				<p className="text-ink-2">{t("situation.milestonesNone", { region: region.name })}</p>
			) : null}
			<ul className="type-table">
				{newest.map((milestone) => (
					<li key={milestone.id} className="flex justify-between gap-3 border-b border-line-2 py-1">
						<PageLink href="/timeline" className="hover:underline">
							{milestone.title}
						</PageLink>
						<span className="text-ink-2">
							{spanWords(format, milestone.date, words) ?? t("common.undated")}
							<Cite citations={milestone.citations} />
						</span>
					</li>
				))}
			</ul>
		</Section>
	);
}
