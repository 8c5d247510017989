import type { RouterOutput } from "@harmattan/api/outputs";
import { Section } from "@harmattan/ui/section";
import { Tag } from "@harmattan/ui/tag";
import { useFormatter, useTranslations } from "next-intl";
import { countryWords, dayWords } from "@/format/words.ts";
import { Link } from "@/i18n/navigation.ts";
import { eventAddress, foundAddress } from "./found-address.ts";

interface SearchResultsProps {
	answer: RouterOutput["search"]["find"];
	query: string;
	/** Names of regions by id, for countries that the catalogue does not name. */
	names: ReadonlyMap<string, string>;
}

/** All that a search found: reference data by kind, then events, the newest first. */
export function SearchResults({ answer, query, names }: SearchResultsProps) {
	const t = useTranslations();
	const format = useFormatter();
	const { found, counts, dataset, events, matched, indexed } = answer;
	const kinds = [...Map.groupBy(found, ({ kind }) => kind)];
	if (kinds.length === 0 && events.length === 0)
		return (
			<p className="mt-4 text-ink-2">
				{t(indexed ? "search.none" : "search.noneYet", { query, dataset: dataset.name })}
			</p>
		);
	return (
		<div className="mt-4 grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
			<div className="grid min-w-0 grid-cols-1 content-start gap-6">
				{kinds.map(([kind, entries]) => (
					<Section
						key={kind}
						title={t(`search.kind.${kind}`)}
						aside={
							counts[kind] > entries.length ? t("search.more", { count: counts[kind] - entries.length }) : undefined
						}
					>
						<ul className="type-table">
							{entries.map((entry) => (
								<li key={entry.id} className="border-b border-line-2">
									<Link
										href={foundAddress(entry, dataset.id)}
										className="inline-flex min-h-8 items-center text-accent underline underline-offset-2"
									>
										{entry.name}
									</Link>
									{entry.note === null ? null : <span className="text-ink-3"> {entry.note}</span>}
								</li>
							))}
						</ul>
					</Section>
				))}
			</div>
			{indexed ? null : <p className="text-ink-2">{t("search.notIndexed", { dataset: dataset.name })}</p>}
			{events.length === 0 ? null : (
				<Section
					title={t("search.events", { dataset: dataset.name })}
					aside={t("search.eventsAside", { shown: events.length, matched })}
				>
					<ul className="type-table">
						{events.map((event) => (
							<li key={event.id} className="border-b border-line-2 py-1">
								<Link
									href={eventAddress(event)}
									className="inline-flex min-h-6 items-center gap-2 text-accent underline underline-offset-2"
								>
									{[event.place, event.country && countryWords(t, event.country, names)].filter(Boolean).join(", ") ||
										event.type}
								</Link>{" "}
								<span className="text-ink-2">{dayWords(format, event.dateStart)}</span>{" "}
								{event.flags.includes("synthetic") ? <Tag>{t("map.synthetic")}</Tag> : null}
								<span className="block">
									{event.actors.map(({ name }) => name).join(" – ")}
									{"; "}
									{event.fatalities.best === null
										? t("common.notStated")
										: t("map.deathsBest", { best: format.number(event.fatalities.best) })}
								</span>
								{event.sourceList[0]?.title ? (
									<span className="block wrap-anywhere text-ink-3">{event.sourceList[0].title}</span>
								) : null}
							</li>
						))}
					</ul>
				</Section>
			)}
		</div>
	);
}
