"use client";

import { useTranslations } from "next-intl";
import { FacetGroup, FacetLine } from "./facet-group.tsx";
import type { FacetRow } from "./facets.ts";
import type { MapState } from "./map-state.ts";
import { toggled } from "./toggled.ts";

const SHOWN = 8;

interface RegionFacetProps {
	state: Pick<MapState, "region">;
	change: (next: Partial<MapState>) => void;
	rows: readonly FacetRow[];
	names: ReadonlyMap<string, string>;
}

/** Admin-1 regions: the chosen ones, and those with most events. */
export function RegionFacet({ state, change, rows, names }: RegionFacetProps) {
	const t = useTranslations("map");
	const chosenFirst = [...rows].sort(
		(a, b) => Number(state.region.includes(b.id)) - Number(state.region.includes(a.id)),
	);
	const most = rows.reduce((top, { events }) => Math.max(top, events), 0);
	return (
		<FacetGroup title={t("region")}>
			{chosenFirst.slice(0, Math.max(SHOWN, state.region.length)).map(({ id, events }) => (
				<FacetLine
					key={id}
					type="checkbox"
					checked={state.region.includes(id)}
					onChange={() => change({ region: toggled(state.region, id) })}
					label={names.get(id) ?? id}
					title={names.get(id) ?? id}
					events={events}
					most={most}
				/>
			))}
		</FacetGroup>
	);
}
