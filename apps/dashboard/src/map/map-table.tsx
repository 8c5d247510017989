"use client";

import { useFormatter, useTranslations } from "next-intl";
import { countryWords } from "@/format/words.ts";
import type { MapData } from "./map-data.ts";

interface MapTableProps {
	data: MapData | undefined;
}

/** The map's figures as a table: for those who can not see it, and for those who want numbers. */
export function MapTable({ data }: MapTableProps) {
	const t = useTranslations();
	const format = useFormatter();
	if (!data || data.facets.countries.length === 0) return null;
	return (
		<details className="border-t border-line px-4 py-2">
			<summary className="type-caption min-h-6 cursor-pointer text-accent">{t("map.table")}</summary>
			<table className="type-table mt-2 border-collapse">
				<thead>
					<tr className="type-caption border-b border-line text-left text-ink-3">
						<th scope="col" className="pr-8 font-normal">
							{t("map.country")}
						</th>
						<th scope="col" className="text-right font-normal">
							{t("map.tableEvents")}
						</th>
					</tr>
				</thead>
				<tbody>
					{data.facets.countries.map(({ id, events }) => (
						<tr key={id} className="border-b border-line-2">
							<th scope="row" className="pr-8 text-left font-normal">
								{countryWords(t, id)}
							</th>
							<td className="text-right">{format.number(events)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</details>
	);
}
