"use client";

import type { FacetRow } from "@harmattan/maps/model/facets";
import { useTranslations } from "next-intl";
import { useMap } from "../map-context.tsx";
import { FacetGroup, FacetLine } from "./facet-group.tsx";
import { toggled } from "./toggled.ts";

const SHOWN = 8;

interface RegionFacetProps {
	rows: readonly FacetRow[];
}

/** Admin-1 regions: the chosen ones, and those with most events. */
export function RegionFacet({ rows }: RegionFacetProps) {
	const { state, change, regionNames: names } = useMap();
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
