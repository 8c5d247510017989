import type { RouterOutput } from "@harmattan/api/outputs";
import { alertAddress } from "@harmattan/domain/alerts/address";
import { alertSentence } from "@harmattan/messages/alert-words";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { addressOf } from "@/format/search.ts";
import { changeWords, dayWords, instantWords } from "@/format/words.ts";
import { PageLink } from "@/page/page-link.tsx";
import { api, openPageApi } from "@/server/context.ts";

interface NewsProps {
	dataset: string;
	region: string;
}

type Item = RouterOutput["situation"]["news"]["news"][number];

const LINK = "text-accent underline underline-offset-2";

/** What has changed, the gravest first: for a member since they were last here, for a visitor this week; and the newest brief. */
export async function News({ dataset, region }: NewsProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const member = await openPageApi().account.me();
	const lastHere = member === null ? null : await openPageApi().account.visit();
	const [{ news }, { briefs }] = await Promise.all([
		api().situation.news({ dataset, region, since: lastHere }),
		api().briefs.list({ region }),
	]);
	const brief = briefs.find((one) => one.state === "published" && one.dataset.id === dataset);
	return (
		<Section
			title={
				lastHere === null
					? t("situation.news.title")
					: t("situation.news.since", { date: instantWords(format, lastHere) })
			}
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
			{news.length === 0 ? <p className="text-ink-2">{t("situation.news.none")}</p> : null}
			<ol className="type-table">
				{news.map((item) => (
					<li key={keyOf(item)} className="border-b border-line-2 py-1">
						<NewsItem item={item} dataset={dataset} />
					</li>
				))}
			</ol>
		</Section>
	);
}

const keyOf = (item: Item) => (item.kind === "alert" ? `alert ${item.alert.id}` : `change ${item.region.id}`);

async function NewsItem({ item, dataset }: { item: Item; dataset: string }) {
	const t = await getTranslations();
	const format = await getFormatter();
	if (item.kind === "alert")
		return (
			<PageLink href={alertAddress(item.alert)} className={LINK}>
				{alertSentence(t, item.alert.facts, item.alert.level)}
			</PageLink>
		);
	const { region, change } = item;
	return (
		<PageLink
			href={addressOf("/indicators/events", {
				dataset,
				region: region.id,
				class: "SJ",
				interval: "week",
				from: region.from,
				to: region.to,
			})}
			className={LINK}
		>
			{t("situation.news.change", {
				region: region.name,
				events: change.events ?? 0,
				to: dayWords(format, region.to),
				share: format.number(Math.abs(change.change), { style: "percent" }),
				direction: change.change > 0 ? "more" : "fewer",
				low: changeWords(format, change.low ?? 0),
				high: changeWords(format, change.high ?? 0),
			})}
		</PageLink>
	);
}
