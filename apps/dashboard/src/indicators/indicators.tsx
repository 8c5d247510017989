import { EVENT_CLASSES, type EventClass } from "@harmattan/domain/events/classes";
import { getTranslations } from "next-intl/server";
import { CiteView } from "@/citing/cite-view.tsx";
import type { InvalidParameter } from "@/format/invalid-parameters.ts";
import { Link } from "@/i18n/navigation.ts";
import { InvalidParametersNotice } from "@/page/invalid-parameters-notice.tsx";
import { PageFrame } from "@/page/page-frame.tsx";
import { PageLink } from "@/page/page-link.tsx";
import { SeriesList } from "@/series/series-list.tsx";
import { api } from "@/server/context.ts";
import { orNotFound } from "@/server/or-not-found.ts";
import { ChangeMatrix } from "./change-matrix.tsx";
import { LargestChanges } from "./largest-changes.tsx";
import { SmallMultiples } from "./small-multiples.tsx";
import { TrailingTable } from "./trailing-table.tsx";

interface IndicatorsProps {
	dataset: string | null;
	eventClass: EventClass;
	/** Indicator whose change rows are sorted by. */
	sort: string | null;
	/** A data revision or instant; null is now. */
	knownAt: string | null;
	/** What of the address could not be read. */
	invalidParameters: readonly InvalidParameter[];
}

/** Every indicator of every region with its change, what changed most, and the months of each region on one scale. */
export async function Indicators({ dataset, eventClass, sort, knownAt, invalidParameters }: IndicatorsProps) {
	const t = await getTranslations();
	const matrix = await orNotFound(api().indicators.matrix({ dataset, class: eventClass, knownAt }));
	const address = (rest: Record<string, string>) =>
		`/indicators?${new URLSearchParams({ ...(dataset === null ? {} : { dataset }), ...(knownAt === null ? {} : { knownAt }), class: eventClass, ...rest })}`;
	return (
		<PageFrame current="indicators" revision={matrix.revision} synthetic={matrix.dataset.synthetic}>
			<InvalidParametersNotice of={invalidParameters} />
			<h1 className="type-title">{t("indicators.title")}</h1>
			<p className="type-lead mb-2 max-w-[80ch]">{t("indicators.lead")}</p>
			<div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-8">
				<nav aria-label={t("map.class")}>
					<ul className="flex flex-wrap gap-x-5">
						{EVENT_CLASSES.map((name) => (
							<li key={name}>
								<Link
									href={address({ class: name })}
									aria-current={name === eventClass ? "true" : undefined}
									className="type-region inline-block border-b-3 border-transparent py-1 text-ink-3 hover:text-ink aria-[current]:type-finding aria-[current]:border-accent aria-[current]:text-ink"
								>
									{t(`class.${name}`)}
								</Link>
							</li>
						))}
					</ul>
				</nav>
				<span className="flex items-center gap-6 max-md:mt-2">
					<CiteView kind="matrix" requested={{ dataset: matrix.dataset.id, class: eventClass }} knownAt={knownAt} />
					<PageLink
						href="/indicators/before-after"
						className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
					>
						{t("indicators.workbench")}
					</PageLink>
				</span>
			</div>
			<div className="grid grid-cols-1 gap-8">
				<ChangeMatrix
					matrix={matrix}
					sort={sort}
					knownAt={knownAt}
					address={(indicator) => address({ sort: indicator })}
				/>
				<div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
					<LargestChanges matrix={matrix} />
					<TrailingTable matrix={matrix} knownAt={knownAt} />
				</div>
				<SmallMultiples matrix={matrix} />
				<SeriesList knownAt={knownAt} />
			</div>
		</PageFrame>
	);
}
