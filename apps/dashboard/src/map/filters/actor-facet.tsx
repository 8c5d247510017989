"use client";

import { findActors } from "@harmattan/maps/model/facets";
import { Swatch } from "@harmattan/ui/swatch";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMap } from "../map-context.tsx";
import { FacetGroup, FacetLine } from "./facet-group.tsx";
import type { MapFacets } from "./map-facets.ts";
import { toggled } from "./toggled.ts";

const SHOWN = 8;

interface ActorFacetProps {
	facets: MapFacets;
}

/** Kinds of actors, and actors: the most frequent ones, or those that a name or alias finds. */
export function ActorFacet({ facets }: ActorFacetProps) {
	const { state, change, actors } = useMap();
	const t = useTranslations();
	const [text, setText] = useState("");
	const found = text.trim() === "" ? facets.actors : findActors(facets.actors, actors, text);
	const rows = found.slice(0, Math.max(SHOWN, state.actor.length));
	const most = facets.actors.reduce((top, { events }) => Math.max(top, events), 0);
	return (
		<>
			{facets.kinds.length === 0 ? null : (
				<FacetGroup title={t("map.kind")}>
					{facets.kinds.map(({ id, events }) => (
						<FacetLine
							key={id}
							type="checkbox"
							checked={state.kind.includes(id)}
							onChange={() => change({ kind: toggled(state.kind, id) })}
							label={
								<>
									<Swatch kind={id} /> {t(`kind.${id}`)}
								</>
							}
							events={events}
							most={null}
						/>
					))}
				</FacetGroup>
			)}
			<FacetGroup title={t("map.actor")}>
				<input
					type="search"
					value={text}
					onChange={(event) => setText(event.target.value)}
					placeholder={t("map.actorSearch")}
					aria-label={t("map.actorSearch")}
					className="rounded-field mb-1 min-h-6 w-full border border-line bg-raise px-1"
				/>
				{rows.map(({ id, name, kind, events }) => (
					<FacetLine
						key={id}
						type="checkbox"
						checked={state.actor.includes(id)}
						onChange={() => change({ actor: toggled(state.actor, id) })}
						label={
							<>
								<Swatch kind={kind} /> {name}
							</>
						}
						title={name}
						events={events}
						most={most}
					/>
				))}
				{found.length > rows.length ? (
					<p className="type-caption text-ink-3">{t("map.actorMore", { count: found.length - rows.length })}</p>
				) : null}
				{found.length === 0 ? <p className="type-caption text-ink-3">{t("map.actorNone")}</p> : null}
			</FacetGroup>
		</>
	);
}
