import type { RouterOutput } from "@harmattan/api/outputs";
import { ScrollArea } from "@harmattan/ui/scroll-area";
import { Section } from "@harmattan/ui/section";
import { getFormatter, getTranslations } from "next-intl/server";
import { areaAround } from "@/comparison/near-place.ts";
import { comparedAddress, requestOf } from "@/comparison/request.ts";
import { countryWords, spanWords } from "@/format/words.ts";
import { Cite } from "@/page/cite.tsx";
import { PageLink } from "@/page/page-link.tsx";

type Place = RouterOutput["reference"]["places"][number];

interface PlaceTableProps {
	places: RouterOutput["reference"]["places"];
}

/** Areas, sites and routes, with what is known of where they are. */
export async function PlaceTable({ places }: PlaceTableProps) {
	const t = await getTranslations();
	const format = await getFormatter();
	const words = {
		by: (date: string) => t("common.by", { date }),
		after: (date: string) => t("common.after", { date }),
	};
	/** Events about a place before and after the day that its status dates from, where both are known. */
	const compared = ({ from, regionId, ...place }: Place) => {
		const area = from.earliest === null || from.latest === null ? null : areaAround(place);
		if (area?.kind !== "near") return null;
		const requested = {
			...requestOf({}),
			region: regionId ?? place.countries[0] ?? null,
			milestone: null,
			date: from,
			area,
		};
		return (
			<PageLink
				href={comparedAddress(requested)}
				className="flex min-h-6 items-center text-accent underline underline-offset-2"
			>
				{t("sources.placeCompared", { km: area.km })}
			</PageLink>
		);
	};
	return (
		<Section id="places" title={t("sources.placesTitle")} aside={t("sources.placesAside")}>
			<ScrollArea label={t("sources.placesTitle")}>
				<table className="type-table w-full min-w-[720px] border-collapse">
					<thead>
						<tr className="type-caption border-b border-line text-left text-ink-3">
							{(["place", "placeStatus", "since", "geometry"] as const).map((name) => (
								<th key={name} scope="col" className="py-1 pr-3 font-normal">
									{t(`sources.${name}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{places.map((place) => (
							<tr key={place.id} className="border-b border-line-2 align-top">
								<th scope="row" className="py-1 pr-3 text-left font-normal">
									<span className="type-key">{place.name}</span>
									<span className="block text-ink-3">
										{[
											t(`sources.placeKind.${place.kind}`),
											...place.countries.map((country) => countryWords(t, country)),
										].join(", ")}
									</span>
								</th>
								<td className="py-1 pr-3">
									{place.status}
									<Cite citations={place.citations} />
								</td>
								<td className="py-1 pr-3">
									{spanWords(format, place.from, words) ?? <span className="text-ink-3">{t("common.notStated")}</span>}
									{compared(place)}
								</td>
								<td className="py-1 pr-3 text-ink-3">
									{place.geometry === null ? t("sources.geometryNone") : place.geometrySource}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollArea>
		</Section>
	);
}
