import { Section } from "@harmattan/ui/section";
import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation.ts";
import { unitWords } from "@/series/unit-words.ts";
import { api } from "@/server/context.ts";

interface RegionSeriesProps {
	region: string;
	/** A data revision or instant; null is now. */
	knownAt: string | null;
}

/** The stated series that have values of a region; nothing where there are none. */
export async function RegionSeries({ region, knownAt }: RegionSeriesProps) {
	const all = await getTranslations();
	const t = await getTranslations("series");
	const own = (await api().series.list({ knownAt })).filter(({ regions }) => regions.includes(region));
	if (own.length === 0) return null;
	const rest = new URLSearchParams({ region, ...(knownAt ? { knownAt } : {}) });
	return (
		<Section title={t("title")} aside={t("aside")}>
			<ul className="type-table">
				{own.map(({ id, name, unit }) => (
					<li key={id} className="flex justify-between border-b border-line-2 py-1">
						<Link
							href={`/indicators/series/${id}?${rest}`}
							className="inline-flex min-h-6 items-center hover:underline"
						>
							{name}
						</Link>
						<span className="text-ink-2">{unitWords(all, unit)}</span>
					</li>
				))}
			</ul>
		</Section>
	);
}
