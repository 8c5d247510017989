"use client";

import { kindOf } from "@harmattan/domain/actors/taxonomy";
import { EVENT_CLASSES } from "@harmattan/domain/events/classes";
import { Swatch } from "@harmattan/ui/swatch";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { countryWords } from "@/format/words.ts";
import type { MapData } from "./map-data.ts";
import { MAP_LAYERS, type MapState, type SetMapState } from "./map-state.ts";

interface MapFiltersProps {
	state: MapState;
	setState: SetMapState;
	data: MapData | undefined;
}

/** The rail of layers and filters; the counts beside them follow the other filters. */
export function MapFilters({ state, setState, data }: MapFiltersProps) {
	const t = useTranslations();
	const format = useFormatter();
	const count = (events: number) => <span className="ml-auto text-ink-2">{format.number(events)}</span>;
	const toggled = <Item extends string>(list: readonly Item[], item: Item) =>
		list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
	const field = "rounded-field min-h-6 w-full border border-line bg-raise px-1";
	return (
		<details
			open
			className="min-h-0 overflow-y-auto px-4 py-2 md:px-6 md:[&>summary]:hidden"
			aria-label={t("map.filters")}
		>
			<summary className="type-section min-h-11 cursor-pointer py-2 text-accent">{t("map.filters")}</summary>
			<div className="grid gap-4">
				<Group title={t("map.layers")}>
					{MAP_LAYERS.map((layer) => (
						<label key={layer} className="flex min-h-6 items-center gap-2">
							<input
								type="checkbox"
								checked={state.layers.includes(layer)}
								onChange={() => void setState({ layers: toggled(state.layers, layer) })}
							/>
							{t(`map.layer.${layer}`)}
						</label>
					))}
					<label className="flex items-center gap-2">
						{t("map.weight")}
						<select
							value={state.weight}
							onChange={(event) => void setState({ weight: event.target.value as "events" | "deaths" })}
							className={field}
						>
							<option value="events">{t("map.weightEvents")}</option>
							<option value="deaths">{t("map.weightDeaths")}</option>
						</select>
					</label>
				</Group>
				<Group title={t("map.dataset")}>
					<select
						aria-label={t("map.dataset")}
						value={data?.dataset.id ?? state.dataset ?? ""}
						onChange={(event) =>
							void setState({ dataset: event.target.value, country: [], actor: null, from: null, to: null })
						}
						className={field}
					>
						{data?.datasets.map((dataset) => (
							<option key={dataset.id} value={dataset.id}>
								{dataset.name}
							</option>
						))}
					</select>
				</Group>
				<Group title={t("map.class")}>
					{EVENT_CLASSES.map((name) => (
						<label key={name} className="flex min-h-6 items-center gap-2">
							<input
								type="radio"
								name="class"
								checked={state.class === name}
								onChange={() => void setState({ class: name })}
							/>
							<span>{t(`class.${name}`)}</span>
							{count(data?.facets.classes.find((facet) => facet.id === name)?.events ?? 0)}
						</label>
					))}
				</Group>
				<Group title={t("map.dates")}>
					<label className="flex items-center gap-2">
						<span className="w-10">{t("map.from")}</span>
						<input
							type="date"
							value={state.from ?? data?.from ?? ""}
							onChange={(event) => void setState({ from: event.target.value || null })}
							className={field}
						/>
					</label>
					<label className="mt-1 flex items-center gap-2">
						<span className="w-10">{t("map.to")}</span>
						<input
							type="date"
							value={state.to ?? data?.to ?? ""}
							onChange={(event) => void setState({ to: event.target.value || null })}
							className={field}
						/>
					</label>
				</Group>
				<Group title={t("map.country")}>
					{data?.facets.countries.map(({ id, events }) => (
						<label key={id} className="flex min-h-6 items-center gap-2">
							<input
								type="checkbox"
								checked={state.country.length === 0 || state.country.includes(id)}
								onChange={() =>
									void setState({ country: state.country.length === 0 ? [id] : toggled(state.country, id) })
								}
							/>
							<span>{countryWords(t, id)}</span>
							{count(events)}
						</label>
					))}
				</Group>
				<Group title={t("map.actor")}>
					<label className="flex min-h-6 items-center gap-2">
						<input
							type="radio"
							name="actor"
							checked={state.actor === null}
							onChange={() => void setState({ actor: null })}
						/>
						{t("map.actorAll")}
					</label>
					{data?.facets.actors.map(({ id, name, type, ideology, events }) => (
						<label key={id} className="flex min-h-6 items-center gap-2">
							<input
								type="radio"
								name="actor"
								checked={state.actor === id}
								onChange={() => void setState({ actor: id })}
							/>
							<Swatch kind={kindOf({ type: type as never, ideology: ideology as never })} />
							<span>{name}</span>
							{count(events)}
						</label>
					))}
				</Group>
				<button
					type="button"
					onClick={() => void setState(null)}
					className="min-h-6 text-left text-accent underline underline-offset-2"
				>
					{t("map.reset")}
				</button>
			</div>
		</details>
	);
}

function Group({ title, children }: { title: string; children: ReactNode }) {
	return (
		<fieldset className="type-table border-b border-line pb-3">
			<legend className="type-section mb-1">{title}</legend>
			{children}
		</fieldset>
	);
}
