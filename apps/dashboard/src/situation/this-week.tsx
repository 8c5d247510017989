import { alertAddress } from "@harmattan/domain/alerts/address";
import { alertSentence } from "@harmattan/messages/alert-words";
import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";
import { addressOf } from "@/format/search.ts";
import { PageLink } from "@/page/page-link.tsx";
import { api } from "@/server/context.ts";

interface ThisWeekProps {
	dataset: string;
	region: string;
}

/** Alerts that the page shows: the gravest of the newest. */
const MAX_SHOWN = 4;
const LINK = "text-accent underline underline-offset-2";

/** What rules have raised of the region, and the newest brief of it. */
export async function ThisWeek({ dataset, region }: ThisWeekProps) {
	const t = await getTranslations();
	const [{ alerts }, { briefs }] = await Promise.all([
		api().alerts.list({ dataset, region, limit: MAX_SHOWN + 1 }),
		api().briefs.list({ region }),
	]);
	const brief = briefs.find((one) => one.state === "published" && one.dataset.id === dataset);
	if (alerts.length === 0 && brief === undefined) return null;
	return (
		<Section
			title={t("situation.thisWeek")}
			aside={
				<PageLink
					href={addressOf("/alerts", { dataset, region })}
					className={`inline-flex min-h-6 items-center ${LINK}`}
				>
					{t("situation.allAlerts")}
				</PageLink>
			}
		>
			{brief === undefined ? null : (
				<p className="mb-1">
					<PageLink href={`/briefs/${encodeURIComponent(brief.id)}`} className={`type-key ${LINK}`}>
						{t("situation.brief", { title: brief.title })}
					</PageLink>{" "}
					{brief.takeaways[0]}
				</p>
			)}
			<ul className="type-table">
				{alerts
					.filter(({ facts }) => facts.kind !== "brief_published")
					.slice(0, MAX_SHOWN)
					.map((alert) => (
						<li key={alert.id} className="border-b border-line-2 py-1">
							<PageLink href={alertAddress(alert)} className={LINK}>
								{alertSentence(t, alert.facts, alert.level)}
							</PageLink>
						</li>
					))}
			</ul>
		</Section>
	);
}
