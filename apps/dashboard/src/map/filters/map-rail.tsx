"use client";

import { useTranslations } from "next-intl";
import { explainedAddress } from "@/explained/request.ts";
import { useMap } from "../map-context.tsx";
import type { MapState } from "../map-parameters.ts";
import { ActorFacet } from "./actor-facet.tsx";
import { AreaFacet } from "./area-facet.tsx";
import { BesideList } from "./beside-list.tsx";
import { CompareGroup } from "./compare-group.tsx";
import { CountryFacet } from "./country-facet.tsx";
import { DeathsFacet } from "./deaths-facet.tsx";
import { FacetGroup, FacetLine } from "./facet-group.tsx";
import { LayerGroup } from "./layer-group.tsx";
import type { MapFacets } from "./map-facets.ts";
import { RegionFacet } from "./region-facet.tsx";
import { toggled } from "./toggled.ts";

interface MapRailProps {
	facets: MapFacets;
	undo: (() => void) | null;
	/** True while a line is drawn around a part of the map. */
	isDrawing: boolean;
	onDraw: () => void;
}

/** What clearing the filters leaves: all that is not one stays. */
const NO_FILTERS: Partial<MapState> = {
	class: "V",
	country: [],
	region: [],
	actor: [],
	kind: [],
	precision: [],
	deaths: null,
	status: null,
	area: null,
	from: null,
	to: null,
};

/** Layers and filters; the counts beside the filters follow all others. */
export function MapRail({ facets, undo, isDrawing, onDraw }: MapRailProps) {
	const { state, change, opened, model, features } = useMap();
	const t = useTranslations();
	const most = (rows: readonly { events: number }[]) => rows.reduce((top, { events }) => Math.max(top, events), 0);
	const link = "min-h-6 text-left text-accent underline underline-offset-2";
	return (
		<div className="grid grid-cols-1 gap-3">
			<LayerGroup />
			<BesideList items={features.items} />
			<FacetGroup title={t("map.dataset")}>
				<select
					aria-label={t("map.dataset")}
					value={opened.dataset.id}
					onChange={(event) =>
						change({
							...NO_FILTERS,
							dataset: event.target.value,
							vs: null,
							event: null,
							lon: null,
							lat: null,
							zoom: null,
						})
					}
					className="rounded-field min-h-6 w-full border border-line bg-raise px-1"
				>
					{opened.datasets.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</select>
			</FacetGroup>
			{model.source.events === null ? null : <CompareGroup />}
			<FacetGroup title={t("map.class")}>
				{facets.classes.map(({ id, events }) => (
					<FacetLine
						key={id}
						type="radio"
						name="class"
						checked={state.class === id}
						onChange={() => change({ class: id })}
						label={t(`class.${id}`)}
						events={events}
						most={null}
					/>
				))}
			</FacetGroup>
			<ActorFacet facets={facets} />
			<CountryFacet rows={facets.countries} />
			<RegionFacet rows={facets.regions} />
			<AreaFacet
				area={state.area}
				countries={facets.countries.map(({ id }) => id)}
				onArea={(area) => change({ area })}
				isDrawing={isDrawing}
				onDraw={onDraw}
				measured={(area) =>
					explainedAddress({
						id: "events",
						dataset: opened.dataset.id,
						class: state.class,
						interval: "month",
						area,
						region: state.region.length === 1 ? (state.region[0] ?? null) : null,
						actor: state.actor.length === 1 ? (state.actor[0] ?? null) : null,
						from: state.from,
						to: state.to,
					})
				}
			/>
			<DeathsFacet deaths={state.deaths} counts={facets.deaths} onChange={(deaths) => change({ deaths })} />
			<FacetGroup title={t("map.placed")}>
				{facets.precisions.map(({ id, events }) => (
					<FacetLine
						key={id}
						type="checkbox"
						checked={state.precision.length === 0 || state.precision.includes(id)}
						onChange={() => change({ precision: state.precision.length === 0 ? [id] : toggled(state.precision, id) })}
						label={t(`map.precisions.${id}`)}
						events={events}
						most={most(facets.precisions)}
					/>
				))}
			</FacetGroup>
			{facets.statuses.length === 0 ? null : (
				<FacetGroup title={t("map.status")} note={t("map.statusNote")}>
					{[{ id: null, events: null }, ...facets.statuses].map(({ id, events }) => (
						<FacetLine
							key={id}
							type="radio"
							name="status"
							checked={state.status === id}
							onChange={() => change({ status: id })}
							label={id === null ? t("map.anyStatus") : t(`codeStatus.${id}`)}
							events={events}
							most={null}
						/>
					))}
				</FacetGroup>
			)}
			<div className="type-table flex flex-wrap gap-x-4">
				<button type="button" onClick={() => change(NO_FILTERS)} className={link}>
					{t("map.reset")}
				</button>
				<button
					type="button"
					onClick={() => undo?.()}
					disabled={undo === null}
					className={`${link} disabled:text-ink-3 disabled:no-underline`}
				>
					{t("map.undo")}
				</button>
			</div>
		</div>
	);
}
