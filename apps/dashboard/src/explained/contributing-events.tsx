import { HeadRow } from "@harmattan/ui/head-row";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { Tag } from "@harmattan/ui/tag";
import { getFormatter, getTranslations } from "next-intl/server";
import { areaChoice } from "@/format/area-choice.ts";
import { countryWords, dayWords } from "@/format/words.ts";
import { Link } from "@/i18n/navigation.ts";
import { areDrawn } from "@/page/drawn-units.ts";
import { api } from "@/server/context.ts";
import type { Explained } from "./explained.ts";
import type { Requested } from "./request.ts";

interface ContributingEventsProps {
	requested: Requested;
	found: Explained;
	explained: NonNullable<Explained["explained"]>;
}

const SHOWN = 25;

/** The events that the explained value was formed of, with the same choice as a map and as a file. */
export async function ContributingEvents({ requested, found, explained }: ContributingEventsProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { beside: _beside, ...rest } = requested;
	const { events, matched } = await api().indicators.contributing({
		...rest,
		dataset: found.dataset.id,
		region: requested.area ? requested.region : found.region.id,
		period: explained.isSpan ? "span" : explained.point.period,
		limit: SHOWN,
	});
	const names = new Map((await api().reference.regions()).map(({ id, name }) => [id, name]));
	const choice = new URLSearchParams({
		dataset: found.dataset.id,
		...(explained.class === null ? {} : { class: explained.class }),
		from: explained.from,
		to: explained.to,
		...(explained.admin1 === null
			? { country: explained.countries.join(",") }
			: { region: explained.admin1.join(",") }),
		...(requested.actor ? { actor: requested.actor } : {}),
		...areaChoice(requested.area),
		...(requested.knownAt ? { knownAt: requested.knownAt } : {}),
	});
	const isDrawn = await areDrawn(explained.admin1);
	const isByWeeks = found.interval === "day" || found.interval === "week";
	const link = "inline-flex min-h-6 items-center text-accent underline underline-offset-2";
	const column = (name: "date" | "type" | "sides" | "place" | "deaths" | "id") => ({
		name,
		words: t(`explained.column.${name}`),
		isNumber: name === "deaths",
	});
	return (
		<Section
			title={t("explained.events")}
			aside={t("explained.eventsAside", {
				shown: events.length,
				matched,
				from: dayWords(format, explained.from),
				to: dayWords(format, explained.to),
			})}
		>
			{!explained.isOnMap ? null : (
				<p className="type-caption flex flex-wrap gap-x-6">
					{isDrawn ? (
						<Link href={`/map?${choice}`} className={link}>
							{t("explained.onMap")}
						</Link>
					) : null}
					<a href={`/api/v1/export?format=csv&${choice}`} className={link}>
						{t("explained.asFile")}
					</a>
					{isByWeeks && explained.leftOut.datedLoosely > 0 ? (
						<span className="text-ink-3">{t("explained.fileHolds", { count: explained.leftOut.datedLoosely })}</span>
					) : null}
				</p>
			)}
			<ScrollArea label={t("explained.events")}>
				<table className="type-table w-full min-w-[760px] border-collapse">
					<HeadRow columns={(["date", "type", "sides", "place", "deaths", "id"] as const).map(column)} />
					<tbody>
						{events.map((event) => (
							<tr key={event.id} className="border-b border-line-2 align-top">
								<td className="py-1 pr-4 whitespace-nowrap">{dayWords(format, event.dateStart)}</td>
								<td className="py-1 pr-4">{event.type}</td>
								<td className="py-1 pr-4">{event.actors.map(({ name }) => name).join(" – ")}</td>
								<td className="py-1 pr-4">
									{[
										event.place,
										event.admin1 === null ? null : (names.get(event.admin1) ?? event.admin1),
										event.country === null ? null : countryWords(t, event.country),
									]
										.filter(Boolean)
										.join(", ")}
								</td>
								<td className="py-1 pr-4 text-right whitespace-nowrap">
									{event.fatalities.best === null ? (
										<span className="text-ink-3">{t("common.notStated")}</span>
									) : (
										deathsWords(event.fatalities.best, event.fatalities)
									)}
								</td>
								<td className="py-1 whitespace-nowrap text-ink-3">
									{event.sourceId}
									{event.flags.includes("synthetic") ? ` ${t("map.synthetic")}` : ""}
									{event.codeStatus === "not_clear" ? <Tag>{t("codeStatus.not_clear")}</Tag> : null}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);

	function deathsWords(best: number, { low, high }: { low: number | null; high: number | null }): string {
		const isRange = low !== null && high !== null && (low !== best || high !== best);
		return isRange ? `${format.number(best)} (${format.number(low)} – ${format.number(high)})` : format.number(best);
	}
}
