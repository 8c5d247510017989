import { getFormatter, getTranslations } from "next-intl/server";
import { dayWords } from "@/format/words.ts";
import { PageLink } from "@/page/page-link.tsx";
import type { FoundMatches } from "./found-matches.ts";

interface EventCellProps {
	event: FoundMatches["pairs"][number]["a"];
}

/** One event of a pair, a click away. */
export async function EventCell({ event }: EventCellProps) {
	const t = await getTranslations("matching");
	const format = await getFormatter();
	const { best } = event.fatalities;
	return (
		<td className="max-w-80 py-1 pr-4">
			<PageLink
				href={`/map?${new URLSearchParams({ dataset: event.dataset, from: event.dateStart, to: event.dateEnd, event: `${event.dataset}/${event.id}` })}`}
				className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
			>
				{dayWords(format, event.dateStart)}
			</PageLink>{" "}
			{event.place ?? t("noPlace")}
			<span className="block text-ink-2">{event.sides}</span>
			<span className="type-caption block text-ink-3">
				{best === null ? t("noDeaths") : t("deathsOf", { count: best })}
			</span>
		</td>
	);
}
