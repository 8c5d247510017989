import { isoOf } from "@harmattan/domain/time/calendar";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { explainedAddress } from "@/explained/request.ts";
import { areaChoice } from "@/format/area-choice.ts";
import { addressOf } from "@/format/search.ts";
import { dayWords, spanWords } from "@/format/words.ts";
import { Link } from "@/i18n/navigation.ts";
import { areDrawn } from "@/page/drawn-units.ts";
import { EventNotes } from "@/page/event-notes.tsx";
import { PageLink } from "@/page/page-link.tsx";
import type { Compared } from "./compared.ts";
import { FindingSentence } from "./finding-sentence.tsx";

interface FindingProps {
	found: Compared;
	/** A data revision or instant; null is now. */
	knownAt: string | null | undefined;
}

/** The ratio in a sentence, which interval it carries and why, and the events it is made of. */
export async function Finding({ found, knownAt }: FindingProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const { headline, milestone, date, region, dataset, measure, datedLoosely } = found;
	const words = {
		by: (day: string) => t("common.by", { date: day }),
		after: (day: string) => t("common.after", { date: day }),
	};
	const when = (date && spanWords(format, date, words)) ?? t("common.undated");
	const title = milestone ? `${milestone.title}, ${when}` : when;
	const aside = [region.name, t(`class.${found.class}`), `${dataset.attribution} (${dataset.licence})`].join("; ");
	if (headline === null)
		return (
			<Section title={title} aside={aside}>
				<FindingSentence found={found} />
			</Section>
		);
	const { before, after, beforeWindow, afterWindow, method, phi, autocorrelation, shortened } = headline;
	const span = ({ from, to }: { from: number; to: number }) =>
		t("compare.span", { from: dayWords(format, isoOf(from)), to: dayWords(format, isoOf(to)) });
	const isDrawn = await areDrawn(region.admin1);
	const events = ({ from, to }: { from: number; to: number }) =>
		(isDrawn ? mapAddress : openedAddress)(found, isoOf(from), isoOf(to), knownAt ?? null);
	return (
		<Section title={title} aside={aside}>
			<FindingSentence found={found} />
			<dl className="type-table mt-2 grid max-w-[90ch] grid-cols-1 gap-x-6 gap-y-1 md:grid-cols-[130px_minmax(0,1fr)]">
				{[
					{ name: "before", window: beforeWindow, count: before, loose: datedLoosely.before },
					{ name: "after", window: afterWindow, count: after, loose: datedLoosely.after },
				].map(({ name, window, count, loose }) => (
					<div key={name} className="contents">
						<dt className="text-ink-3">{t(`compare.${name as "before"}`)}</dt>
						<dd>
							<Link href={events(window)} className="text-accent underline underline-offset-2">
								{t(`compare.count.${measure}`, { count })}
							</Link>{" "}
							{t("compare.inWeeks", { weeks: window.weeks, span: span(window) })}
							{loose === 0 ? null : <span className="text-ink-3">{` ${t("compare.loose", { count: loose })}`}</span>}
						</dd>
					</div>
				))}
				<dt className="text-ink-3">{t("compare.intervalLabel")}</dt>
				<dd>
					{t(`compare.method.${method}`, {
						phi: phi === null ? t("common.notStated") : format.number(phi, { maximumFractionDigits: 2 }),
						autocorrelation:
							autocorrelation === null
								? t("common.notStated")
								: format.number(autocorrelation, { maximumFractionDigits: 2 }),
					})}{" "}
					<PageLink href="/method#coverage-grid" className="text-accent underline underline-offset-2">
						{t("compare.gridLink")}
					</PageLink>
				</dd>
				<dt className="text-ink-3">{t("compare.leftOut")}</dt>
				<dd>
					{[
						t("compare.leftOutDates"),
						found.area ? t("compare.leftOutArea") : null,
						shortened ? t("compare.shortened") : null,
					]
						.filter(Boolean)
						.join(" ")}
				</dd>
			</dl>
			{found.notes === null ? null : (
				<div className="mt-2">
					<EventNotes notes={found.notes} isByWeek={true} />
				</div>
			)}
		</Section>
	);
}

/** The address that opens the number of events of a window, where the map can't choose them. */
const openedAddress = (
	{ dataset, region, class: eventClass, actor, area }: Compared,
	from: string,
	to: string,
	knownAt: string | null,
): string =>
	explainedAddress({
		id: "events",
		dataset: dataset.id,
		region: region.id,
		class: eventClass,
		actor,
		area,
		from,
		to,
		period: "span",
		knownAt,
	});

/** The map's address that lists the events of a window. */
function mapAddress(
	{ dataset, region, class: eventClass, actor, area }: Compared,
	from: string,
	to: string,
	knownAt: string | null,
): string {
	return addressOf("/map", {
		dataset: dataset.id,
		class: eventClass,
		from,
		to,
		view: "table",
		country: region.countries.join(","),
		region: region.admin1?.join(","),
		actor,
		...areaChoice(area),
		knownAt,
	});
}
